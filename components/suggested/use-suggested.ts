'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '../api/call-api.ts'
import type { Basis } from './suggested.ts'

/** How long until one asks again while texts are being encoded. Milliseconds. */
const pause = 2500

export interface Suggested<A extends Basis> {
  answer: A | null
  problem: string | null
  /** Asks anew. */
  again: () => void
}

/**
 * Asks for suggestions, and again while they will become better. Nothing is asked while `path` is null, and what nobody waits for any more is let go. What
 * one is reading does not move under one's eyes: until suggestions go by meaning only the progress changes.
 */
export function useSuggested<A extends Basis>(path: string | null): Suggested<A> {
  const [state, setState] = useState<{ path: string; answer: A | null; problem: string | null } | null>(null)
  const [turn, setTurn] = useState(0)
  const asked = useRef(0)
  useEffect(() => {
    if (path === null) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const anew = asked.current !== turn
      asked.current = turn
      const answer = await callApi<A>('GET', path, undefined, stop.signal)
      if (stop.signal.aborted) return
      if (!answer.ok) return setState({ path, answer: null, problem: answer.problem.detail })
      setState((before) => {
        const shown = before?.path === path ? before.answer : null
        const same = shown && !anew && shown.basis === answer.value.basis
        return { path, answer: same ? { ...shown, encoding: answer.value.encoding, problem: answer.value.problem } : answer.value, problem: null }
      })
      if (answer.value.encoding) timer = setTimeout(() => void ask(), pause)
    }
    void ask()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [path, turn])
  const again = useCallback(() => setTurn((last) => last + 1), [])
  const own = state?.path === path ? state : null
  return { answer: own?.answer ?? null, problem: own?.problem ?? null, again }
}
