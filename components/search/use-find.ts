'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../api/call-api.ts'
import type { Found } from './found-types.ts'

export type FindState =
  | { kind: 'off' }
  | { kind: 'searching'; last: Found | null }
  | { kind: 'failed'; message: string }
  /** `for` is the question that it answers. */
  | { kind: 'found'; found: Found; for: string }

/** Milliseconds after the last key: short enough to feel at once, long enough to spare the server every letter. */
const pause = 140

/** Asks as one types; an answer that comes too late is dropped, and the last one stays until the next is there. `asked` is the address's query. */
export function useFind(groupId: string, asked: string | null): FindState {
  const [state, setState] = useState<{ for: string; answer: { found: Found } | { message: string } } | null>(null)
  useEffect(() => {
    if (asked === null) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void callApi<Found>('GET', `groups/${groupId}/find?${asked}`, undefined, controller.signal).then((answer) => {
        if (controller.signal.aborted) return
        setState({ for: asked, answer: answer.ok ? { found: answer.value } : { message: answer.problem.detail } })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [groupId, asked])
  if (asked === null) return { kind: 'off' }
  const found = state && 'found' in state.answer ? state.answer.found : null
  if (state?.for !== asked) return { kind: 'searching', last: found }
  return 'message' in state.answer ? { kind: 'failed', message: state.answer.message } : { kind: 'found', found: state.answer.found, for: asked }
}
