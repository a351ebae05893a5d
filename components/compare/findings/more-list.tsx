'use client'
import { useState, type Key, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './findings-page.module.css'

/** The first of a list, and the rest when one wants it. */
export function MoreList<T>({ items, atFirst = 6, label, keyOf, children }: { items: readonly T[]; atFirst?: number; label: string; keyOf: (item: T) => Key; children: (item: T) => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {(open ? items : items.slice(0, atFirst)).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > atFirst ? (
        <Button look="quiet" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      ) : null}
    </>
  )
}
