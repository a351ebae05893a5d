'use client'
import { classNames } from '../ui/class-names.ts'
import { comparePages, type ComparePage } from './compare-page.ts'
import { useCompare } from './compare-context.ts'
import styles from './compare-tabs.module.css'

const words: Record<ComparePage, string> = {
  table: 'Table',
  findings: 'What it says',
  terms: 'Words',
  granting: 'Granting one',
  coding: 'Reading apart',
  handout: 'Handout',
}

/** The way from the table to what can be read off it. */
export function CompareTabs() {
  const { page, setPage } = useCompare()
  return (
    <nav className={styles.tabs} aria-label="Pages of the comparison">
      {comparePages.map((own) => (
        <button key={own} type="button" className={classNames(styles.tab, own === page && styles.current)} aria-current={own === page ? 'page' : undefined} onClick={() => setPage(own)}>
          {words[own]}
        </button>
      ))}
    </nav>
  )
}
