'use client'
import { useEffect, useMemo, useState } from 'react'
import { makePassage, type PassageSelector } from '../../lib/domain/document/make-passage.ts'
import type { Anchor, AnchorState } from '../../lib/domain/document/passage.ts'
import { callApi } from '../api/call-api.ts'
import type { AnchorQuestion } from './anchor.worker.ts'

/** A passage of the text as it stands, for finding it again. */
export interface PassageHere {
  id: string
  exact: string
  start: number | null
  end: number | null
  state: AnchorState
  settledBy: string | null
  selector?: { prefix: string; suffix: string; start: number }
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
    void callApi<{ passages: PassageHere[] }>('GET', `documents/${documentId}/passages`).then((answer) => {
      if (!left) setPassages(answer.ok ? answer.value.passages : answer.problem.detail)
    })
    return () => {
      left = true
    }
  }, [documentId])

  const selectors = useMemo(() => (Array.isArray(passages) ? passages.map((passage: PassageHere) => selectorOf(passage, before)) : null), [passages, before])

  useEffect(() => {
    if (!selectors || selectors.length === 0) return
    let worker: Worker | null = null
    // Who corrects quickly asks once.
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./anchor.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = (event: MessageEvent<Anchor[]>) => setKnown({ text, anchors: event.data })
      worker.onerror = () => setPassages('Where the passages would stand could not be worked out. Saving works it out again.')
      worker.postMessage({ text, selectors } satisfies AnchorQuestion)
    }, 250)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [selectors, text])

  return useMemo((): Fates => {
    if (typeof passages === 'string') return { kind: 'failed', sentence: passages }
    if (passages?.length === 0) return { kind: 'known', fates: [], stale: false }
    if (!passages || !known) return { kind: 'waiting' }
    return { kind: 'known', stale: known.text !== text, fates: passages.map((passage, index) => ({ passage, anchor: known.anchors[index]! })) }
  }, [passages, known, text])
}

/** A place that a person chose is followed by the words that stand there; any other passage by its own. */
function selectorOf({ exact, start, end, settledBy, selector }: PassageHere, text: string): PassageSelector {
  if (start !== null && end !== null && (settledBy || !selector)) {
    const made = makePassage(text, start, end)
    return { exact: made.exact, prefix: made.prefix, suffix: made.suffix, start }
  }
  return { exact, prefix: selector?.prefix ?? '', suffix: selector?.suffix ?? '', ...(selector && { start: selector.start }) }
}
