'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import type { PassageId } from '../../lib/domain/ids.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { RowPassage } from './row-passages.ts'

interface Options {
  view: ReaderView | null
  scroller: HTMLElement | null
  row: RowId | null
  /** Its passages are known. */
  ready: boolean
  passages: readonly RowPassage[]
  /** Where one begins in this row. */
  first: PassageId | null
  seen: boolean
}

/** Keeps a text at its passage of the chosen row (SPEC: PL5): when another is chosen, when it comes into sight, and when its lines are set anew. */
export function useInStep({ view, scroller, row, ready, passages, first, seen }: Options) {
  const [at, setAt] = useState<PassageId | null>(null)
  const [flash, setFlash] = useState(false)
  const shownRow = useRef<RowId | null>(null)
  const stay = useRef<PassageId | null>(null)
  /** Whoever scrolls by hand is not fetched back. */
  const byHand = useRef(false)
  const now = useRef({ passages, seen })
  now.current = { passages, seen }

  const reveal = useCallback(
    (id: PassageId) => {
      const passage = now.current.passages.find((each) => each.passage.id === id)?.passage
      if (!view || !scroller || !passage || !now.current.seen) return
      byHand.current = false
      view.reveal(passage.start!, scroller)
    },
    [view, scroller],
  )
  const goTo = useCallback(
    (id: PassageId) => {
      setAt(id)
      reveal(id)
      setFlash(false)
      requestAnimationFrame(() => setFlash(true))
    },
    [reveal],
  )

  useEffect(() => {
    if (!ready || !view || !scroller) return
    const isAnother = shownRow.current !== row
    if (!isAnother && (at === null ? passages.length === 0 : passages.some(({ passage }) => passage.id === at))) return
    shownRow.current = row
    const kept = isAnother ? stay.current : null
    stay.current = null
    if (kept !== null && passages.some(({ passage }) => passage.id === kept)) setAt(kept)
    else if (first === null) setAt(null)
    else goTo(first)
  }, [ready, view, scroller, row, passages, first, at, goTo])

  useEffect(() => {
    if (!scroller) return
    const moved = () => {
      byHand.current = true
    }
    const kinds = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
    for (const kind of kinds) scroller.addEventListener(kind, moved, { passive: true })
    return () => kinds.forEach((kind) => scroller.removeEventListener(kind, moved))
  }, [scroller])

  // Beside another text lines are shorter; on a phone a text comes into sight: the passage is then elsewhere.
  const atNow = useRef(at)
  atNow.current = at
  useEffect(() => {
    if (!scroller || !view) return
    let width = scroller.clientWidth
    const sizes = new ResizeObserver(() => {
      if (scroller.clientWidth === width) return
      width = scroller.clientWidth
      if (width > 0 && atNow.current !== null && !byHand.current) reveal(atNow.current)
    })
    sizes.observe(scroller)
    return () => sizes.disconnect()
  }, [scroller, view, reveal])

  /** The passage was pressed where it stands. `anew`: another row is about to be chosen for it. */
  const stayAt = useCallback((id: PassageId, anew: boolean) => {
    stay.current = anew ? id : null
    if (!anew) setAt(id)
  }, [])
  return { at, flash, goTo, stayAt }
}
