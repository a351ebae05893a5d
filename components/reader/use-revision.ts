import { useCallback, useEffect, useState } from 'react'
import type { Block } from '../../lib/domain/document/canonical-text.ts'
import { callApi } from '../api/call-api.ts'

export interface Revision {
  text: string
  blocks: Block[]
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
    void callApi<Revision>('GET', `revisions/${revisionId}`).then((answer) => {
      if (left) return
      setState(answer.ok ? { status: 'ready', revision: answer.value } : { status: 'failed', sentence: answer.problem.detail, retry })
    })
    return () => {
      left = true
    }
  }, [revisionId, turn, retry])
  return state
}
