'use client'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** How wide an element is, in CSS pixels; null until it is seen. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number | null] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const own = element.current
    if (!own) return
    setWidth(own.clientWidth)
    const observer = new ResizeObserver(() => setWidth(own.clientWidth))
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
