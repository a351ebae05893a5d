'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * The whole screen, where the browser gives it, for as long as the element is there; whatever else is on the page can
 * then be neither reached nor read out. `onEnd`: somebody left full screen by the browser's own key.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const ended = useRef(onEnd)
  ended.current = onEnd
  useEffect(() => {
    const root = document.documentElement
    let isFull = false
    const changed = () => {
      if (isFull && !document.fullscreenElement) ended.current()
      isFull = document.fullscreenElement !== null
    }
    document.addEventListener('fullscreenchange', changed)
    // Where it is refused (an embedded page, a phone), the window is filled and nothing is missing.
    root.requestFullscreen?.().catch(() => {})
    const room = element.current?.closest<HTMLElement>('[data-map-room]')
    const asleep = room ? othersThan(room).filter((other) => !other.inert) : []
    for (const other of asleep) other.inert = true
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      for (const other of asleep) other.inert = false
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
    }
  }, [element])
}

/** Everything on the page that neither holds the element nor is in it. What only announces stays. */
function othersThan(element: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = []
  for (let here = element; here.parentElement && here !== document.body; here = here.parentElement) {
    for (const other of here.parentElement.children) if (other !== here && other instanceof HTMLElement && !other.matches('script, [aria-live]')) others.push(other)
  }
  return others
}
