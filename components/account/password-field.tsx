'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { Field, type FieldWords } from '../ui/field.tsx'
import styles from './account.module.css'

/** A password with a button that shows it: long passwords are typed right more often when they can be seen. */
export function PasswordField({ label, hint, error, ...rest }: FieldWords & ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.password}>
          <input {...rest} {...control} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="off" />
          <button type="button" className={styles.reveal} aria-pressed={shown} aria-label={`Show ${label.toLowerCase()}`} onClick={() => setShown(!shown)}>
            {shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          </button>
        </div>
      )}
    </Field>
  )
}
