import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'

/** The platform's own select: it is the one that works everywhere, phones and screen readers first. */
export function Select({ label, labelHidden, hint, error, options, ...rest }: FieldWords & { options: readonly { value: string; label: string }[] } & ComponentProps<'select'>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <select {...rest} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
