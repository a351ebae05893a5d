'use client'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ImportSource } from './send-file.ts'
import styles from './library-forms.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  onImport: (source: ImportSource) => void
}

/** A text from the clipboard. */
export function PasteDialog({ open, onOpenChange, onImport }: Props) {
  const [text, setText] = useState('')
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const words = text.match(/\S+/g)?.length ?? 0

  function submit() {
    if (text.trim() === '') return setError('Paste some text first.')
    onImport({ kind: 'paste', text, title, format: 'text' })
    setText('')
    setTitle('')
    setError(null)
    onOpenChange(false)
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Paste a text" wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles.pasted}>
          <TextArea
            label="Text"
            value={text}
            error={error}
            hint={words > 0 ? `${words.toLocaleString('en')} words` : 'Line ends, cut words and the buttons of a web page are put right when it is imported.'}
            onChange={(event) => {
              setText(event.target.value)
              setError(null)
            }}
          />
        </div>
        <TextField label="Title" hint="Leave it empty to take the text’s own." value={title} onChange={(event) => setTitle(event.target.value)} />
        <div className={styles.actions}>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" type="submit">
            Import
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
