import type { ReactNode } from 'react'
import styles from './findings-page.module.css'

/** One finding: its heading can be jumped to, its lead says what counts here. */
export function FindingSection({ id, title, lead, children }: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={`says-${id}`}>
      <h2 id={`says-${id}`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </section>
  )
}
