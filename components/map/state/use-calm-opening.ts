'use client'
import { useEffect, useState } from 'react'
import { whenReleased } from './when-released.ts'

/** Longer than the two clicks of a double-click are apart. */
const doubleClick = 320

/**
 * Opens what was asked for a moment later when it was asked for by a pointer: the details open over a part of the canvas, and
 * must not slip under the second click of a double-click, nor under a card that is dragged. Closes at once.
 */
export function useCalmOpening(asked: boolean): boolean {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const byPointer = document.querySelector('[data-map-surface][data-by-pointer]') !== null
    if (!asked || !byPointer) {
      setOpen(asked)
      return
    }
    return whenReleased(doubleClick, () => setOpen(true))
  }, [asked])
  return asked && open
}
