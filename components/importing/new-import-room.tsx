'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { aboutOf } from './about.ts'
import { ImportScreen, type ToSave } from './import-screen.tsx'
import { forgetSource, keptSource } from './keep-draft.ts'
import { ReadingWait } from './reading-wait.tsx'
import { sendSource, sourceName, type ImportSource, type SendProgress } from './send-source.ts'
import { useReading } from './use-reading.ts'
import styles from './import-screen.module.css'

/** A text looked over before it is saved. Which one stands behind the address's `#`; the file is kept on the device meanwhile. */
export function NewImportRoom({ groupId }: { groupId: string }) {
  const router = useRouter()
  const toast = useToast()
  const [draft, setDraft] = useState('')
  const [source, setSource] = useState<ImportSource | null | 'looking'>('looking')
  useEffect(() => {
    const id = location.hash.slice(1)
    setDraft(id)
    void (id ? keptSource(id) : Promise.resolve(null)).then(setSource)
  }, [])
  const state = useReading(groupId, source === 'looking' ? null : source)
  const answer = state.kind === 'ready' ? state.answer : null
  const about = useMemo(() => {
    if (!answer) return null
    const read = aboutOf(answer.reading)
    return { ...read, title: answer.report.title ?? read.title }
  }, [answer])
  const back = { href: routes.library(groupId), label: 'Back to the library' }

  if (source === null) {
    return (
      <div className={styles.waiting}>
        <EmptyState title="Nothing is being looked over" actions={<ButtonLink href={back.href}>{back.label}</ButtonLink>}>
          <p>Choose a text in the library and “Look over before saving”: here you see it as it was found and as it will read, and can put right what import did not.</p>
        </EmptyState>
      </div>
    )
  }
  if (source === 'looking' || !answer || !about) return <ReadingWait state={state as Exclude<typeof state, { kind: 'ready' }>} name={source === 'looking' ? '' : sourceName(source)} back={back} />

  const save = async ({ corrections, about: changed }: ToSave, onProgress: (progress: SendProgress) => void): Promise<string | null> => {
    const meta = { ...(source.kind === 'paste' && source.title.trim() ? { title: source.title.trim() } : {}), ...(source.kind === 'url' ? { source: source.url } : {}), ...changed }
    const saved = await sendSource<{ document: { id: string; title: string } }>(`groups/${groupId}/documents`, source, { corrections, meta }, new AbortController().signal, onProgress)
    if (saved.kind === 'problem') return saved.detail
    if (saved.kind !== 'done') return 'The server cannot be reached. Nothing is lost: check the connection and save again.'
    void forgetSource(draft)
    toast.show({ message: `‘${saved.value.document.title}’ is in the library.` })
    router.push(routes.document(saved.value.document.id))
    return null
  }
  const { already } = answer
  return (
    <ImportScreen
      reading={answer.reading}
      about={about}
      draft={`new:${draft}`}
      back={back}
      original={null}
      save={{ label: 'Save to the library', untouched: true, run: save }}
      notice={() =>
        already ? (
          <Notice look="caution">
            This text is already in the library, as <a href={routes.document(already.documentId)}>‘{already.title}’</a>. To put a better copy in its place, open it there and choose “Replace with a better copy”.
          </Notice>
        ) : null
      }
    />
  )
}
