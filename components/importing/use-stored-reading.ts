'use client'
import { useCallback, useEffect, useState } from 'react'
import type { RevisionReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import { callApi } from '../api/call-api.ts'

type State = { kind: 'loading' } | { kind: 'failed'; sentence: string; again: () => void } | { kind: 'ready'; answer: RevisionReadingAnswer }

/** A saved revision with all that import found and did. */
export function useStoredReading(revisionId: string): State {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    let left = false
    setState({ kind: 'loading' })
    void callApi<RevisionReadingAnswer>('GET', `revisions/${revisionId}/reading`).then((answer) => {
      if (!left) setState(answer.ok ? { kind: 'ready', answer: answer.value } : { kind: 'failed', sentence: answer.problem.detail, again })
    })
    return () => {
      left = true
    }
  }, [revisionId, turn, again])
  return state
}
