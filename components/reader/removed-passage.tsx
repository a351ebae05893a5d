'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { callApi } from '../api/call-api.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useToast } from '../ui/toast.tsx'

interface Props {
  passageId: string
  documentId: string
  title: string
  exact: string
  /** ISO 8601. */
  removedOn: string
  mayRestore: boolean
}

/** What a link to a removed passage shows: its words, and the way back. */
export function RemovedPassage({ passageId, documentId, title, exact, removedOn, mayRestore }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const answer = await callApi('POST', `passages/${passageId}/restore`)
    if (answer.ok) return router.push(routes.passageInDocument(documentId, passageId))
    setBusy(false)
    toast.show({ message: answer.problem.detail, urgent: true })
  }
  return (
    <EmptyState
      title="This passage was removed"
      actions={
        <>
          {mayRestore ? (
            <Button look="primary" busy={busy} onClick={() => void restore()}>
              Put it back
            </Button>
          ) : null}
          <ButtonLink href={routes.document(documentId)}>Open the text</ButtonLink>
        </>
      }
    >
      <p>
        Somebody took this highlight out of “{title}” on {removedOn.slice(0, 10)}. Its words were:
      </p>
      <blockquote>
        <q>{exact.length > 400 ? `${exact.slice(0, 400)}…` : exact}</q>
      </blockquote>
    </EmptyState>
  )
}
