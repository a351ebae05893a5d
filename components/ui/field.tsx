import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './field.module.css'

export interface FieldWords {
  label: string
  /** The label is said but not shown. */
  labelHidden?: boolean
  hint?: ReactNode
  /** A sentence that says what is wrong and what to do. */
  error?: string | null
}

interface ControlProps {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, control, hint and error, tied together for a screen reader. */
export function Field({ label, labelHidden, hint, error, children }: FieldWords & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  const labelElement = (
    <label htmlFor={id} className={styles.label}>
      {label}
    </label>
  )
  return (
    <div className={styles.field}>
      {labelHidden ? <VisuallyHidden>{labelElement}</VisuallyHidden> : labelElement}
      {children({ id, className: styles.control!, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <div id={`${id}-error`} aria-live="polite">
        {error ? (
          <p className={styles.error}>
            <CircleAlert size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            {error}
          </p>
        ) : null}
      </div>
    </div>
  )
}
