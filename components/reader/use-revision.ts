import { useCallback, useEffect, useState } from 'react'
import type { Block, PageStart, ReadPart } from '../../lib/domain/document/canonical-text.ts'
import { callApi } from '../api/call-api.ts'
import { revisionPath } from '../api/in-utf16.ts'

export interface Revision {
  text: string
  blocks: readonly Block[]
  pages: readonly PageStart[]
  parts: readonly ReadPart[]
}

export type RevisionState = { status: 'loading' } | { status: 'ready'; revision: Revision } | { status: 'failed'; sentence: string; retry: () => void }

/** The text of a revision. It never changes, so the browser's cache gives it at once on every visit but the first. */
export function useRevision(revisionId: string): RevisionState {
  const [state, setState] = useState<RevisionState>({ status: 'loading' })
  const [turn, setTurn] = useState(0)
  const retry = useCallback(() => {
    setState({ status: 'loading' })
    setTurn((before) => before + 1)
  }, [])
  useEffect(() => {
    let left = false
    void callApi<Pick<Revision, 'text' | 'blocks'> & Partial<Revision>>('GET', revisionPath(revisionId)).then((answer) => {
      if (left) return
      // A browser may have kept an answer from before there were pages and parts in it.
      setState(answer.ok ? { status: 'ready', revision: { pages: [], parts: [], ...answer.value } } : { status: 'failed', sentence: answer.problem.detail, retry })
    })
    return () => {
      left = true
    }
  }, [revisionId, turn, retry])
  const { status } = state
  useEffect(() => {
    if (status !== 'failed') return
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [status, retry])
  return state
}
