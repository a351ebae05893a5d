'use client'
import type { CSSProperties } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { EvidenceItem } from '../../map/inspector/evidence-item.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { reportSentence } from '../../map/words/report-words.ts'
import type { Table } from '../use-table.ts'
import { CellMark } from './cell-mark.tsx'
import { cellSentence } from './cell-words.ts'
import { Silence } from './silence.tsx'
import { WordsInPlace } from './words-in-place.tsx'
import styles from './cell-panel.module.css'

/** What one text says in a row: the sum, then passage by passage with its date, each with what its author does with it. */
export function CellPassages({ table, row, column }: { table: Table; row: Row; column: Column }) {
  const { sources, live } = useMapRoom()
  const cell = table.comparison.cell(row.id, column.id)
  const hue = 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  const sentence = cellSentence(cell)
  return (
    <section className={styles.text} aria-label={column.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
      <h3 className={styles.name}>
        {column.name}
        {column.date && !column.name.includes(column.date) ? <span className={styles.date}>{column.date}</span> : null}
      </h3>
      <p className={styles.sum}>
        <CellMark cell={cell} />
        <span>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}.</span>
      </p>
      <Silence key={`${row.id} ${column.id}`} table={table} row={row} column={column} />
      {cell.testimonies.map(({ evidence, report, date, about, sign }) => (
        <div key={`${evidence.id} ${report?.voice ?? ''}`} className={styles.passage}>
          {date && date !== column.date ? <p className={styles.date}>{date}</p> : null}
          {row.members.length > 1 && about !== row.id ? (
            <p className={styles.about}>
              {sign === 1 ? 'Said of' : 'Said of the opposite'}: “{live.map.claims.get(about.slice(about.indexOf(':') + 1))?.text}”
            </p>
          ) : null}
          {report ? <p className={styles.about}>{reportSentence(report, live.map.voices.get(report.voice)?.name)}</p> : null}
          <EvidenceItem item={evidence} definition={row.kind === 'definition'} words={<WordsInPlace passage={evidence.passage} />} />
        </div>
      ))}
    </section>
  )
}
