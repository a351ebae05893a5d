'use client'
import { useState } from 'react'
import { rowWords } from '../../../lib/domain/comparison/comparison-csv.ts'
import { Select } from '../../ui/select.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import type { ChosenCell } from '../compare-context.ts'
import type { Table } from '../use-table.ts'
import { columnFeet } from './column-feet.ts'
import styles from './table-by-text.module.css'

const nobody = ''

/** The table on a phone: two texts at a time, each row with what they say. */
export function TableByText({ table, onChoose }: { table: Table; onChoose: (cell: ChosenCell) => void }) {
  const { columns, rows, comparison } = table
  const [asked, setAsked] = useState(() => firstTwo(table))
  const shown = asked.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  const own = shown.length === 0 ? columns.slice(0, 1) : shown
  return (
    <div className={styles.list}>
      <div className={styles.heads}>
        {([0, 1] as const).map((place) => (
          <Select
            key={place}
            label={place === 0 ? 'One text' : 'Beside it'}
            value={asked[place]}
            options={[...(place === 1 ? [{ value: nobody, label: 'no other' }] : []), ...columns.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => setAsked(place === 0 ? [event.target.value, asked[1]] : [asked[0], event.target.value])}
          />
        ))}
      </div>
      <ul className={styles.rows} aria-label="Who says what">
        {rows.map((row) => (
          <li key={row.id} className={classNames(styles.row, row.kind === 'relation' && styles.inference)}>
            <p className={styles.words} data-kind={row.kind}>
              {rowWords(comparison, row) || 'A claim without words'}
            </p>
            <div className={styles.cells}>
              {own.map((column) => {
                const cell = comparison.cell(row.id, column.id)
                return (
                  <button key={column.id} type="button" className={styles.cell} data-sign={cell.sign || undefined} aria-label={`${column.name}: ${cellSentence(cell)}`} onClick={() => onChoose({ row: row.id, column: column.id })}>
                    {cell.stance === 'unread' && !cell.derived ? <span className={styles.unread}>not yet looked for</span> : <CellMark cell={cell} />}
                  </button>
                )
              })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The two that take a side most often: somebody who has a minute sees where two authors part. */
function firstTwo({ comparison, columns }: Table): readonly [string, string] {
  const feet = columnFeet(comparison, comparison.rows)
  const sided = ({ id }: { id: string }) => feet.get(id)?.sided ?? 0
  const [one, other] = columns.toSorted((a, b) => sided(b) - sided(a))
  return [one!.id, other?.id ?? nobody]
}
