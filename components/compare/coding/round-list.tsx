'use client'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { whenWords } from '../../discussion/when-words.ts'
import styles from './coding.module.css'

const states: Record<Round['state'], string> = { open: 'open', revealed: 'revealed', 'called-off': 'called off' }

/** The rounds of a map, newest first, each with what it asks of oneself. */
export function RoundList({ rounds, userId, onOpen }: { rounds: readonly Round[]; userId: string | undefined; onOpen: (id: string) => void }) {
  return (
    <ul className={styles.list} aria-label="Rounds">
      {rounds.map((round) => (
        <li key={round.id}>
          <button type="button" className={styles.entry} onClick={() => onOpen(round.id)}>
            <span className={styles.name}>{round.title}</span>
            <span className={styles.quiet}>
              {states[round.state]} · {round.rows.length} × {round.columns.length} · {round.readers.map(({ name }) => name).join(', ')} · {whenWords(round.at)}
            </span>
            {asks(round, userId) ? <span className={styles.asks}>{asks(round, userId)}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}

function asks({ state, readers, rows, columns }: Round, userId: string | undefined): string | null {
  const mine = readers.find(({ id, left }) => id === userId && !left)
  if (state !== 'open' || !mine) return null
  const of = rows.length * columns.length
  return mine.done === of ? 'You have read everything' : `You have read ${mine.done ?? 0} of ${of}`
}
