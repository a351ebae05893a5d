import Link from 'next/link'
import type { ReactNode } from 'react'
import { routes } from '../../lib/routes.ts'
import { Wordmark } from '../shell/wordmark.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './account.module.css'

interface Props {
  title: string
  /** Before the title. */
  icon?: ReactNode
  lead?: ReactNode
  children: ReactNode
  foot?: ReactNode
  /** Has lists in it rather than a form. */
  roomy?: boolean
  /** Stands at addresses that the router has got wrong: its links load the page anew. */
  plainLinks?: boolean
}

/** A page that asks one thing: the name of the program, a title, a sentence, a form. */
export function NarrowPage({ title, icon, lead, children, foot, roomy = false, plainLinks = false }: Props) {
  const Home = plainLinks ? 'a' : Link
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Home href={routes.home()} className={styles.home} aria-label="Sic et Non: to the start">
          <Wordmark />
        </Home>
      </header>
      <main id="main" className={classNames(styles.column, roomy && styles.roomy)}>
        <div className={styles.heading}>
          {icon}
          <h1 className={styles.title}>{title}</h1>
        </div>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
        {foot ? <div className={styles.foot}>{foot}</div> : null}
      </main>
    </div>
  )
}
