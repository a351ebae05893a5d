import { useCallback, useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '../api/call-api.ts'
import type { PassageSelector } from '../../lib/domain/document/make-passage.ts'
import type { ReaderDocument } from './reader-types.ts'

/** Milliseconds between two looks whether the text was corrected meanwhile. */
const every = 20_000

/** What is to be done where the reader arrives. */
export interface Arrival {
  /** What was read before, to go on reading there. */
  place?: PassageSelector
  /** The block (its index among all) that was put back into the text, the words of it to highlight, what to say and how to undo it. */
  putBack?: { block: number; exact: string | null; message: string; takeBack: () => void }
}

export type Revisions = ReturnType<typeof useRevisions>

/** Which revision of a text is read: the current one, an older one, or the one that came while the page was open. */
export function useRevisions(document: ReaderDocument) {
  const router = useRouter()
  const [all, setAll] = useState(document.revisions)
  const [current, setCurrent] = useState(document.revisionId)
  const [newest, setNewest] = useState(document.revisionId)
  const [shown, setShown] = useState(document.revisionId)
  const [arrival, setArrival] = useState<Arrival | null>(null)

  const show = useCallback((id: string, arrive: Arrival | null = null) => {
    setArrival(arrive)
    setShown(id)
  }, [])

  /** To the newest revision, or to one that was made just now. */
  const moveOver = useCallback(
    (id: string, number: number, arrive: Arrival | null = null) => {
      setAll((before) => (before.some((each) => each.id === id) ? before : [{ id, number }, ...before]))
      setCurrent(id)
      setNewest(id)
      show(id, arrive)
      // Title, words and whatever else the page says of the text may be others now.
      router.refresh()
    },
    [show, router],
  )

  const look = useCallback(async () => {
    const answer = await callApi<{ currentRevisionId: string; revisions: { id: string; number: number }[] }>('GET', `documents/${document.id}`)
    if (!answer.ok) return
    setAll([...answer.value.revisions].sort((a, b) => b.number - a.number).map(({ id, number }) => ({ id, number })))
    setNewest(answer.value.currentRevisionId)
  }, [document.id])

  useEffect(() => {
    const seen = () => {
      if (globalThis.document.visibilityState === 'visible') void look()
    }
    // A page that was come back to may be older than the text.
    const first = setTimeout(seen, 1_000)
    const timer = setInterval(seen, every)
    globalThis.document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      globalThis.document.removeEventListener('visibilitychange', seen)
    }
  }, [look])

  const numberOf = (id: string) => all.find((each) => each.id === id)?.number ?? null
  return { all, current, newest, shown, older: shown !== current, corrected: newest !== current, number: numberOf(shown), arrival, show, moveOver, numberOf, look }
}
