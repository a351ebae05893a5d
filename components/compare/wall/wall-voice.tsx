'use client'
import { BookOpenText } from 'lucide-react'
import Link from 'next/link'
import type { CSSProperties } from 'react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import type { VoiceVotes } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import { routes } from '../../../lib/routes.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { useWallComparison } from './use-wall-comparison.ts'
import { VoteBars } from './vote-bars.tsx'
import styles from './wall.module.css'

interface Props {
  votes: VoiceVotes
  state: Round['state']
  table: ReturnType<typeof useWallComparison>
  /** Who voted what, by name. */
  names: boolean
  large: boolean
}

/** One voice: its name, its date and its words; once revealed, how the votes on it fell. Nothing of what others made of the words before. */
export function WallVoice({ votes, state, table, names, large }: Props) {
  const { sources, now } = useMapRoom()
  const { row, column } = votes
  const { comparison, offered } = table
  const own = offered.find(({ id }) => id === column.id)
  const home = comparison.rowOf(rowIdOf(row.target))
  const linked = home && own ? comparison.cell(home.id, column.id).testimonies : []
  const quoted = [...new Map(linked.map((one) => [one.evidence.passage, one])).values()].flatMap(({ evidence, date }) => {
    const passage = sources.passages.get(evidence.passage)
    return passage ? [{ passage, date, document: sources.documents.get(passage.document) }] : []
  })
  const hue = own && 'document' in own ? sources.documents.get(own.document)?.hue : undefined
  const isComing = sources.status === 'loading' || now.status === 'loading'
  const nothing = isComing ? 'Loading the passages …' : !home ? 'Its passages went with the row.' : own ? 'No passage of it is linked here.' : 'The map no longer has this voice: its words are not here.'
  return (
    <section className={styles.voice} aria-label={column.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
      <h3 className={styles.name}>
        {column.name}
        {own?.date && !column.name.includes(own.date) ? <span className={styles.date}>{own.date}</span> : null}
      </h3>
      <div className={styles.words} data-scrolls tabIndex={0} role="group" aria-label={`What ${column.name} says`}>
        {state === 'revealed' ? <VoteBars votes={votes} names={names} /> : null}
        {quoted.map(({ passage, date, document }) => (
          <figure key={passage.id} className={styles.passage}>
            <blockquote className={styles.quote}>{passage.exact}</blockquote>
            <figcaption className={styles.source}>
              {[document?.shortName ?? 'A text that is gone', document?.title, date && !document?.shortName.includes(date) ? date : null, passage.page ? `p. ${passage.page}` : null].filter((part) => part && part !== '').join(', ')}
              {large ? null : (
                <Link href={routes.passage(passage.id)} target="_blank" rel="noopener" className={styles.link}>
                  <BookOpenText size={14} aria-hidden /> Read it there
                </Link>
              )}
            </figcaption>
          </figure>
        ))}
        {quoted.length === 0 ? <p className={styles.nothing}>{nothing}</p> : null}
      </div>
    </section>
  )
}
