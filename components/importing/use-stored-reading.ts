'use client'
import { useCallback, useEffect, useState } from 'react'
import type { RevisionInList, RevisionReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import { callApi } from '../api/call-api.ts'

type State = { kind: 'loading' } | { kind: 'failed'; sentence: string; again: () => void } | { kind: 'ready'; answer: RevisionReadingAnswer; hasOriginal: boolean }

/** A saved revision with all that import found and did. */
export function useStoredReading(revisionId: string): State {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    let left = false
    setState({ kind: 'loading' })
    const read = async (): Promise<State> => {
      const answer = await callApi<RevisionReadingAnswer>('GET', `revisions/${revisionId}/reading`)
      if (!answer.ok) return { kind: 'failed', sentence: answer.problem.detail, again }
      const list = await callApi<{ revisions: RevisionInList[] }>('GET', `documents/${answer.value.documentId}/revisions`)
      return { kind: 'ready', answer: answer.value, hasOriginal: list.ok && list.value.revisions.some(({ id, hasOriginal }) => id === revisionId && hasOriginal) }
    }
    void read().then((next) => !left && setState(next))
    return () => {
      left = true
    }
  }, [revisionId, turn, again])
  return state
}
