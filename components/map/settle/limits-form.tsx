'use client'
import { useState } from 'react'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './settle.module.css'

/** The words by which the author limits what he says. */
export function LimitsForm({ item, set, onDone }: { item: Evidence; set: (changes: EvidenceChanges) => void; onDone: () => void }) {
  const [words, setWords] = useState(item.qualification ?? '')
  return (
    <form
      className={styles.form}
      aria-label="Limiting words"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== (item.qualification ?? '')) set({ qualification: words.trim() || null })
        onDone()
      }}
    >
      <TextField label="Only so far, in the author’s words" value={words} autoFocus autoComplete="off" onChange={(event) => setWords(event.target.value)} />
      <div className={styles.buttons}>
        <Button type="submit">Keep</Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
