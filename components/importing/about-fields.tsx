'use client'
import { useState, type RefObject } from 'react'
import type { Evidenced } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { languages } from '../library/languages.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { About } from './about.ts'
import type { Step } from './correction-row.ts'
import { Section } from './section.tsx'
import { placeOfWords } from './warning-target.ts'
import styles from './rail.module.css'

interface Props {
  doc: ImportedText
  about: About
  titleField: RefObject<HTMLDivElement | null>
  onStep: (step: Step) => void
  onShow: (place: { start: number; end: number }) => void
}

const names: Record<keyof About, string> = { title: 'title', authors: 'authors', organisation: 'organisation', date: 'date', language: 'language' }

/** Title, authors, date: as read, with the words that say so, and to be written over. */
export function AboutFields({ doc, about, titleField, onStep, onShow }: Props) {
  const set = (change: Partial<About>) => onStep({ words: `Set the ${Object.keys(change).map((key) => names[key as keyof About]).join(', ')}`, about: change })
  const evidence = (items: readonly (Evidenced<string> | null)[]) => <EvidenceWords doc={doc} items={items} onShow={onShow} />
  return (
    <Section title="About this text" open>
      <div className={styles.fields} ref={titleField}>
        <Held value={about.title} onSet={(title) => title !== '' && set({ title })}>
          {(field) => <TextField label="Title" {...field} hint={evidence([doc.title])} />}
        </Held>
        <Held value={about.authors.join('\n')} onSet={(lines) => set({ authors: lines.split('\n').map((line) => line.trim()).filter(Boolean) })}>
          {(field) => <TextArea label="Authors, one to a line" rows={1} {...field} hint={evidence(doc.authors)} />}
        </Held>
        <Held value={about.date ?? ''} onSet={(date) => set({ date: date || null })}>
          {(field) => <TextField label="Date" {...field} hint={evidence([doc.date])} />}
        </Held>
        <Held value={about.organisation ?? ''} onSet={(organisation) => set({ organisation: organisation || null })}>
          {(field) => <TextField label="Organisation" {...field} hint={evidence([doc.organisation])} />}
        </Held>
        <Select label="Language" options={languages(about.language ?? '')} value={about.language ?? ''} onChange={(event) => set({ language: event.target.value || null })} />
      </div>
    </Section>
  )
}

interface Field {
  value: string
  onChange: (event: { target: { value: string } }) => void
  onBlur: () => void
}

/** A field that is one step when it is left, not one for each letter; what was undone meanwhile shows. */
function Held({ value, onSet, children }: { value: string; onSet: (value: string) => void; children: (field: Field) => React.ReactNode }) {
  const [draft, setDraft] = useState<string | null>(null)
  return children({
    value: draft ?? value,
    onChange: (event) => setDraft(event.target.value),
    onBlur: () => {
      if (draft !== null && draft.trim() !== value) onSet(draft.trim())
      setDraft(null)
    },
  })
}

/** “read from ‘By Ada Brook’”, and the way there. */
function EvidenceWords({ doc, items, onShow }: { doc: ImportedText; items: readonly (Evidenced<string> | null)[]; onShow: Props['onShow'] }) {
  const words = [...new Set(items.flatMap((item) => (item?.evidence ? [item.evidence] : [])))].slice(0, 4)
  if (words.length === 0) return <span className={styles.evidence}>The text does not say.</span>
  return (
    <span className={styles.evidence}>
      Read from
      {words.map((each) => {
        const place = placeOfWords(doc, each) ?? placeOfWords(doc, each.split('\n')[0])
        const short = each.length > 80 ? `${each.slice(0, 78)}…` : each
        return place ? (
          <button key={each} type="button" onClick={() => onShow(place)}>
            “{short}”
          </button>
        ) : (
          <span key={each}>“{short}”</span>
        )
      })}
    </span>
  )
}
