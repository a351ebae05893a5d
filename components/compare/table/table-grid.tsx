'use client'
import { useCallback, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { contestedBy } from '../../../lib/domain/comparison/contested.ts'
import { isReconstruction } from '../../../lib/domain/comparison/is-reconstruction.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { shortInference } from '../cell/short-inference.ts'
import type { ChosenCell } from '../compare-context.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import type { Table } from '../use-table.ts'
import { blockSize, type ShownColumn } from './cell-block.tsx'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { gridSizes, type GridSizes } from './grid-sizes.ts'
import { layLines, linesBetween, type Line } from './lines.ts'
import { useCellKeys } from './use-cell-keys.ts'
import { useGridWalk } from './use-grid-walk.ts'
import { useWindow } from './use-window.ts'
import styles from './table-grid.module.css'

interface Props {
  table: Table
  chosen: ChosenCell | null
  onChoose: (cell: ChosenCell) => void
}

/** The table on a desk: heads and feet stay in sight, only what the window shows is drawn, and the arrows go from cell to cell. */
export function TableGrid({ table, chosen, onChoose }: Props) {
  const { rows, columns, settings, comparison } = table
  const { sources, live } = useMapRoom()
  const frame = useRef<HTMLDivElement>(null)
  const seen = useWindow(frame)
  const sizes = useMemo(() => gridSizes(settings.dense, { width: seen.frame, columns: columns.length }), [settings.dense, seen.frame, columns.length])
  const { lines, height } = useMemo(() => layLines(rows, settings.order === 'map', sizes), [rows, settings.order, sizes])
  const { active, setAt, onKeyDown } = useGridWalk({ frame, rows, columns, lines, sizes, chosen, onChoose })

  // The cell one is in stays in the document, wherever the window is: the keyboard would be lost with it.
  const shownLines = useMemo(() => {
    const near = linesBetween(lines, seen.top - 240, seen.top + seen.height + 240, sizes)
    const own = active.row < 0 ? undefined : lines.find((line) => line.kind === 'row' && line.index === active.row)
    return own && !near.includes(own) ? [...near, own] : near
  }, [lines, seen.top, seen.height, sizes, active.row])
  const blocks = useMemo(() => inBlocks(columns), [columns])
  const first = Math.floor(seen.left / sizes.cell / blockSize)
  const last = Math.ceil((seen.left + seen.width - sizes.claim) / sizes.cell / blockSize)
  const own = Math.floor((active.column - 1) / blockSize)
  const shownBlocks = useMemo(() => blocks.filter((_, index) => (index >= first && index <= last) || index === own), [blocks, first, last, own])
  const shownColumns = useMemo(() => shownBlocks.flat(), [shownBlocks])

  const cellKey = useCellKeys(table)
  function onKey(event: KeyboardEvent) {
    const [row, column] = [rows[active.row], columns[active.column - 1]]
    if (row && column && cellKey(event, row, column, onChoose)) return
    onKeyDown(event)
  }
  const choose = useRef(onChoose)
  choose.current = onChoose
  const onCell = useCallback((row: string, column: number) => columns[column] && choose.current({ row, column: columns[column].id }), [columns])
  const width = sizes.claim + columns.length * sizes.cell
  return (
    <div ref={frame} className={styles.frame} data-table-frame>
      <div role="grid" aria-label="Who says what" aria-rowcount={rows.length + 2} aria-colcount={columns.length + 1} className={styles.grid} data-dense={settings.dense || undefined} style={{ width, height: height + sizes.head + sizes.foot, '--cell': `${sizes.cell}px` } as CSSProperties} onKeyDown={onKey}>
        <GridHead table={table} columns={shownColumns} width={width} sizes={sizes} active={active.row === -1 ? active.column : null} documents={sources.documents} onAt={setAt} />
        {shownLines.map((line) =>
          line.kind === 'heading' ? (
            <Heading key={`${line.question} ${line.position} ${line.top}`} line={line} words={(id) => live.map.claims.get(id)?.text.trim() || 'A claim without words'} width={width} sizes={sizes} />
          ) : (
            <GridRow
              key={line.row.id}
              row={line.row}
              index={line.index}
              top={line.top}
              width={width}
              sizes={sizes}
              isDense={settings.dense}
              words={wordsOf(line.row, live.map)}
              contest={contestedBy(comparison, line.row)}
              isOurs={isReconstruction(comparison, line.row)}
              blocks={shownBlocks}
              cells={comparison.cellsOf(line.row.id)}
              active={active.row === line.index ? active.column : null}
              chosen={chosen?.row === line.row.id ? chosen.column : null}
              onAt={setAt}
              onChoose={onCell}
            />
          ),
        )}
        <GridFoot table={table} columns={shownColumns} width={width} sizes={sizes} />
      </div>
    </div>
  )
}

function inBlocks(columns: Table['columns']): ShownColumn[][] {
  const shown = columns.map((column, index) => ({ column, index }))
  return Array.from({ length: Math.ceil(shown.length / blockSize) }, (_, block) => shown.slice(block * blockSize, (block + 1) * blockSize))
}

/** A row is another one when its words, or those of what it leads from and to, are others. */
const shortWords = new WeakMap<Row, string>()

function wordsOf(row: Row, map: ArgumentMap): string {
  const { relation } = row.target
  if (relation === undefined) return row.words || 'A claim without words'
  const short = shortWords.get(row) ?? shortInference(map, relation)
  shortWords.set(row, short)
  return short
}

function Heading({ line, words, width, sizes }: { line: Extract<Line, { kind: 'heading' }>; words: (id: string) => string; width: number; sizes: GridSizes }) {
  return (
    <div role="presentation" className={styles.heading} style={{ transform: `translateY(${line.top + sizes.head}px)`, height: sizes.heading, width }}>
      <span className={styles.branch}>
        {line.position === undefined ? (line.question === undefined ? 'What hangs on no question' : words(line.question)) : words(line.position)}
        {line.position !== undefined && line.question !== undefined ? <span className={styles.of}>{words(line.question)}</span> : null}
      </span>
    </div>
  )
}
