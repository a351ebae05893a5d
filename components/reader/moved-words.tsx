import type { ReaderPassage } from './reader-types.ts'
import styles from './passage-card.module.css'

/** Whether a passage says something else here than when it was made, or stands where somebody put it. */
export function hasMoved({ state, exact, settledBy }: ReaderPassage, wordsNow: string | null): boolean {
  return state === 'moved' && (settledBy !== null || (wordsNow !== null && !sameWords(exact, wordsNow)))
}

/** That a passage moved, and its words then and now where they differ. */
export function MovedWords({ passage, wordsNow, revision }: { passage: ReaderPassage; wordsNow: string | null; revision: number | null }) {
  if (passage.state !== 'moved' || wordsNow === null) return null
  return (
    <div className={styles.moved}>
      <p>
        Moved in revision {revision}
        {passage.settledBy ? `, put here by ${passage.settledBy}` : ''}.
      </p>
      {sameWords(passage.exact, wordsNow) ? null : (
        <dl>
          <dt>Then</dt>
          <dd dir="auto">{passage.exact}</dd>
          <dt>Now</dt>
          <dd dir="auto">{wordsNow}</dd>
        </dl>
      )}
    </div>
  )
}

function sameWords(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
}
