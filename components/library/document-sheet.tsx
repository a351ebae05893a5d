'use client'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { askApi } from '../api/ask-api.ts'
import { languages } from './languages.ts'
import { DocumentParts } from './document-parts.tsx'
import type { LibraryDocument } from './library-document.ts'
import styles from './library-forms.module.css'

interface Props {
  document: LibraryDocument | null
  /** Traditions the group already uses. */
  traditions: readonly string[]
  onClose: () => void
  onSaved: () => void
}

/** Who wrote a text, when, and where it comes from: all that people say of it. */
export function DocumentSheet({ document, ...rest }: Props) {
  return (
    <Sheet open={document !== null} onOpenChange={(open) => !open && rest.onClose()} title="About this text">
      {document ? <DocumentForm key={document.id} document={document} {...rest} /> : null}
    </Sheet>
  )
}

function DocumentForm({ document, traditions, onClose, onSaved }: Props & { document: LibraryDocument }) {
  const [fields, setFields] = useState({
    title: document.title,
    authors: document.authors.join('\n'),
    organisation: document.organisation ?? '',
    tradition: document.tradition ?? '',
    date: document.date ?? '',
    source: document.source ?? '',
    language: document.language ?? '',
  })
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  })
  const missing = fields.title.trim() === ''

  async function save() {
    if (missing) return
    setSaving(true)
    setProblem(null)
    const text = (value: string) => value.trim() || null
    try {
      await askApi('PATCH', `documents/${document.id}`, {
        title: fields.title.trim(),
        authors: fields.authors.split('\n').map((author) => author.trim()).filter(Boolean),
        organisation: text(fields.organisation), tradition: text(fields.tradition), date: text(fields.date), source: text(fields.source), language: text(fields.language),
        version: document.version,
      })
      onSaved()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This could not be saved. Try again.')
    } finally {
      setSaving(false)
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem ? <Notice look="error">{problem}</Notice> : null}
      <TextField label="Title" {...field('title')} error={missing ? 'A text needs a title.' : null} />
      <TextArea label="Authors" rows={Math.max(2, document.authors.length)} hint="One to a line." {...field('authors')} />
      <TextField label="Organisation" {...field('organisation')} />
      <TextField label="Tradition" list="traditions" hint="A school of thought, as your group calls it. Texts can be listed by it." {...field('tradition')} />
      <datalist id="traditions">
        {traditions.map((tradition) => (
          <option key={tradition} value={tradition} />
        ))}
      </datalist>
      <div className={styles.pair}>
        <TextField label="Date" hint="As the text gives it." {...field('date')} />
        <Select label="Language" options={languages(fields.language)} {...field('language')} />
      </div>
      <TextField label="Source" hint="A book, a page on the web, an archive." {...field('source')} />
      <DocumentParts document={document} />
      <p className={styles.facts}>
        {document.wordCount.toLocaleString('en')} words · {document.passages} {document.passages === 1 ? 'passage' : 'passages'}
      </p>
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={saving}>
          Save
        </Button>
      </div>
    </form>
  )
}
