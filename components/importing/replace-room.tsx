'use client'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import type { RevisionAnswer } from '../../lib/domain/document/revision-answers.ts'
import type { StoredReading } from '../../lib/domain/document/reading.ts'
import { routes } from '../../lib/routes.ts'
import { ChangesSection } from './changes-section.tsx'
import { metaToSend, type DocumentHere } from './correct-room.tsx'
import { FatesSection } from './fates-section.tsx'
import { ImportScreen, type ToSave } from './import-screen.tsx'
import { ReadingWait } from './reading-wait.tsx'
import { SavedSummary } from './saved-summary.tsx'
import { sendSource, sourceName, type ImportSource, type SendProgress } from './send-source.ts'
import { SourceForm } from './source-form.tsx'
import { useFates } from './use-fates.ts'
import { useReading } from './use-reading.ts'
import { useStoredReading } from './use-stored-reading.ts'
import styles from './replace-room.module.css'

/** A better copy of a text that is in the library: what it changes, and what becomes of the passages, before it is saved. */
export function ReplaceRoom({ document }: { document: DocumentHere }) {
  const [source, setSource] = useState<ImportSource | null>(null)
  const state = useReading(document.groupId, source)
  const stored = useStoredReading(document.revisionId)
  const [saved, setSaved] = useState<RevisionAnswer | null>(null)
  const back = { href: routes.document(document.id), label: 'Back to the text' }
  // One id for the new revision, however often it is sent.
  const [id] = useState(() => crypto.randomUUID())
  const router = useRouter()
  if (saved) return <SavedSummary saved={saved} groupId={document.groupId} />
  if (!source || state.kind === 'cancelled') {
    return (
      <div className={styles.page}>
        <section className={styles.choose} aria-labelledby="replace">
          <h1 id="replace">A better copy of ‘{document.about.title}’</h1>
          <p>Choose a file, paste the text, or give its address on the web. You see what would change, and what becomes of the passages, before anything is saved. The text as it is now stays as an older revision.</p>
          <SourceForm onSource={setSource} action="Compare" />
        </section>
      </div>
    )
  }
  if (state.kind === 'failed') return <ReadingWait state={{ ...state, again: () => setSource(null) }} name={sourceName(source)} back={back} />
  if (stored.kind === 'failed') return <ReadingWait state={stored} name={document.about.title} back={back} />
  if (state.kind !== 'ready' || stored.kind !== 'ready') return <ReadingWait state={state.kind === 'ready' ? { kind: 'none' } : state} name={sourceName(source)} back={back} />

  const save = async ({ corrections, about }: ToSave, onProgress: (progress: SendProgress) => void): Promise<string | null> => {
    const answer = await sendSource<RevisionAnswer>(`documents/${document.id}/revisions`, source, { basis: document.revisionId, ...(corrections.length > 0 && { corrections }), id, ...metaToSend(document, about) }, new AbortController().signal, onProgress)
    // The newer text, or what is now said of it, is what this is compared with from here on.
    if (answer.kind === 'problem' && answer.code === 'changed-meanwhile') router.refresh()
    if (answer.kind === 'problem') return answer.detail
    if (answer.kind !== 'done') return 'The server cannot be reached. Nothing is lost: check the connection and save again.'
    setSaved(answer.value)
    return null
  }
  return (
    <ImportScreen
      reading={state.answer.reading}
      about={document.about}
      draft={`replace:${document.id}`}
      back={back}
      original={null}
      save={{ label: 'Save as a new revision', untouched: true, run: save }}
      first={(doc, show) => <Replacement documentId={document.id} before={stored.answer.reading} after={doc} onShow={show} />}
    />
  )
}

function Replacement({ documentId, before, after, onShow }: { documentId: string; before: StoredReading; after: ImportedText; onShow: (place: { start: number; end: number }) => void }) {
  const old = useMemo((): ImportedText => ({ ...before, extracted: before.extracted ?? '' }), [before])
  const fates = useFates(documentId, old.text, after.text)
  return (
    <>
      <ChangesSection before={old} after={after} onShow={onShow} />
      <FatesSection fates={fates} onShow={onShow} />
    </>
  )
}
