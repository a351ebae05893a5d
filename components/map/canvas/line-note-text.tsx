import type { Point } from '../../../lib/domain/layout/box.ts'
import type { LineNote } from './line-note.ts'
import styles from './relation-line.module.css'

/** “3?” beside a line for its open questions, and what the line carries while it is chosen. */
export function LineNoteText({ note: { open, at, caption }, hub }: { note: LineNote; hub: Point }) {
  return (
    <>
      {open > 0 ? (
        <text x={at.x + 2} y={at.y + 12} className={styles.questions}>
          <title>{open === 1 ? 'One critical question is open' : `${open} critical questions are open`}</title>
          {open}?
        </text>
      ) : null}
      {caption ? (
        <text x={hub.x} y={hub.y - 12} textAnchor="middle" className={styles.caption}>
          {caption}
        </text>
      ) : null}
    </>
  )
}
