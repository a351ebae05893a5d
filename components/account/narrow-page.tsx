import Link from 'next/link'
import type { ReactNode } from 'react'
import { routes } from '../../lib/routes.ts'
import { Wordmark } from '../shell/wordmark.tsx'
import styles from './account.module.css'

/** A page that asks one thing: the name of the program, a title, a sentence, a form. */
export function NarrowPage({ title, lead, children, foot }: { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Link href={routes.home()} className={styles.home} aria-label="Sic et Non: to the start">
          <Wordmark />
        </Link>
      </header>
      <main id="main" className={styles.column}>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
        {foot ? <div className={styles.foot}>{foot}</div> : null}
      </main>
    </div>
  )
}
