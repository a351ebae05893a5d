import { useEffect, useState } from 'react'
import type { RevisionInList } from '../../lib/domain/document/revision-answers.ts'
import { routes } from '../../lib/routes.ts'
import { callApi } from '../api/call-api.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { revisionWords } from './revision-words.ts'
import styles from './revisions.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  documentId: string
  shown: string
  onShow: (id: string) => void
}

/** Every text that this document has had, the newest first. */
export function RevisionsSheet({ open, onOpenChange, documentId, shown, onShow }: Props) {
  const [state, setState] = useState<{ list: readonly RevisionInList[] | null; failed: string | null }>({ list: null, failed: null })
  useEffect(() => {
    if (!open) return
    let left = false
    void callApi<{ revisions: RevisionInList[] }>('GET', `documents/${documentId}/revisions`).then((answer) => {
      if (!left) setState(answer.ok ? { list: answer.value.revisions, failed: null } : { list: null, failed: answer.problem.detail })
    })
    return () => {
      left = true
    }
  }, [open, documentId])
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="Revisions">
      {state.failed ? <Notice look="error">{state.failed}</Notice> : null}
      {state.list === null && !state.failed ? <p role="status">Fetching the revisions …</p> : null}
      <ol className={styles.list}>
        {state.list?.map((revision, index, all) => (
          <li key={revision.id} aria-current={revision.id === shown || undefined}>
            <h3>
              Revision {revision.number}
              {revision.current ? <span>the text as it stands</span> : null}
            </h3>
            <p>{revisionWords(revision, all[index + 1] ?? null)}</p>
            <p className={styles.when}>
              {dateWords(revision.createdAt)}
              {revision.createdBy ? `, ${revision.createdBy.name}` : ''} · {revision.wordCount.toLocaleString('en')} words
            </p>
            <p className={styles.ways}>
              {revision.id === shown ? <em>You are reading this one</em> : <Button onClick={() => onShow(revision.id)}>{revision.current ? 'Read it' : 'Look at it'}</Button>}
              {revision.hasOriginal ? (
                <ButtonLink look="quiet" href={routes.api(`revisions/${revision.id}/original`)} prefetch={false} download>
                  The file
                </ButtonLink>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

function dateWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
