import type { LineNote } from './line-note.ts'
import styles from './relation-line.module.css'

/** “3?” beside a line for its open questions. */
export function LineNoteText({ note: { open, at } }: { note: LineNote }) {
  return (
    <text x={at.x + 2} y={at.y + 12} className={styles.questions}>
      <title>{open === 1 ? 'One critical question is open' : `${open} critical questions are open`}</title>
      {open}?
    </text>
  )
}
