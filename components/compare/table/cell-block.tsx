'use client'
import { memo } from 'react'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { RowCells } from '../../../lib/domain/comparison/row-cells.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import type { GridSizes } from './grid-sizes.ts'
import styles from './table-grid.module.css'

/** A column and its place among those that are shown. */
export interface ShownColumn {
  column: Column
  index: number
}

/** Cells come and go by so many columns at once: what stays in the window is then not even looked at while one scrolls. */
export const blockSize = 4

interface Props {
  columns: readonly ShownColumn[]
  cells: RowCells
  sizes: GridSizes
  isDense: boolean
  /** The place of the column one is in, where it is one of these. */
  active: number | null
  chosen: ColumnId | null
}

/** Some cells of a row that stand side by side, without handlers of their own: the row answers for them. Drawn anew only when something in them has changed. */
export const CellBlock = memo(function CellBlock({ columns, cells, sizes, isDense, active, chosen }: Props) {
  return columns.map(({ column, index }) => {
    const cell = cells.at(column.id)
    const isActive = active === index
    return (
      <span
        key={column.id}
        role="gridcell"
        aria-colindex={index + 2}
        aria-label={`${column.name}: ${cellSentence(cell)}`}
        aria-selected={chosen === column.id || undefined}
        className={styles.cell}
        style={{ left: sizes.claim + index * sizes.cell }}
        tabIndex={isActive ? 0 : -1}
        data-active-cell={isActive || undefined}
        data-sign={cell.sign || undefined}
        data-derived={cell.derived ? true : undefined}
      >
        <CellMark cell={cell} dense={isDense} />
      </span>
    )
  })
})
