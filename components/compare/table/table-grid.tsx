'use client'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { contestedBy } from '../../../lib/domain/comparison/contested.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { classNames } from '../../ui/class-names.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import { shortInference } from '../cell/short-inference.ts'
import type { ChosenCell } from '../compare-context.ts'
import type { Table } from '../use-table.ts'
import { headingHeight, layLines, linesBetween, rowHeight, type Line } from './lines.ts'
import { useWindow } from './use-window.ts'
import styles from './table-grid.module.css'

const claimWidth = 340
const cellWidth = 116
const headHeight = 62

interface Props {
  table: Table
  chosen: ChosenCell | null
  onChoose: (cell: ChosenCell) => void
}

/** The table on a desk: heads stay in sight, only what the window shows is drawn, and the arrows go from cell to cell. */
export function TableGrid({ table, chosen, onChoose }: Props) {
  const { rows, columns, settings, comparison } = table
  const { sources, live } = useMapRoom()
  const { lines, height } = useMemo(() => layLines(rows, settings.order === 'map'), [rows, settings.order])
  const frame = useRef<HTMLDivElement>(null)
  const seen = useWindow(frame)
  const [at, setAt] = useState<{ row: number; column: number }>({ row: 0, column: 0 })
  const active = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length) }
  const wantsFocus = useRef(false)
  const topOf = useMemo(() => new Map(lines.flatMap((line) => (line.kind === 'row' ? [[line.index, line.top] as const] : []))), [lines])

  // The cell one is in stays in the document, wherever the window is: the keyboard would be lost with it.
  const shownLines = useMemo(() => {
    const near = linesBetween(lines, seen.top - 240, seen.top + seen.height + 240)
    const own = lines.find((line) => line.kind === 'row' && line.index === active.row)
    return own && !near.includes(own) ? [...near, own] : near
  }, [lines, seen, active.row])
  const first = Math.max(0, Math.floor((seen.left - 2 * cellWidth) / cellWidth))
  const shownColumns = useMemo(() => columns.map((column, index) => ({ column, index })).filter(({ index }) => (index >= first && index * cellWidth < seen.left + seen.width + 2 * cellWidth) || index === active.column - 1), [columns, first, seen.left, seen.width, active.column])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    frame.current?.querySelector<HTMLElement>('[data-active-cell]')?.focus({ preventScroll: true })
  })

  function goTo(row: number, column: number) {
    const [toRow, toColumn] = [Math.max(0, Math.min(rows.length - 1, row)), Math.max(0, Math.min(columns.length, column))]
    wantsFocus.current = true
    setAt({ row: toRow, column: toColumn })
    reveal(frame.current, topOf.get(toRow) ?? 0, toColumn)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((seen.height - headHeight) / rowHeight) - 1)
    const { row, column } = active
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: event.ctrlKey ? [0, 0] : [row, 0],
      End: event.ctrlKey ? [rows.length - 1, columns.length] : [row, columns.length],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
    }
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      goTo(...step)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const [line, head] = [rows[row], columns[column - 1]]
      if (line && head) onChoose({ row: line.id, column: head.id })
    }
  }

  // What was chosen and is closed again gives the keyboard back to its cell.
  const before = useRef(chosen)
  useEffect(() => {
    if (before.current && !chosen) frame.current?.querySelector<HTMLElement>('[data-active-cell]')?.focus({ preventScroll: true })
    before.current = chosen
  }, [chosen])

  const width = claimWidth + columns.length * cellWidth
  const feet = (row: Row) => contestedBy(comparison, row)
  return (
    <div ref={frame} className={styles.frame}>
      <div role="grid" aria-label="Who says what" aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} className={styles.grid} style={{ width, height: height + headHeight }} onKeyDown={onKeyDown}>
        <div role="row" aria-rowindex={1} className={styles.head} style={{ height: headHeight, width }}>
          <span role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: claimWidth }}>
            Claim or inference
          </span>
          {shownColumns.map(({ column, index }) => (
            <Head key={column.id} column={column} index={index} hue={'document' in column ? sources.documents.get(column.document)?.hue : undefined} />
          ))}
        </div>
        {shownLines.map((line) =>
          line.kind === 'heading' ? (
            <Heading key={`${line.question} ${line.position} ${line.top}`} line={line} words={(id) => live.map.claims.get(id)?.text.trim() || 'A claim without words'} width={width} />
          ) : (
            <div key={line.row.id} role="row" aria-rowindex={line.index + 2} className={styles.row} style={{ top: line.top + headHeight, height: rowHeight, width }}>
              <span
                role="rowheader"
                aria-colindex={1}
                className={classNames(styles.claim, line.row.kind === 'relation' && styles.inference)}
                style={{ width: claimWidth }}
                data-kind={line.row.kind}
                title={line.row.words}
                aria-label={line.row.target.relation === undefined ? undefined : inRow(line.row.words, feet(line.row))}
                tabIndex={active.row === line.index && active.column === 0 ? 0 : -1}
                data-active-cell={(active.row === line.index && active.column === 0) || undefined}
                onFocus={() => setAt({ row: line.index, column: 0 })}
              >
                <span className={styles.words}>{line.row.target.relation === undefined ? line.row.words || 'A claim without words' : shortInference(live.map, line.row.target.relation)}</span>
                {feet(line.row) > 0 ? (
                  <span className={styles.contest} title={partingWords(feet(line.row))}>
                    <span aria-hidden>⇄ {feet(line.row)}</span>
                    <span className={styles.hidden}>, {partingWords(feet(line.row))}</span>
                  </span>
                ) : null}
              </span>
              {shownColumns.map(({ column, index }) => {
                const cell = comparison.cell(line.row.id, column.id)
                const isActive = active.row === line.index && active.column === index + 1
                return (
                  <span
                    key={column.id}
                    role="gridcell"
                    aria-colindex={index + 2}
                    aria-label={`${column.name}: ${cellSentence(cell)}`}
                    aria-selected={chosen?.row === line.row.id && chosen.column === column.id}
                    className={styles.cell}
                    style={{ left: claimWidth + index * cellWidth, width: cellWidth }}
                    tabIndex={isActive ? 0 : -1}
                    data-active-cell={isActive || undefined}
                    data-sign={cell.sign || undefined}
                    data-derived={cell.derived ? true : undefined}
                    onFocus={() => setAt({ row: line.index, column: index + 1 })}
                    onClick={() => onChoose({ row: line.row.id, column: column.id })}
                  >
                    <CellMark cell={cell} />
                  </span>
                )
              })}
            </div>
          ),
        )}
      </div>
    </div>
  )
}

function partingWords(pairs: number): string {
  return `${pairs} ${pairs === 1 ? 'pair of texts parts' : 'pairs of texts part'} here`
}

/** An inference is seen in short, and said whole. */
function inRow(words: string, pairs: number): string {
  return pairs > 0 ? `${words}, ${partingWords(pairs)}` : words
}

function Head({ column, index, hue }: { column: Column; index: number; hue: number | undefined }) {
  return (
    <span role="columnheader" aria-colindex={index + 2} className={styles.columnHead} style={{ left: claimWidth + index * cellWidth, width: cellWidth, '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties} title={column.name}>
      <span className={styles.columnName}>{nameWithoutDate(column)}</span>
      {column.kind === 'voice' ? <span className={styles.date}>as others quote it</span> : column.date ? <span className={styles.date}>{column.date}</span> : null}
    </span>
  )
}

/** The date stands below the name, where it is not cut off with it. */
function nameWithoutDate({ name, date }: Column): string {
  return date !== undefined && name.endsWith(date) ? name.slice(0, -date.length).replace(/[\s,]+$/u, '') || name : name
}

function Heading({ line, words, width }: { line: Extract<Line, { kind: 'heading' }>; words: (id: string) => string; width: number }) {
  return (
    <div role="presentation" className={styles.heading} style={{ top: line.top + headHeight, height: headingHeight, width }}>
      <span className={styles.branch}>
        {line.position === undefined ? (line.question === undefined ? 'What hangs on no question' : words(line.question)) : words(line.position)}
        {line.position !== undefined && line.question !== undefined ? <span className={styles.of}>{words(line.question)}</span> : null}
      </span>
    </div>
  )
}

/** Scrolls so that the cell is clear of the heads. */
function reveal(frame: HTMLDivElement | null, top: number, column: number) {
  if (!frame) return
  const bottom = top + rowHeight + headHeight
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight
  if (column === 0) return
  const left = (column - 1) * cellWidth
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (claimWidth + left + cellWidth > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = claimWidth + left + cellWidth - frame.clientWidth
}
