import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findInText, firstAtOrAfter, matchFrom } from '../../lib/editor/find-in-text.ts'
import { foldText } from '../../lib/editor/fold-text.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** Painted on each side of the screen's own matches, so that a little scrolling shows no bare words. */
const spare = 40
const atMost = 400

/** Find in the text: all matches counted, those near the screen painted, the current one brought into view. */
export function useFind(view: ReaderView | null, scroller: HTMLElement | null) {
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState(-1)
  const folded = useRef<{ view: ReaderView; text: string } | null>(null)

  const { starts, length } = useMemo(() => {
    if (!view || !open || words.trim() === '') return { starts: [], length: 0 }
    if (folded.current?.view !== view) folded.current = { view, text: foldText(view.text) }
    return findInText(folded.current.text, words)
  }, [view, open, words])

  const firstOnScreen = useCallback(() => {
    if (!view || !scroller) return 0
    const { top, bottom } = scroller.getBoundingClientRect()
    return view.blocks[view.blocksBetween(top, bottom).first]?.start ?? 0
  }, [view, scroller])

  const paint = useCallback(() => {
    if (!view || !scroller) return
    if (starts.length === 0) return view.paintFound([], 0, null)
    const { top, bottom } = scroller.getBoundingClientRect()
    const { first, last } = view.blocksBetween(top, bottom)
    const from = Math.max(0, firstAtOrAfter(starts, view.blocks[first]?.start ?? 0) - spare)
    const to = Math.min(starts.length, firstAtOrAfter(starts, view.blocks[last]?.end ?? 0) + spare, from + atMost)
    view.paintFound(starts.slice(from, to), length, starts[current] ?? null)
  }, [view, scroller, starts, length, current])

  useEffect(() => setCurrent(matchFrom(starts, firstOnScreen())), [starts, firstOnScreen])

  useEffect(() => {
    if (current >= 0 && view && scroller && starts[current] !== undefined) {
      const { top, bottom } = scroller.getBoundingClientRect()
      const place = view.placeOf(starts[current])
      if (place.top < top + 60 || place.bottom > bottom - 60) return view.reveal(starts[current], scroller, paint)
    }
    paint()
  }, [current, view, scroller, starts, paint])

  useEffect(() => {
    if (!scroller || starts.length === 0) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(paint, 80)
    }
    scroller.addEventListener('scroll', later, { passive: true })
    return () => {
      clearTimeout(timer)
      scroller.removeEventListener('scroll', later)
    }
  }, [scroller, starts, paint])

  const step = useCallback((by: 1 | -1) => setCurrent((at) => (starts.length === 0 ? -1 : (at + by + starts.length) % starts.length)), [starts])
  return { open, setOpen, words, setWords, count: starts.length, current, step }
}

export type Find = ReturnType<typeof useFind>
