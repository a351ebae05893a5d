'use client'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Asked } from './asked-in-address.ts'
import styles from './search.module.css'

/** What the group has to choose among. */
export interface FilterChoices {
  documents: readonly { id: string; title: string }[]
  /** Authors of texts, and members, who write comments. */
  authors: readonly string[]
  maps: readonly { id: string; title: string }[]
}

export function FindFilters({ asked, choices, onChange }: { asked: Asked; choices: FilterChoices; onChange: (changes: Partial<Asked>) => void }) {
  const some = (any: string, options: readonly { value: string; label: string }[]) => [{ value: '', label: any }, ...options]
  return (
    <div className={styles.filters}>
      <Select label="Text" value={asked.document} onChange={(event) => onChange({ document: event.target.value })} options={some('Any text', choices.documents.map(({ id, title }) => ({ value: id, label: title })))} />
      <Select label="Author" value={asked.author} onChange={(event) => onChange({ author: event.target.value })} options={some('Anyone', choices.authors.map((name) => ({ value: name, label: name })))} />
      <Select label="Map" value={asked.map} onChange={(event) => onChange({ map: event.target.value })} options={some('Any map', choices.maps.map(({ id, title }) => ({ value: id, label: title })))} />
      <div className={styles.year}>
        <TextField label="From year" inputMode="numeric" maxLength={4} value={asked.from} onChange={(event) => onChange({ from: event.target.value.replace(/\D/g, '') })} />
      </div>
      <div className={styles.year}>
        <TextField label="To year" inputMode="numeric" maxLength={4} value={asked.to} onChange={(event) => onChange({ to: event.target.value.replace(/\D/g, '') })} />
      </div>
    </div>
  )
}
