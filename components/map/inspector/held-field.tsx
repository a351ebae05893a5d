'use client'
import { useEffect, useState } from 'react'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A field that is kept when one leaves it: one undo step, and nobody sees half a word. */
export function HeldField({ label, value, disabled, long, onKeep }: { label: string; value: string; disabled?: boolean; long?: boolean; onKeep: (value: string) => void }) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const control = {
    label,
    value: draft,
    disabled,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: () => {
      if (draft.trim() !== value) onKeep(draft.trim())
    },
  }
  return long ? <TextArea rows={2} {...control} /> : <TextField {...control} />
}
