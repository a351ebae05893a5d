'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './history-panel.module.css'

/** One field: Enter keeps the name, Escape leaves it. */
export function NameField({ label, first = '', onKeep, onLeave }: { label: string; first?: string; onKeep: (name: string) => void; onLeave: () => void }) {
  const [name, setName] = useState(first)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [])
  return (
    <form
      ref={form}
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onKeep(name.trim())
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          event.preventDefault()
          onLeave()
        }
      }}
    >
      <TextField label={label} maxLength={200} value={name} placeholder="First draft" onChange={(event) => setName(event.target.value)} />
      <div className={styles.namingActions}>
        <Button type="submit" look="primary" disabled={name.trim() === ''}>
          Keep the name
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
