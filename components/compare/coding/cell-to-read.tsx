'use client'
import { BookOpenText } from 'lucide-react'
import Link from 'next/link'
import { documentOfColumn } from '../../../lib/domain/comparison/rename-column.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { RoundColumn, RoundRow } from '../../../lib/domain/comparison/coding/round.ts'
import { routes } from '../../../lib/routes.ts'
import { PassageInContext } from '../../map/settle/passage-in-context.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { sinceThen } from './since-then.ts'
import styles from './coding.module.css'

/** The text at hand: its passages that somebody linked here, without what they make of them, and the way to the whole of it. */
export function CellToRead({ row, column }: { row: RoundRow; column: RoundColumn }) {
  const { live, sources } = useMapRoom()
  const { comparison } = useCompare().table
  const document = documentOfColumn(column.id)
  const home = comparison.rowOf(rowIdOf(row.target))
  const linked = home ? comparison.cell(home.id, column.id).testimonies : []
  const passages = [...new Map(linked.map(({ evidence }) => [evidence.passage, evidence])).values()]
  const changed = sinceThen(row, live.map)
  return (
    <div className={styles.text}>
      {changed ? <p className={styles.quiet}>{changed}</p> : null}
      {passages.length === 0 ? (
        <p className={styles.source}>
          <span className={styles.name}>{column.name}</span>
          {document !== null && sources.documents.has(document) ? (
            <Link href={routes.document(document)} target="_blank" rel="noopener" className={styles.link}>
              <BookOpenText size={14} aria-hidden /> Read the text
            </Link>
          ) : null}
          <span className={styles.quiet}>No passage of it is linked here yet.</span>
        </p>
      ) : null}
      {passages.map((evidence) => (
        // What others make of it would be an answer already: even that it is only implied.
        <PassageInContext key={evidence.id} item={{ ...evidence, explicit: true }} />
      ))}
    </div>
  )
}
