'use client'
import { useState } from 'react'
import type { MatchedBibliography } from '../../lib/domain/interchange/bibliography/match-bibliography.ts'
import { askApi } from '../api/ask-api.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { languageName } from './languages.ts'
import type { LibraryDocument } from './library-document.ts'
import forms from './library-forms.module.css'
import styles from './bibliography-dialog.module.css'

interface Props {
  open: boolean
  documents: readonly LibraryDocument[]
  onClose: () => void
  /** Some were filled in, some perhaps not. */
  onFilled: (filled: number) => void
}

/** What a bibliography knows of the library's texts and the library does not: looked over first, then filled in. */
export function BibliographyDialog({ open, onClose, ...rest }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && onClose()}
      title="Fill in details from a bibliography"
      description="Texts are found by title, year and author. Only what the library does not say yet is filled in."
      wide
    >
      {open ? <BibliographyForm onClose={onClose} {...rest} /> : null}
    </Dialog>
  )
}

type Read = MatchedBibliography<LibraryDocument> & { problems: readonly string[] }

const words = { authors: 'Authors', organisation: 'Organisation', date: 'Date', source: 'Source', language: 'Language' } as const
const most = 100

function BibliographyForm({ documents, onClose, onFilled }: Omit<Props, 'open'>) {
  const [read, setRead] = useState<Read | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<number | null>(null)
  const filling = read?.matches.filter(({ fills }) => Object.keys(fills).length > 0) ?? []
  const chosen = filling.filter(({ document }) => !left.has(document.id))

  const beyond = read ? Math.max(0, read.unmatched.length - most) + Math.max(0, read.problems.length - most) : 0

  async function take(file: File) {
    setProblem(null)
    setRead(null)
    setLeft(new Set())
    const [{ readBibliography }, { matchBibliography }] = await Promise.all([
      import('../../lib/domain/interchange/bibliography/read-bibliography.ts'),
      import('../../lib/domain/interchange/bibliography/match-bibliography.ts'),
    ])
    const result = readBibliography(await file.text())
    if (!result.ok) return setProblem(result.error.message)
    const { entries, problems } = result.value
    setRead({ ...matchBibliography(entries, documents), problems: problems.map(({ message, at }) => (at ? `${message} (${at})` : message)) })
  }

  async function fill() {
    setProblem(null)
    setDone(0)
    let filled = 0
    for (const { document, fills } of chosen) {
      try {
        await askApi('PATCH', `documents/${document.id}`, { ...fills, version: document.version })
        setDone((filled += 1))
      } catch (error) {
        setProblem(`‘${document.title}’ could not be filled in: ${error instanceof Error ? error.message : 'Try again.'}`)
        break
      }
    }
    setDone(null)
    onFilled(filled)
    if (filled === chosen.length) onClose()
    else setRead(null)
  }

  return (
    <div className={forms.form}>
      <label className={styles.file}>
        <span>A bibliography (.bib, .ris or .json)</span>
        <input
          type="file"
          accept=".bib,.bibtex,.ris,.json,application/x-bibtex,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void take(file).catch(() => setProblem('This file could not be read. Choose it again.'))
          }}
        />
      </label>
      {problem ? <Notice look="error">{problem}</Notice> : null}
      <div role="status" className={styles.found}>
        {read ? <p>{summary(read, filling.length)}</p> : null}
      </div>
      {filling.length > 0 ? (
        <ul className={styles.list} aria-label="Details to fill in">
          {filling.map(({ document, fills }) => (
            <li key={document.id}>
              <Checkbox
                label={<span lang={document.language ?? undefined}>{document.title}</span>}
                checked={!left.has(document.id)}
                onChange={(event) => setLeft((ids) => (event.target.checked ? new Set([...ids].filter((id) => id !== document.id)) : new Set([...ids, document.id])))}
              />
              <dl className={styles.fills}>
                {(Object.keys(words) as (keyof typeof words)[]).map((field) =>
                  fills[field] === undefined ? null : (
                    <div key={field}>
                      <dt>{words[field]}</dt>
                      <dd>{field === 'authors' ? fills.authors!.join(', ') : field === 'language' ? languageName(fills.language!) : (fills[field] as string)}</dd>
                    </div>
                  ),
                )}
              </dl>
            </li>
          ))}
        </ul>
      ) : null}
      {read && read.unmatched.length + read.problems.length > 0 ? (
        <details className={styles.rest}>
          <summary>{restWords(read)}</summary>
          <ul aria-label="Left aside" tabIndex={0}>
            {read.unmatched.slice(0, most).map(({ entry, why }, index) => (
              <li key={index}>{`${[entry.authors.join(', '), entry.title, entry.date].filter(Boolean).join(', ')}${why === 'several' ? ' (more than one text could be it)' : ''}`}</li>
            ))}
            {read.problems.slice(0, most).map((sentence, index) => (
              <li key={`problem ${index}`}>{sentence}</li>
            ))}
            {beyond > 0 ? <li>And {beyond.toLocaleString('en')} more.</li> : null}
          </ul>
        </details>
      ) : null}
      <div className={forms.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={chosen.length === 0} busy={done !== null} onClick={() => void fill()}>
          {chosen.length === 0 ? 'Fill in' : `Fill in ${chosen.length === 1 ? '1 text' : `${chosen.length} texts`}`}
        </Button>
      </div>
    </div>
  )
}

function summary({ matches }: Read, filling: number): string {
  if (matches.length === 0) return 'None of its entries is about a text of this library.'
  const found = matches.length === 1 ? '1 text of the library is in it' : `${matches.length} texts of the library are in it`
  return filling === 0 ? `${found}, and it knows nothing of them that the library does not say.` : filling === matches.length ? `${found}, and it knows more of ${filling === 1 ? 'it' : 'each'}.` : `${found}; of ${filling} it knows more.`
}

function restWords({ unmatched, problems }: Read): string {
  const count = unmatched.length + problems.length
  return count === 1 ? '1 entry was left aside' : `${count} entries were left aside`
}
