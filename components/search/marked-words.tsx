import type { Snippet } from './found-types.ts'
import styles from './search.module.css'

/** A stretch of text with the words found; dots where more of it stands before or after is the caller's to say. */
export function MarkedWords({ words: { text, marks } }: { words: Snippet }) {
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {text.slice(marks[index - 1]?.end ?? 0, mark.start)}
          <mark className={styles.found}>{text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
