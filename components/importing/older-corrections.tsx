'use client'
import { useEffect, useMemo, useState } from 'react'
import type { RevisionReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { callApi } from '../api/call-api.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { carrySteps } from './carry-steps.ts'
import type { Step } from './correction-row.ts'
import { forgetSteps, keepLeft, keptLeft, keptSteps, olderDrafts, revisionDraft, textMark } from './keep-draft.ts'
import styles from './older-corrections.module.css'

interface Props {
  documentId: string
  revisionId: string
  doc: ImportedText
  onStep: (step: Step) => void
}

interface Older {
  draft: string
  text: ImportedText
  steps: readonly Step[]
}

/** Corrections that were made on a revision which is not the current one any more: offered where they fit, shown where they do not. */
export function OlderCorrections({ documentId, revisionId, doc, onStep }: Props) {
  const [older, setOlder] = useState<Older | null>(null)
  const [left, setLeft] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    setLeft(keptLeft(documentId))
    void findOlder(documentId, revisionId).then((found) => !gone && setOlder(found))
    return () => {
      gone = true
    }
  }, [documentId, revisionId])
  const carried = useMemo(() => (older ? carrySteps(older.text, doc, older.steps) : null), [older, doc])

  const letGo = (words: readonly string[]) => {
    if (older) forgetSteps(older.draft)
    keepLeft(documentId, words)
    setLeft(words)
    setOlder(null)
  }
  const copy = (words: readonly string[]) => void navigator.clipboard?.writeText(words.join('\n\n'))

  if (older && carried) {
    const count = older.steps.length
    const fits = carried.fitting.length
    return (
      <Notice look="caution">
        <p>{fitWords(fits, count)}</p>
        {carried.left.length > 0 ? <Left words={carried.left} title={fits === 0 ? 'What they were' : 'The others'} /> : null}
        <p className={styles.actions}>
          {fits > 0 ? (
            <Button
              onClick={() => {
                for (const step of carried.fitting) onStep(step)
                letGo([...left, ...carried.left])
              }}
            >
              {fits === 1 ? 'Take it over' : 'Take them over'}
            </Button>
          ) : null}
          {carried.left.length > 0 ? <Button look="quiet" onClick={() => copy(carried.left)}>Copy {fits === 0 ? 'them' : 'the others'}</Button> : null}
          <Button look="quiet" onClick={() => letGo(left)}>Discard {count === 1 ? 'it' : `all ${count}`}</Button>
        </p>
      </Notice>
    )
  }
  if (left.length === 0) return null
  return (
    <Notice>
      <p>{left.length === 1 ? 'One correction made on an older revision does not fit this text. It is kept here until you discard it.' : `${left.length} corrections made on an older revision do not fit this text. They are kept here until you discard them.`}</p>
      <Left words={left} title="Show" />
      <p className={styles.actions}>
        <Button look="quiet" onClick={() => copy(left)}>Copy</Button>
        <Button look="quiet" onClick={() => letGo([])}>Discard</Button>
      </p>
    </Notice>
  )
}

function Left({ words, title }: { words: readonly string[]; title: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles.left}>
        {words.map((each, index) => (
          <li key={index} dir="auto">{each}</li>
        ))}
      </ul>
    </details>
  )
}

function fitWords(fits: number, count: number): string {
  if (count === 1) return fits === 1 ? 'A correction that you made on an older revision, and did not save, fits this text.' : 'A correction that you made on an older revision, and did not save, does not fit this text.'
  const which = fits === count ? `All ${count}` : fits === 0 ? `None of ${count}` : `${fits} of ${count}`
  return `${which} corrections that you made on an older revision, and did not save, fit this text.`
}

async function findOlder(documentId: string, revisionId: string): Promise<Older | null> {
  for (const id of olderDrafts(documentId, revisionId)) {
    const answer = await callApi<RevisionReadingAnswer>('GET', `revisions/${id}/reading`)
    if (!answer.ok) continue
    const { reading } = answer.value
    const draft = revisionDraft(documentId, id)
    const steps = keptSteps(draft, textMark(reading.text))
    if (steps.length > 0) return { draft, steps, text: { ...reading, extracted: reading.extracted ?? '' } }
  }
  return null
}
