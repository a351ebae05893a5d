'use client'
import { useEffect, useMemo, useState } from 'react'
import type { FollowJob, PassageToFollow } from '../../lib/domain/anchoring/follow-passages.ts'
import type { Anchor, AnchorState } from '../../lib/domain/document/passage.ts'
import { callApi } from '../api/call-api.ts'
import { toFollow } from './to-follow.ts'

/** A passage of the text as it stands, for finding it again. */
export interface PassageHere {
  id: string
  exact: string
  start: number | null
  end: number | null
  state: AnchorState
  settledBy: string | null
  selector: { prefix: string; suffix: string; start: number }
}

/** A passage and where it would stand. */
export interface Fate {
  passage: PassageHere
  anchor: Anchor
}

export type Fates = { kind: 'waiting' } | { kind: 'failed'; sentence: string } | { kind: 'known'; fates: readonly Fate[]; stale: boolean }

/** Where a document's passages would stand in `text`, worked out aside of the page; `before` is the text they stand in now. */
export function useFates(documentId: string, before: string, text: string): Fates {
  const [passages, setPassages] = useState<readonly PassageHere[] | string | null>(null)
  const [known, setKnown] = useState<{ text: string; anchors: readonly Anchor[] } | null>(null)

  useEffect(() => {
    let left = false
    void callApi<{ passages: PassageHere[] }>('GET', `documents/${documentId}/passages?selectors=1`).then((answer) => {
      if (!left) setPassages(answer.ok ? answer.value.passages : answer.problem.detail)
    })
    return () => {
      left = true
    }
  }, [documentId])

  const asked = useMemo((): readonly PassageToFollow[] | null => (Array.isArray(passages) ? passages.map(toFollow) : null), [passages])

  useEffect(() => {
    if (!asked || asked.length === 0) return
    let worker: Worker | null = null
    const start = (mayTryAgain: boolean) => {
      worker = new Worker(new URL('./anchor.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = (event: MessageEvent<Anchor[]>) => setKnown({ text, anchors: event.data })
      // Its file may not have come through.
      worker.onerror = () => (mayTryAgain ? start(false) : setPassages('Where the passages would stand could not be worked out. Saving works it out again.'))
      worker.postMessage({ text, from: before, passages: asked } satisfies FollowJob)
    }
    // Who corrects quickly asks once.
    const timer = setTimeout(() => start(true), 250)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [asked, before, text])

  return useMemo((): Fates => {
    if (typeof passages === 'string') return { kind: 'failed', sentence: passages }
    if (passages?.length === 0) return { kind: 'known', fates: [], stale: false }
    if (!passages || !known) return { kind: 'waiting' }
    return { kind: 'known', stale: known.text !== text, fates: passages.map((passage, index) => ({ passage, anchor: known.anchors[index]! })) }
  }, [passages, known, text])
}
