import type { ReactNode } from 'react'
import { countWords } from '../library/report-words.ts'
import styles from './rail.module.css'

/** One group of the list of what was done; folded until it is wanted, unless `open`. */
export function Section({ title, count, open, children }: { title: string; count?: number; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.section} open={open}>
      <summary>
        <span className={styles.title}>{title}</span>
        {count === undefined ? null : <span className={styles.number}>{countWords(count)}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
