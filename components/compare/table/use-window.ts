'use client'
import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Seen {
  top: number
  left: number
  width: number
  height: number
  /** The width of the element itself, not rounded up. */
  frame: number
}

/** The part of a scrolled element that is seen, in pixels of its content; told in steps, so that little is drawn anew while one scrolls. */
export function useWindow(frame: RefObject<HTMLElement | null>, step = 112): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, left: 0, width: 1_200, height: 800, frame: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const read = () =>
      setSeen((before) => {
        const now = { top: floor(element.scrollTop, step), left: floor(element.scrollLeft, step), width: element.clientWidth + step, height: element.clientHeight + step, frame: element.clientWidth }
        return before.top === now.top && before.left === now.left && before.width === now.width && before.height === now.height && before.frame === now.frame ? before : now
      })
    read()
    element.addEventListener('scroll', read, { passive: true })
    const sizes = new ResizeObserver(read)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', read)
      sizes.disconnect()
    }
  }, [frame, step])
  return seen
}

function floor(value: number, step: number): number {
  return Math.floor(value / step) * step
}
