import type { ReactNode } from 'react'
import styles from './import-screen.module.css'

export const panes = [
  { value: 'list', label: 'What was done' },
  { value: 'found', label: 'As found' },
  { value: 'read', label: 'As it will read' },
] as const
export type PaneName = (typeof panes)[number]['value']

interface Props {
  name: PaneName
  /** There is room for one at a time, and tabs choose it. */
  narrow: boolean
  tab: PaneName
  note?: ReactNode
  children: ReactNode
}

/** One side of the screen, under its heading or behind its tab. */
export function Pane({ name, narrow, tab, note, children }: Props) {
  const { label } = panes.find((each) => each.value === name)!
  return (
    <section className={styles.pane} id={`pane-${name}`} data-pane={name} hidden={narrow && tab !== name} {...(narrow ? { role: 'tabpanel', 'aria-labelledby': `tab-${name}` } : { 'aria-label': label })}>
      {narrow ? null : (
        <header className={styles.paneHead}>
          <h2>{label}</h2>
          {note}
        </header>
      )}
      {children}
    </section>
  )
}
