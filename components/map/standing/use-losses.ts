'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { behindPart } from '../../../lib/domain/evaluation/behind-part.ts'
import type { Losses } from '../../../lib/domain/evaluation/smallest-losses.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { LossAnswer, LossQuestion } from './losses-work.ts'
import type { StandingControl } from './standing-control.ts'

export type LossSearchState = { kind: 'idle' } | { kind: 'looking'; tried: number; size: number } | { kind: 'failed' } | { kind: 'found'; losses: Losses; size: number }

const idle: LossSearchState = { kind: 'idle' }

/** Looks in a worker for the smallest sets of premises whose loss makes the claim stand otherwise; what was found holds for the map as it was then. */
export function useLosses(claim: ClaimId, { map, options, evaluation }: StandingControl): { state: LossSearchState; look: (size: number) => void; cancel: () => void; keep: () => void } {
  const [state, setState] = useState(idle)
  const worker = useRef<Worker | null>(null)
  const cancel = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
    setState(idle)
  }, [])
  // After an edit, or for another claim, it is to be asked anew.
  const kept = useRef(false)
  useEffect(() => {
    kept.current = false
    return () => {
      if (!kept.current) cancel()
    }
  }, [cancel, claim, evaluation])
  // Unless one tries what was found: then the rest of it stays, to be tried after it.
  const keep = useCallback(() => {
    kept.current = true
  }, [])

  const look = useCallback(
    (size: number) => {
      cancel()
      setState({ kind: 'looking', tried: 0, size: 0 })
      const own = (worker.current = new Worker(new URL('./losses.worker.ts', import.meta.url), { type: 'module' }))
      own.onerror = () => {
        cancel()
        setState({ kind: 'failed' })
      }
      own.onmessage = ({ data }: MessageEvent<LossAnswer>) => {
        if (!('losses' in data)) return setState({ kind: 'looking', ...data })
        cancel()
        setState({ kind: 'found', losses: data.losses, size })
      }
      const question: LossQuestion = { map: behindPart(map, claim), claim, options, size }
      own.postMessage(question)
    },
    [cancel, map, claim, options],
  )
  return { state, look, cancel, keep }
}
