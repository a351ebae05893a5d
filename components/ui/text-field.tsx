import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'

export function TextField({ label, labelHidden, hint, error, ...rest }: FieldWords & ComponentProps<'input'>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <input type="text" {...rest} {...control} />}
    </Field>
  )
}
