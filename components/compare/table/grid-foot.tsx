'use client'
import { useDeferredValue, useMemo } from 'react'
import type { Table } from '../use-table.ts'
import { columnFeet, footSentence } from './column-feet.ts'
import type { ShownColumn } from './grid-row.tsx'
import type { GridSizes } from './grid-sizes.ts'
import styles from './table-grid.module.css'

/** The feet: on how many of these rows each takes a side, and how often the same one as others. Counted after what one waits for. */
export function GridFoot({ table, columns, width, sizes }: { table: Table; columns: readonly ShownColumn[]; width: number; sizes: GridSizes }) {
  const { comparison, rows, settings } = useDeferredValue(table)
  const feet = useMemo(() => columnFeet(comparison, rows), [comparison, rows])
  return (
    <div role="row" aria-rowindex={table.rows.length + 2} className={styles.foot} style={{ height: sizes.foot, width }}>
      <span role="rowheader" aria-colindex={1} className={styles.corner} style={{ width: sizes.claim }}>
        {settings.dense ? 'Takes a side on' : 'Takes a side on, with others who do'}
      </span>
      {columns.map(({ column, index }) => {
        const foot = feet.get(column.id)
        return (
          <span
            key={column.id}
            role="gridcell"
            aria-colindex={index + 2}
            className={styles.columnFoot}
            style={{ left: sizes.claim + index * sizes.cell, width: sizes.cell }}
            title={foot && footSentence(column.name, foot, rows.length)}
            aria-label={foot && footSentence(column.name, foot, rows.length)}
          >
            {foot ? (
              <>
                <span className={styles.sided}>{settings.dense ? foot.sided : `${foot.sided} of ${rows.length}`}</span>
                {!settings.dense && foot.met ? <span className={styles.date}>same {foot.same} of {foot.met}</span> : null}
              </>
            ) : null}
          </span>
        )
      })}
    </div>
  )
}
