'use client'
import { Telescope } from 'lucide-react'
import { useState } from 'react'
import type { Column } from '../../lib/domain/comparison/column.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import { columnPlaces } from './column-places.ts'
import { PassageSuggestions } from './passage-suggestions.tsx'
import styles from './suggested.module.css'

// Who has asked once wants it in the next cell too, until the page is left.
let wanted = false

/** Where to look in one text for what a row says. Stands in the comparison's cell, above all in one in which nobody has looked yet. */
export function CellSuggestions({ row, column }: { row: Row; column: Column }) {
  const [open, setOpen] = useState(wanted)
  return (
    <section className={styles.section} aria-label={`Where to look: ${column.name}`}>
      <button
        type="button"
        className={styles.look}
        aria-expanded={open}
        onClick={() => {
          wanted = !open
          setOpen(wanted)
        }}
      >
        <Telescope size={14} aria-hidden /> {open ? 'Hide where to look' : 'Where to look'}
      </button>
      {open ? (
        <>
          <p className={styles.hint}>{column.kind === 'voice' ? 'A voice has no text of its own: these are passages of all texts.' : 'Passages that may bear on it, for it or against it. What the author does there is yours to say.'}</p>
          <PassageSuggestions key={`${row.id} ${column.id}`} target={row.target} words={row.words} definition={row.kind === 'definition'} places={columnPlaces(column)} most={5} none="Nothing here seems to bear on it. That is no proof of silence." />
        </>
      ) : null}
    </section>
  )
}
