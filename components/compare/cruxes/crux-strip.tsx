'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useNarrow } from '../../map/room/use-narrow.ts'
import type { ChosenCell } from '../compare-context.ts'
import type { Table } from '../use-table.ts'
import { useCruxes } from './use-cruxes.ts'
import styles from './crux-strip.module.css'

/** Above the table: what the quarrel turns on, three lines that one could say aloud (on a phone the first), each with the way to its row. */
export function CruxStrip({ table, onChoose }: { table: Table; onChoose: (cell: ChosenCell) => void }) {
  const found = useCruxes(table.comparison.input)
  const [open, setOpen] = useState(false)
  const atFirst = useNarrow() ? 1 : 3
  if (found.kind !== 'known' || found.cruxes.length === 0) return null
  const { cruxes } = found
  return (
    <section className={styles.strip} aria-label="What it turns on">
      <h2 className={styles.title}>What it turns on</h2>
      <ul className={styles.list}>
        {cruxes.slice(0, open ? cruxes.length : atFirst).map(({ row, column, line, sentence }) => (
          <li key={row + line}>
            <button type="button" className={styles.crux} onClick={() => onChoose({ row, column })}>
              {line}
            </button>
            {open ? <p className={styles.sentence}>{sentence}</p> : null}
          </li>
        ))}
      </ul>
      <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        {open ? 'Less' : cruxes.length > atFirst ? `All ${cruxes.length}, with who and why` : 'Who and why'}
      </button>
    </section>
  )
}
