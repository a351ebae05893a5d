import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { packMargin } from '../../lib/editor/pack-margin.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { ReaderPassage } from './reader-types.ts'
import styles from './margin.module.css'

const gap = 10
/** Until a card has been measured. */
const guess = 44

interface Props {
  view: ReaderView | null
  scroller: HTMLElement | null
  /** In the order of the text. */
  passages: readonly ReaderPassage[]
  chosen: string | null
  onHover: (id: string | null) => void
  card: (passage: ReaderPassage) => ReactNode
  /** Pixels at its head that are taken. */
  ceiling: number
  /** Something else stands in its place. */
  hidden: boolean
}

/**
 * Passages beside their lines. Only the cards near the screen exist; where they stand is computed from where their lines are,
 * when the page scrolls on to other blocks, is resized, or a card grows.
 */
export function Margin({ view, scroller, passages, chosen, onHover, card, ceiling, hidden }: Props) {
  const column = useRef<HTMLDivElement>(null)
  const cards = useRef(new Map<string, HTMLElement>())
  const [near, setNear] = useState<readonly ReaderPassage[]>([])

  const choose = useCallback(() => {
    if (!view || !scroller) return
    const { top, bottom, height } = scroller.getBoundingClientRect()
    const { first, last } = view.blocksBetween(top - height, bottom + height)
    const from = view.blocks[first]?.start ?? 0
    const to = view.blocks[last]?.end ?? 0
    const next = passages.filter((passage) => passage.start !== null && ((passage.start >= from && passage.start <= to) || passage.id === chosen))
    setNear((before) => (before.length === next.length && before.every((each, index) => each === next[index]) ? before : next))
  }, [view, scroller, passages, chosen])

  const place = useCallback(() => {
    if (!view || !column.current) return
    const base = column.current.getBoundingClientRect().top
    const items = near.map((passage) => ({
      id: passage.id,
      top: view.placeOf(passage.start!).top - base,
      height: cards.current.get(passage.id)?.offsetHeight ?? guess,
    }))
    const tops = packMargin(items, gap, chosen ?? undefined, ceiling)
    for (const [id, top] of tops) {
      const element = cards.current.get(id)
      if (element) element.style.transform = `translateY(${top}px)`
    }
  }, [view, near, chosen, ceiling])

  useLayoutEffect(place, [place])
  useLayoutEffect(choose, [choose])

  useEffect(() => {
    if (!scroller || !view) return
    let frame = 0
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        choose()
        place()
      })
    }
    scroller.addEventListener('scroll', later, { passive: true })
    const sizes = new ResizeObserver(later)
    sizes.observe(view.dom)
    for (const element of cards.current.values()) sizes.observe(element)
    void document.fonts.ready.then(later)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', later)
      sizes.disconnect()
    }
  }, [scroller, view, choose, place, near])

  return (
    <div ref={column} className={styles.margin} role="list" aria-label="Passages beside the text" data-hidden={hidden || undefined}>
      {near.map((passage) => (
        <div
          key={passage.id}
          role="listitem"
          ref={(element) => {
            if (element) cards.current.set(passage.id, element)
            else cards.current.delete(passage.id)
          }}
          className={styles.place}
          data-chosen={passage.id === chosen || undefined}
          onPointerEnter={() => onHover(passage.id)}
          onPointerLeave={() => onHover(null)}
        >
          {card(passage)}
        </div>
      ))}
    </div>
  )
}
