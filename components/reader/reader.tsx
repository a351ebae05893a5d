'use client'
import { useMemo } from 'react'
import { ReaderOpen } from './reader-open.tsx'
import type { ReaderDocument, ReaderRights } from './reader-types.ts'
import { useReaderOutbox } from './use-reader-model.ts'
import { useRevisions } from './use-revisions.ts'

/** A text to read, in whichever of its revisions; what one did to it is on its way to the server whichever is shown. */
export function Reader({ document, rights }: { document: ReaderDocument; rights: ReaderRights }) {
  const revisions = useRevisions(document)
  const { shown, older } = revisions
  const doc = useMemo(() => ({ ...document, revisionId: shown }), [document, shown])
  const outbox = useReaderOutbox(doc, rights.userId)
  // What an older text said is there to be looked at.
  const may = useMemo(() => (older ? { ...rights, highlight: false, comment: false, editAny: false, removeAnyComment: false, editMaps: false, correct: false } : rights), [rights, older])
  return <ReaderOpen key={`${shown} ${older}`} document={doc} rights={may} outbox={outbox} revisions={revisions} />
}
