import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'

export function TextArea({ label, labelHidden, hint, error, ...rest }: FieldWords & ComponentProps<'textarea'>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <textarea {...rest} {...control} />}
    </Field>
  )
}
