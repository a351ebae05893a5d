import type { CSSProperties } from 'react'
import type { VoiceVotes } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import { classNames } from '../../ui/class-names.ts'
import { valueWord } from '../coding/coding-words.ts'
import { ValueMark } from './value-mark.tsx'
import { votesSentence } from './wall-words.ts'
import styles from './wall.module.css'

/** How the votes on a voice fell: each a bar, a number and a word; the reasons under it, and by name where the room wants it. */
export function VoteBars({ votes, names }: { votes: VoiceVotes; names: boolean }) {
  const most = Math.max(1, ...votes.votes.map(({ codes }) => codes.length))
  return (
    <div className={styles.fell}>
      <p className={styles.sum}>{votesSentence(votes)}</p>
      <ul className={styles.bars} aria-label={`How the votes on ${votes.column.name} fell`}>
        {votes.votes.map(({ value, codes }) => {
          const told = codes.filter(({ note }) => note)
          const silently = names ? codes.filter(({ note }) => !note).map(({ by }) => by.name) : []
          return (
            <li key={value} className={classNames(styles.bar, codes.length === 0 && styles.none)} data-value={value}>
              <span className={styles.value}>
                <ValueMark value={value} /> {valueWord[value]}
              </span>
              <span className={styles.track} aria-hidden>
                <span className={styles.length} style={{ '--share': codes.length / most } as CSSProperties} />
              </span>
              <span className={styles.number}>{codes.length}</span>
              {told.length + silently.length > 0 ? (
                <ul className={styles.told}>
                  {told.map(({ by, note }) => (
                    <li key={by.id}>
                      {names ? <span className={styles.who}>{by.name}: </span> : null}
                      <q>{note}</q>
                    </li>
                  ))}
                  {silently.length > 0 ? <li className={styles.who}>{silently.join(', ')}</li> : null}
                </ul>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
