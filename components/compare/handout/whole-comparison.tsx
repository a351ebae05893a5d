'use client'
import { useState } from 'react'
import type { ExportControl } from '../../map/export/use-export.ts'
import { useAway } from '../../offline/network.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './handout-page.module.css'

const ways = [
  { value: 'xlsx', label: 'Workbook (XLSX)', asked: { format: 'xlsx' }, hint: 'The table, all passages, what it turns on, agreement and silences, each on a sheet.' },
  { value: 'csv', label: 'Table (CSV)', asked: { format: 'csv' }, hint: 'Who says what, a line for each claim or inference.' },
  { value: 'passages', label: 'Passages (CSV)', asked: { format: 'csv', sheet: 'passages' }, hint: 'A line for each passage, with stance, text, date and page: for counting and checking.' },
  { value: 'html', label: 'To print (HTML)', asked: { format: 'html' }, hint: 'One page without scripts: the table, and the words behind every cell.' },
  { value: 'pdf', label: 'Picture (PDF)', asked: { format: 'pdf' }, hint: 'The table on sheets of paper.' },
  { value: 'svg', label: 'Picture (SVG)', asked: { format: 'svg' }, hint: 'The whole table as one drawing, sharp at any size.' },
  { value: 'png', label: 'Picture (PNG)', asked: { format: 'png' }, hint: 'The whole table as one picture, for a slide.' },
  { value: 'json', label: 'For programs (JSON)', asked: { format: 'json' }, hint: 'Everything the table says, as sic compare gives it.' },
] as const

/** The whole comparison in the form that whoever gets it works with. */
export function WholeComparison({ control, columns, paper }: { control: ExportControl; columns: readonly string[]; paper: string }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('xlsx')
  const chosen = ways.find(({ value }) => value === way)!
  const away = useAway()
  return (
    <section className={styles.whole} aria-labelledby="whole-comparison">
      <h3 className={styles.legend} id="whole-comparison">
        The whole comparison
      </h3>
      <div className={styles.row}>
        <Select label="As" value={way} options={ways.map(({ value, label }) => ({ value, label }))} onChange={({ target }) => setWay(target.value as typeof way)} />
        <Button disabled={away || control.state.kind === 'working'} onClick={() => control.start({ ...chosen.asked, columns, ...(way === 'pdf' ? { paper } : {}) })}>
          Save
        </Button>
      </div>
      <p className={styles.hint}>{chosen.hint}</p>
    </section>
  )
}
