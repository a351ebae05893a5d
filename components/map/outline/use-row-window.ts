'use client'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { rowAt, rowWindow, type RowWindow } from './row-window.ts'

/** Drawn above and below what is seen, in pixels. */
const margin = 600

interface Asked {
  surface: RefObject<HTMLElement | null>
  keys: readonly string[]
  /** The likely height of a row that was not drawn yet, in pixels. */
  guess: (index: number) => number
  /** Rows that are drawn wherever they are: the one in hand. */
  kept: readonly number[]
  /** On paper everything is drawn. */
  whole: boolean
}

/**
 * Draws only the rows that are seen. Heights are measured as rows are drawn; whatever changes above, by measuring or by other
 * people's edits, the row in hand, else the row at the top of the view, stays where it is seen.
 */
export function useRowWindow({ surface, keys, guess, kept, whole }: Asked): RowWindow & { watch: (element: HTMLElement | null) => void } {
  const heights = useRef(new Map<string, number>())
  const [measured, setMeasured] = useState(0)
  const [range, setRange] = useState({ from: 0, to: 40 })
  const anchor = useRef<{ key: string; top: number } | null>(null)
  const guessNow = useRef(guess)
  guessNow.current = guess

  const offsets = useMemo(() => {
    const sums = new Float64Array(keys.length + 1)
    keys.forEach((key, index) => (sums[index + 1] = sums[index]! + (heights.current.get(key) ?? guessNow.current(index))))
    return sums
  }, [keys, measured]) // eslint-disable-line react-hooks/exhaustive-deps -- heights are measured beside React
  const now = useRef({ keys, offsets, kept })
  now.current = { keys, offsets, kept }

  const look = useCallback(() => {
    const element = surface.current
    if (!element) return
    const { keys, offsets, kept } = now.current
    const bottom = element.scrollTop + element.clientHeight
    // The row in hand stays where it is seen; without one, the row at the top.
    const inHand = kept.find((index) => index >= 0 && offsets[index]! >= element.scrollTop - 1 && offsets[index + 1]! <= bottom + 1)
    const held = inHand ?? rowAt(offsets, element.scrollTop)
    anchor.current = keys.length === 0 ? null : { key: keys[held]!, top: offsets[held]! - element.scrollTop }
    // In steps, so that not every pixel of scrolling draws anew.
    const from = Math.floor(rowAt(offsets, element.scrollTop - margin) / 8) * 8
    const to = Math.ceil(rowAt(offsets, element.scrollTop + element.clientHeight + margin) / 8) * 8
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
  }, [surface])

  useLayoutEffect(() => {
    const element = surface.current
    const held = anchor.current
    if (element && held && element.scrollTop > 4) {
      const index = keys.indexOf(held.key)
      const top = index < 0 ? element.scrollTop : offsets[index]! - held.top
      if (Math.abs(top - element.scrollTop) > 1) element.scrollTop = top
    }
    look()
  }, [offsets, keys, look, surface])

  // Whoever goes to a row sees it, however long the way there turns out to be once it is measured; until they scroll themselves.
  const inHand = kept[0] ?? -1
  const inHandKey = keys[inHand] ?? null
  const follows = useRef(true)
  useLayoutEffect(() => void (follows.current = true), [inHandKey])
  useLayoutEffect(() => {
    const element = surface.current
    if (!element || !follows.current || inHandKey === null || whole) return
    const [top, bottom] = [offsets[inHand]!, offsets[inHand + 1]!]
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [offsets, range, inHand, inHandKey, surface, whole])
  useEffect(() => {
    const element = surface.current
    const leave = () => void (follows.current = false)
    const ways = ['wheel', 'touchmove', 'pointerdown'] as const
    for (const way of ways) element?.addEventListener(way, leave, { passive: true })
    return () => {
      for (const way of ways) element?.removeEventListener(way, leave)
    }
  }, [surface])

  const observer = useRef<ResizeObserver | null>(null)
  useEffect(() => {
    const element = surface.current
    if (!element) return
    element.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
      observer.current?.disconnect()
      observer.current = null
    }
  }, [look, surface])

  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return
    observer.current ??= new ResizeObserver((entries) => {
      let changed = false
      for (const { target, borderBoxSize } of entries) {
        const key = target.getAttribute('data-key')
        const height = borderBoxSize[0]?.blockSize ?? 0
        if (key === null || height === 0 || Math.abs((heights.current.get(key) ?? 0) - height) < 0.5) continue
        heights.current.set(key, height)
        changed = true
      }
      if (changed) setMeasured((count) => count + 1)
    })
    const own = observer.current
    own.observe(element)
    return () => own.unobserve(element)
  }, [])

  return { ...rowWindow(offsets, whole ? 0 : range.from, whole ? keys.length : range.to, kept), watch }
}
