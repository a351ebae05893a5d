import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ReaderPassage } from './reader-types.ts'
import styles from './forms.module.css'

/** A note and tags of a passage. */
export function NoteForm({ passage, onSave, onDone }: { passage: ReaderPassage; onSave: (changes: { note: string | null; tags: string[] }) => void; onDone: () => void }) {
  const [note, setNote] = useState(passage.note ?? '')
  const [tags, setTags] = useState(passage.tags.join(', '))
  const save = () => {
    const names = tags.split(/[,#]+/).map((tag) => tag.trim()).filter((tag) => tag !== '')
    onSave({ note: note.trim() === '' ? null : note.trim(), tags: [...new Set(names)] })
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone()
        } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
      }}
    >
      <TextArea label="Note" rows={3} value={note} onChange={(event) => setNote(event.target.value)} autoFocus />
      <TextField label="Tags" hint="Separated by commas" value={tags} onChange={(event) => setTags(event.target.value)} />
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          Save
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
