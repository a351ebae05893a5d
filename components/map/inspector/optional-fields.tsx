'use client'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './inspector.module.css'

export interface OptionalField {
  key: string
  /** What the button says that opens it: “Note”. */
  words: string
  /** It says something already, so it is shown. */
  set: boolean
  field: ReactNode
}

/** Fields most things do without: shown where they say something, else one quiet word each that opens them. */
export function OptionalFields({ fields, disabled }: { fields: readonly OptionalField[]; disabled: boolean }) {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const fresh = useRef<HTMLDivElement | null>(null)
  const shown = fields.filter(({ key, set }) => set || (asked.has(key) && !disabled))
  const rest = disabled ? [] : fields.filter(({ key, set }) => !set && !asked.has(key))
  useEffect(() => {
    fresh.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    fresh.current = null
  }, [asked])
  if (shown.length + rest.length === 0) return null
  const last = [...asked].at(-1)
  return (
    <section className={styles.section}>
      {shown.map(({ key, field }) => (
        <div key={key} ref={key === last ? (element) => void (fresh.current ??= element) : undefined}>
          {field}
        </div>
      ))}
      {rest.length > 0 ? (
        <div className={styles.more} role="group" aria-label="Add to it">
          {rest.map(({ key, words }) => (
            <button key={key} type="button" className={styles.chip} onClick={() => setAsked(new Set([...asked, key]))}>
              <Plus size={12} aria-hidden /> {words}
            </button>
          ))}
        </div>
      ) : null}
    </section>
  )
}
