'use client'
import { useState, type ReactNode } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import styles from './critical-questions.module.css'

interface Props {
  label: string
  /** What the button says. */
  keep: string
  mayBeEmpty?: boolean
  onKeep(words: string): void
  onCancel(): void
  /** Other ways to the same end. */
  children?: ReactNode
}

/** A line to write, kept with Enter, let go with Escape. */
export function HeldWords({ label, keep, mayBeEmpty, onKeep, onCancel, children }: Props) {
  const [words, setWords] = useState('')
  const may = mayBeEmpty || words.trim() !== ''
  return (
    <form
      className={styles.writing}
      onSubmit={(event) => {
        event.preventDefault()
        if (may) onKeep(words.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField label={label} autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
      <div className={styles.actions}>
        <button type="submit" className={styles.action} disabled={!may}>
          {keep}
        </button>
        {children}
      </div>
    </form>
  )
}
