'use client'
import { memo } from 'react'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { classNames } from '../../ui/class-names.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import type { GridSizes } from './grid-sizes.ts'
import type { Place } from './use-grid-walk.ts'
import styles from './table-grid.module.css'

export interface ShownColumn {
  column: Column
  index: number
}

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
  columns: readonly ShownColumn[]
  cell: Comparison['cell']
  /** The column one is in, when one is in this row. */
  active: number | null
  chosen: ColumnId | null
  onAt: (place: Place) => void
  onChoose: (row: string, column: ColumnId) => void
}

/** A row as the window shows it. Drawn anew only when something of its own has changed, so that scrolling draws what comes in and nothing else. */
export const GridRow = memo(function GridRow({ row, index, top, width, sizes, isDense, words, contest, columns, cell, active, chosen, onAt, onChoose }: Props) {
  const isInference = row.target.relation !== undefined
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ transform: `translateY(${top + sizes.head}px)`, height: sizes.row, width }}>
      <span
        role="rowheader"
        aria-colindex={1}
        className={classNames(styles.claim, isInference && styles.inference)}
        style={{ width: sizes.claim }}
        data-kind={row.kind}
        title={row.words}
        aria-label={isInference ? inRow(row.words, contest) : undefined}
        tabIndex={active === 0 ? 0 : -1}
        data-active-cell={active === 0 || undefined}
        onFocus={() => onAt({ row: index, column: 0 })}
      >
        <span className={styles.words}>{words}</span>
        {contest > 0 ? (
          <span className={styles.contest} title={partingWords(contest)}>
            <span aria-hidden>⇄ {contest}</span>
            <span className={styles.hidden}>, {partingWords(contest)}</span>
          </span>
        ) : null}
      </span>
      {columns.map(({ column, index: place }) => {
        const own = cell(row.id, column.id)
        const isActive = active === place + 1
        return (
          <span
            key={column.id}
            role="gridcell"
            aria-colindex={place + 2}
            aria-label={`${column.name}: ${cellSentence(own)}`}
            aria-selected={chosen === column.id}
            className={styles.cell}
            style={{ left: sizes.claim + place * sizes.cell, width: sizes.cell }}
            title={isDense && own.stance !== 'unread' ? `${column.name}: ${cellSentence(own)}` : undefined}
            tabIndex={isActive ? 0 : -1}
            data-active-cell={isActive || undefined}
            data-sign={own.sign || undefined}
            data-derived={own.derived ? true : undefined}
            onFocus={() => onAt({ row: index, column: place + 1 })}
            onClick={() => onChoose(row.id, column.id)}
          >
            <CellMark cell={own} dense={isDense} />
          </span>
        )
      })}
    </div>
  )
})

function partingWords(pairs: number): string {
  return `${pairs} ${pairs === 1 ? 'pair of texts parts' : 'pairs of texts part'} here`
}

/** An inference is seen in short, and said whole. */
function inRow(words: string, pairs: number): string {
  return pairs > 0 ? `${words}, ${partingWords(pairs)}` : words
}
