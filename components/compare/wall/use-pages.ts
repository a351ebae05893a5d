'use client'
import { useCallback, useEffect, useState } from 'react'

/** Screenfuls: which one is shown, from 1, and how many there are. */
export interface Pages {
  at: number
  of: number
  /** 1: on, −1: back. */
  turn(by: 1 | -1): void
}

/** How much of a screenful the next one takes over, so that no line is lost between two. */
const step = 0.85

/** Pages through everything in the element that scrolls (`data-scrolls`), all of it together; null: it is not there yet. */
export function usePages(root: HTMLElement | null): Pages {
  const [{ at, of }, setPlace] = useState({ at: 1, of: 1 })

  useEffect(() => {
    if (!root) return
    const measure = () => {
      const places = scrollersOf(root).map(({ scrollTop, scrollHeight, clientHeight }) => {
        const over = scrollHeight - clientHeight
        const pages = over <= 2 ? 1 : 1 + Math.ceil(over / (clientHeight * step))
        return { of: pages, at: over - scrollTop <= 2 ? pages : 1 + Math.min(pages - 2, Math.floor(scrollTop / (clientHeight * step) + 0.1)) }
      })
      const longest = places.toSorted((a, b) => b.of - a.of)[0] ?? { at: 1, of: 1 }
      setPlace((now) => (now.at === longest.at && now.of === longest.of ? now : longest))
    }
    const sizes = new ResizeObserver(measure)
    const watch = () => {
      for (const scroller of scrollersOf(root)) for (const one of [scroller, ...scroller.children]) sizes.observe(one)
      measure()
    }
    const grows = new MutationObserver(watch)
    grows.observe(root, { childList: true, subtree: true, characterData: true })
    // What scrolls does not bubble.
    root.addEventListener('scroll', measure, { capture: true, passive: true })
    watch()
    return () => {
      sizes.disconnect()
      grows.disconnect()
      root.removeEventListener('scroll', measure, { capture: true })
    }
  }, [root])

  const turn = useCallback(
    (by: 1 | -1) => {
      const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
      for (const scroller of root ? scrollersOf(root) : []) scroller.scrollBy({ top: by * scroller.clientHeight * step, behavior })
    },
    [root],
  )
  return { at, of, turn }
}

function scrollersOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-scrolls]')]
}
