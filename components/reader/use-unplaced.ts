import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { trimRange } from '../../lib/editor/trim-range.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReaderPassage } from './reader-types.ts'
import { pendingId } from './use-passage-form.ts'

/** A passage that is being settled: one of its candidates is looked at, or a place is chosen by hand. */
export type Settling = { passage: string; candidate: number } | { passage: string; candidate: null }

interface Options {
  /** Whether the list stands beside the text. */
  open: boolean
  setOpen: (open: boolean) => void
  model: ReaderModel
  passages: readonly ReaderPassage[]
  view: ReaderView | null
  scroller: HTMLElement | null
  selection: TextRange | null
  place: (id: string, range: TextRange) => void
  choose: (id: string | null) => void
  say: (words: string) => void
}

/** The passages without a certain place in this revision, and the way to give them one. */
export function useUnplaced({ open, setOpen, model, passages, view, scroller, selection, place, choose, say }: Options) {
  const [settling, setSettling] = useState<Settling | null>(null)
  const list = useMemo(() => passages.filter((passage) => passage.start === null && passage.elsewhere === undefined), [passages])

  // Its words must not stay marked when it is settled, here or by someone else.
  const passage = settling ? list.find((each) => each.id === settling.passage) : undefined
  const candidate = settling?.candidate != null ? passage?.candidates[settling.candidate] : undefined
  useEffect(() => {
    if (!view || !candidate) return
    view.putHighlights([{ id: pendingId, start: candidate.start, end: candidate.end, linked: false }])
    return () => view.putHighlights([], [pendingId])
  }, [view, candidate])

  const look = useCallback(
    (id: string, index: number) => {
      const passage = model.passage(id)
      const candidate = passage?.candidates[index]
      if (!passage || !candidate || !view || !scroller) return
      setSettling({ passage: id, candidate: index })
      view.reveal(candidate.start, scroller)
      say(`Place ${index + 1} of ${passage.candidates.length}: ${view.text.slice(Math.max(0, candidate.start - 60), candidate.end + 60)}`)
    },
    [model, view, scroller, say],
  )

  const byHand = useCallback(
    (id: string) => {
      view?.clearSelection()
      setSettling({ passage: id, candidate: null })
      say('Select the words in the text where this passage stands now, then press Enter. Escape goes back.')
      view?.dom.focus({ preventScroll: true })
    },
    [view, say],
  )

  const cancel = useCallback(() => {
    setSettling(null)
    say('Nothing was changed')
  }, [say])

  const settle = useCallback(
    (range: TextRange) => {
      if (!settling) return
      const left = list.filter((each) => each.id !== settling.passage)
      view?.clearSelection()
      setSettling(null)
      place(settling.passage, range)
      choose(left.length > 0 ? null : settling.passage)
      say(left.length === 0 ? 'Placed. Every passage has its place now.' : `Placed. ${left.length} more without a place.`)
      if (left.length === 0) setOpen(false)
    },
    [settling, list, view, place, choose, say, setOpen],
  )

  /** What Enter would take: the candidate that is looked at, or the words selected by hand. */
  const ready = useMemo(() => (candidate ? { start: candidate.start, end: candidate.end } : passage && view && selection ? trimRange(view.text, selection) : null), [candidate, passage, view, selection])

  return { list, open: open && list.length > 0, setOpen, settling: passage ? settling : null, passage, candidate, ready, look, byHand, cancel, settle }
}

export type Unplaced = ReturnType<typeof useUnplaced>
