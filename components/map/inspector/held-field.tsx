'use client'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  label: string
  labelHidden?: boolean
  value: string
  placeholder?: string
  disabled?: boolean
  long?: boolean
  /** False: this cannot be kept, and the field says again what it said. */
  onKeep(value: string): void | boolean
}

/** A field that is kept when one leaves it, or with Enter: one undo step, and nobody sees half a word. */
export function HeldField({ label, labelHidden, value, placeholder, disabled, long, onKeep }: Props) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const control = {
    label,
    labelHidden,
    placeholder,
    value: draft,
    disabled,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: () => {
      if (draft.trim() !== value && onKeep(draft.trim()) === false) setDraft(value)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') setDraft(value)
      else if (event.key !== 'Enter' || long) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') event.currentTarget.blur()
    },
  }
  return long ? <TextArea rows={2} {...control} /> : <TextField {...control} />
}
