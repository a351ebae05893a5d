import type { Suggested } from './use-suggested.ts'
import type { Basis } from './suggested.ts'
import styles from './suggested.module.css'

/** Whether it is there, what it went by, and how far that is: said to a screen reader too. */
export function BasisLine({ suggested, count, none, read }: { suggested: Suggested<Basis>; count: number; none: string; read: 'texts' | 'claims' }) {
  const { answer, problem, again } = suggested
  const { encoding } = answer ?? {}
  return (
    <div className={styles.basis}>
      <p role="status">{problem ?? (answer ? wordsFor(answer, count === 0 ? none : '', read) : 'Looking…')}</p>
      {encoding ? <progress className={styles.progress} max={encoding.total} value={encoding.done} aria-label="Sentences read for meaning" /> : null}
      {problem ? (
        <button type="button" className={styles.link} onClick={again}>
          Try again
        </button>
      ) : null}
    </div>
  )
}

function wordsFor({ basis, encoding, problem }: Basis, found: string, read: string): string {
  if (problem) return `${found} ${problem}`.trim()
  if (encoding) return `${found} By wording so far; the ${read} are being read for meaning.`.trim()
  if (basis === 'wording') return `${found} By wording alone.`.trim()
  return found
}
