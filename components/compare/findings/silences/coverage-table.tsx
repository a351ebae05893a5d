'use client'
import type { CSSProperties } from 'react'
import type { Coverage } from '../../../../lib/domain/comparison/passed-over.ts'
import { shorten } from '../../../../lib/domain/shorten.ts'
import { useMapRoom } from '../../../map/state/map-room-context.tsx'
import { CellButton } from '../../terms/cell-button.tsx'
import type { Findings } from '../use-findings.ts'
import { firstUnread } from './first-unread.ts'
import shared from '../findings-page.module.css'
import styles from './silences.module.css'

const kinds = [
  ['speaks', 'Takes a side'],
  ['noSide', 'Takes none'],
  ['silent', 'Silent'],
  ['unread', 'Not looked for'],
] as const

/** How far each text has been asked: a text of which little is known says little about its silence. */
export function CoverageTable({ findings }: { findings: Findings }) {
  const { coverage, comparison } = findings
  const all = comparison.rows.length
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>How far each text has been asked</h3>
      <p className={shared.soft}>Of {all === 1 ? 'one row' : `${all} rows`} of the table, on how many a text is known to speak or to be silent.</p>
      <div className={styles.wide} role="region" aria-label="How far each text has been asked" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Text</th>
              <td className={styles.barHead} />
              {kinds.map(([kind, words]) => (
                <th key={kind} scope="col" className={styles.number}>
                  <span className={styles.key} data-kind={kind} aria-hidden />
                  {words}
                </th>
              ))}
              <th scope="col" className={styles.nextHead}>
                Look next
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.map((one) => (
              <Line key={one.column.id} one={one} all={all} findings={findings} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Line({ one, all, findings }: { one: Coverage; all: number; findings: Findings }) {
  const { sources } = useMapRoom()
  const { column } = one
  const hue = 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  const next = firstUnread(findings.passed, column.id)
  const words = next === null ? '' : (findings.row(next)?.words ?? '')
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
          {column.name}
        </span>
      </th>
      <td>
        <div className={styles.bar} aria-hidden>
          {kinds.map(([kind]) => (one[kind] === 0 ? null : <span key={kind} data-kind={kind} style={{ width: `${(one[kind] / all) * 100}%` }} />))}
        </div>
      </td>
      {kinds.map(([kind]) => (
        <td key={kind} className={styles.number} data-none={one[kind] === 0 || undefined}>
          {one[kind]}
        </td>
      ))}
      <td>
        {next === null ? (
          <span className={shared.soft}>nothing that two others speak of</span>
        ) : (
          <CellButton cell={{ row: next, column: column.id }} className={styles.next} label={`Look next in ${column.name}: ${words}`}>
            {shorten(words, 60)}
          </CellButton>
        )}
      </td>
    </tr>
  )
}
