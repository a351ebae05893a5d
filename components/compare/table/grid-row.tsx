'use client'
import { memo, type FocusEvent, type MouseEvent, type PointerEvent } from 'react'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import { reconstruction } from '../../../lib/domain/comparison/is-reconstruction.ts'
import type { RowCells } from '../../../lib/domain/comparison/row-cells.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { classNames } from '../../ui/class-names.ts'
import { blockSize, CellBlock, type ShownColumn } from './cell-block.tsx'
import type { GridSizes } from './grid-sizes.ts'
import type { Place } from './use-grid-walk.ts'
import styles from './table-grid.module.css'

interface Props {
  row: Row
  index: number
  top: number
  width: number
  sizes: GridSizes
  isDense: boolean
  /** What the row is named by: an inference in short. */
  words: string
  /** How many pairs part here. */
  contest: number
  /** An inference that no text draws. */
  isOurs: boolean
  blocks: readonly (readonly ShownColumn[])[]
  cells: RowCells
  /** The column one is in, when one is in this row: 0 is the claim. */
  active: number | null
  chosen: ColumnId | null
  onAt: (place: Place) => void
  onChoose: (row: string, column: number) => void
}

/** A row as the window shows it. Drawn anew only when something of its own has changed, so that scrolling draws what comes in and nothing else. */
export const GridRow = memo(function GridRow({ row, index, top, width, sizes, isDense, words, contest, isOurs, blocks, cells, active, chosen, onAt, onChoose }: Props) {
  const isInference = row.target.relation !== undefined
  function onFocus({ target }: FocusEvent) {
    const column = columnAt(target)
    if (column !== null) onAt({ row: index, column })
  }
  function onClick({ target }: MouseEvent) {
    const column = columnAt(target)
    if (column !== null && column > 0) onChoose(row.id, column - 1)
  }
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ transform: `translateY(${top + sizes.head}px)`, height: sizes.row, width }} onFocus={onFocus} onClick={onClick} onPointerOver={isDense ? tellWhole : undefined}>
      <span
        role="rowheader"
        aria-colindex={1}
        className={classNames(styles.claim, isInference && styles.inference)}
        style={{ width: sizes.claim }}
        data-kind={row.kind}
        title={isOurs ? `${row.words}, ${reconstruction}` : row.words}
        aria-label={isInference ? inRow(row.words, contest, isOurs) : undefined}
        tabIndex={active === 0 ? 0 : -1}
        data-active-cell={active === 0 || undefined}
      >
        <span className={styles.words}>{isOurs ? `Reconstruction: ${words}` : words}</span>
        {contest > 0 ? (
          <span className={styles.contest} title={partingWords(contest)}>
            <span aria-hidden>⇄ {contest}</span>
            <span className={styles.hidden}>, {partingWords(contest)}</span>
          </span>
        ) : null}
      </span>
      {blocks.map((block) => {
        const first = block[0]!.index
        const own = active !== null && active > first && active <= first + blockSize
        return <CellBlock key={first} columns={block} cells={cells} sizes={sizes} isDense={isDense} active={own ? active - 1 : null} chosen={chosen !== null && block.some(({ column }) => column.id === chosen) ? chosen : null} />
      })}
    </div>
  )
})

/** The grid's column that something in a row belongs to; 0 is the claim. */
function columnAt(target: EventTarget): number | null {
  const cell = (target as Element).closest('[aria-colindex]')
  return cell ? Number(cell.getAttribute('aria-colindex')) - 1 : null
}

/** What a small cell says whole is told where the pointer rests: thousands of titles that nobody reads are not made. */
function tellWhole({ target }: PointerEvent): void {
  const cell = (target as Element).closest<HTMLElement>('[role="gridcell"]')
  if (cell) cell.title = cell.getAttribute('aria-label') ?? ''
}

function partingWords(pairs: number): string {
  return `${pairs} ${pairs === 1 ? 'pair of texts parts' : 'pairs of texts part'} here`
}

/** An inference is seen in short, and said whole. */
function inRow(words: string, pairs: number, isOurs: boolean): string {
  if (isOurs) return `${words}, ${reconstruction}`
  return pairs > 0 ? `${words}, ${partingWords(pairs)}` : words
}
