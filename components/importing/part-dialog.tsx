'use client'
import { useState } from 'react'
import { partRoles, type PartRole } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { opening } from './block-edits.ts'
import type { Step } from './correction-row.ts'
import { roleWords } from './part-words.ts'
import formStyles from '../library/library-forms.module.css'

interface Props {
  doc: ImportedText
  /** Indexes of blocks: the part begins at `from`; `to` is the one after its last where several were chosen. */
  range: { from: number; to: number } | null
  onClose: () => void
  onStep: (step: Step) => void
}

/** Marks a stretch of the text as a part with its own author and date. */
export function PartDialog({ range, onClose, ...rest }: Props) {
  return (
    <Dialog open={range !== null} onOpenChange={(open) => !open && onClose()} title="Mark a part">
      {range ? <PartForm {...rest} range={range} onClose={onClose} /> : null}
    </Dialog>
  )
}

function PartForm({ doc, range, onClose, onStep }: Omit<Props, 'range'> & { range: { from: number; to: number } }) {
  const first = doc.blocks[range.from]!
  const heading = first.kind === 'heading' ? doc.text.slice(first.start, first.end).replace(/\s+/g, ' ') : ''
  const ends = endChoices(doc, range)
  const [fields, setFields] = useState({ title: heading, authors: '', date: '', role: 'original' as PartRole, to: ends[0]!.value })
  const field = (name: keyof typeof fields) => ({ value: fields[name], onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }) })
  return (
    <form
      className={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onStep({
          words: `Marked a part: ${fields.title || opening(doc, first)}`,
          corrections: [
            {
              do: 'mark-part', from: range.from, to: Number(fields.to), title: fields.title.trim() || null,
              authors: fields.authors.split('\n').map((author) => author.trim()).filter(Boolean), date: fields.date.trim() || null, role: fields.role,
            },
          ],
        })
        onClose()
      }}
    >
      <p className={formStyles.facts}>It begins with {opening(doc, first)}.</p>
      <Select label="It ends" options={ends} {...field('to')} />
      <TextField label="Title" {...field('title')} />
      <TextArea label="Authors, one to a line" rows={1} {...field('authors')} />
      <div className={formStyles.pair}>
        <TextField label="Date" {...field('date')} />
        <Select label="What it is" options={partRoles.map((role) => ({ value: role, label: roleWords[role] }))} {...field('role')} />
      </div>
      <div className={formStyles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          Mark it
        </Button>
      </div>
    </form>
  )
}

/** Where a part may end: with the blocks that were chosen, before a heading further on, or with the text. */
function endChoices(doc: ImportedText, { from, to }: { from: number; to: number }): { value: string; label: string }[] {
  const headings = doc.blocks.flatMap((block, index) => (index > from && block.kind === 'heading' && !block.excluded ? [{ value: String(index), label: `before ${opening(doc, block)}` }] : []))
  const end = { value: String(doc.blocks.length), label: 'with the text' }
  const chosen = to - from > 1 ? [{ value: String(to), label: `after the ${to - from} blocks chosen` }] : []
  return [...chosen, ...headings.slice(0, 80), end, ...(to - from > 1 ? [] : [{ value: String(from + 1), label: 'after this block' }])]
}
