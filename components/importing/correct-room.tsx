'use client'
import { useMemo, useState } from 'react'
import type { RevisionAnswer, RevisionReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import { routes } from '../../lib/routes.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useRouter } from 'next/navigation'
import type { About } from './about.ts'
import { FatesSection } from './fates-section.tsx'
import { ImportScreen, type ToSave } from './import-screen.tsx'
import { revisionDraft } from './keep-draft.ts'
import { OlderCorrections } from './older-corrections.tsx'
import { ReadingWait } from './reading-wait.tsx'
import { SavedSummary } from './saved-summary.tsx'
import { sendSource, type SendProgress } from './send-source.ts'
import { useFates } from './use-fates.ts'
import { useStoredReading } from './use-stored-reading.ts'

/** A document of the library, as the screens that change its text need it. */
export interface DocumentHere {
  id: string
  groupId: string
  revisionId: string
  about: About
  /** Counts the changes to `about`. */
  version: number
}

/** Corrects a text that is saved: what is saved anew is a revision, and the passages are found again in it. */
export function CorrectRoom({ document }: { document: DocumentHere }) {
  const [revisionId, setRevisionId] = useState(document.revisionId)
  const state = useStoredReading(revisionId)
  const [saved, setSaved] = useState<RevisionAnswer | null>(null)
  const [newer, setNewer] = useState<string | null>(null)
  const router = useRouter()
  const toast = useToast()
  const back = { href: routes.document(document.id), label: 'Back to the text' }
  if (saved) return <SavedSummary saved={saved} groupId={document.groupId} />
  if (state.kind !== 'ready') return <ReadingWait state={state.kind === 'loading' ? { kind: 'none' } : { kind: 'failed', sentence: state.sentence, again: state.again }} name={document.about.title} back={back} />

  const save = async ({ corrections, about }: ToSave, onProgress: (progress: SendProgress) => void): Promise<string | null> => {
    const answer = await sendSource<RevisionAnswer>(`documents/${document.id}/revisions`, null, { basis: revisionId, corrections, id: crypto.randomUUID(), ...metaToSend(document, about) }, new AbortController().signal, onProgress)
    if (answer.kind === 'done' && corrections.length === 0) {
      toast.show({ message: 'Saved.' })
      router.push(back.href)
      return null
    }
    if (answer.kind === 'done') {
      setSaved(answer.value)
      return null
    }
    if (answer.kind !== 'problem') return 'The server cannot be reached. Nothing is lost: check the connection and save again.'
    if (answer.code === 'changed-meanwhile' && typeof answer.body.currentRevision === 'string') setNewer(answer.body.currentRevision)
    // What is said of the text now comes under what was changed here, to be looked at before it is saved again.
    if (answer.code === 'changed-meanwhile' && typeof answer.body.version === 'number') router.refresh()
    return answer.detail
  }
  return (
    <ImportScreen
      key={revisionId}
      reading={state.answer.reading}
      about={document.about}
      draft={revisionDraft(document.id, revisionId)}
      back={back}
      original={state.hasOriginal ? routes.originalFile(revisionId) : null}
      save={{ label: 'Save as a new revision', untouched: false, run: save }}
      notice={(doc, onStep) =>
        newer ? (
          <Notice look="caution">
            Somebody has saved another revision since you began. Your corrections stay kept on this device: where they fit the newer text you can take them over, and the others are shown to be copied.{' '}
            <Button
              look="quiet"
              onClick={() => {
                setNewer(null)
                setRevisionId(newer)
              }}
            >
              Go on with the newer text
            </Button>
          </Notice>
        ) : (
          <OlderCorrections documentId={document.id} revisionId={revisionId} doc={doc} onStep={onStep} />
        )
      }
      first={(doc, show) => <CorrectedPassages documentId={document.id} answer={state.answer} text={doc.text} onShow={show} />}
    />
  )
}

/** What is said of the text goes with it in one request: both are kept or neither. */
export function metaToSend({ version }: DocumentHere, about: Partial<About>): { meta?: Partial<About>; version?: number } {
  return Object.keys(about).length > 0 ? { meta: about, version } : {}
}

function CorrectedPassages({ documentId, answer, text, onShow }: { documentId: string; answer: RevisionReadingAnswer; text: string; onShow: (place: { start: number; end: number }) => void }) {
  const fates = useFates(documentId, answer.reading.text, text)
  const unchanged = useMemo(() => answer.reading.text === text, [answer, text])
  return unchanged ? null : <FatesSection fates={fates} onShow={onShow} />
}
