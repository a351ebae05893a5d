'use client'
import { useEffect, useState } from 'react'
import type { Table } from '../use-table.ts'
import { footSentence, startFeet, type ColumnFeet } from './column-feet.ts'
import type { ShownColumn } from './cell-block.tsx'
import type { GridSizes } from './grid-sizes.ts'
import styles from './table-grid.module.css'

/** Feet ask for every cell: they wait until nobody has written for this long, in milliseconds. */
const calm = 350
/** And are counted no longer than this at once. */
const slice = 6

/** The feet: on how many of these rows each takes a side, and how often the same one as others who do. */
export function GridFoot({ table, columns, width, sizes }: { table: Table; columns: readonly ShownColumn[]; width: number; sizes: GridSizes }) {
  const { comparison, rows, settings } = table
  const [counted, setCounted] = useState<{ feet: ColumnFeet; rows: number } | null>(null)
  useEffect(() => {
    let timer = setTimeout(() => {
      const { count, feet } = startFeet(comparison)
      let next = 0
      const go = () => {
        const end = performance.now() + slice
        while (next < rows.length && performance.now() < end) count(rows[next++]!)
        if (next < rows.length) timer = setTimeout(go)
        else setCounted({ feet: feet(), rows: rows.length })
      }
      go()
    }, calm)
    return () => clearTimeout(timer)
  }, [comparison, rows])
  return (
    <div role="row" aria-rowindex={rows.length + 2} className={styles.foot} style={{ height: sizes.foot, width }}>
      <span role="rowheader" aria-colindex={1} className={styles.corner} style={{ width: sizes.claim }}>
        {settings.dense ? (
          'Takes a side on'
        ) : (
          <span className={styles.feetNames}>
            <span>Takes a side on</span>
            <span>Meeting another who does, on the same</span>
          </span>
        )}
      </span>
      {columns.map(({ column, index }) => {
        const foot = counted?.feet.get(column.id)
        const sentence = foot && footSentence(column.name, foot, counted!.rows)
        return (
          <span key={column.id} role="gridcell" aria-colindex={index + 2} className={styles.columnFoot} style={{ left: sizes.claim + index * sizes.cell, width: sizes.cell }} title={sentence} aria-label={sentence}>
            {foot ? (
              <>
                <span className={styles.sided}>{settings.dense ? foot.sided : `${foot.sided} of ${counted!.rows}`}</span>
                {!settings.dense && foot.met ? (
                  <span className={styles.date}>
                    same {foot.same} of {foot.met}
                  </span>
                ) : null}
              </>
            ) : null}
          </span>
        )
      })}
    </div>
  )
}
