import { useEffect, useState } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { trimRange } from '../../lib/editor/trim-range.ts'

/** A finger's handles move in small steps; only where they rest is a selection. Milliseconds. */
const touchRest = 220
const keyRest = 40

/** What is selected at this moment. For keys, which may come sooner than a selection is at rest. */
export function selectedNow(view: ReaderView | null): TextRange | null {
  const selected = view?.selection()
  return selected ? trimRange(view!.text, selected) : null
}

/** The selected stretch of the text, once it is at rest: not while the mouse is still dragging. */
export function useTextSelection(view: ReaderView | null): TextRange | null {
  const [range, setRange] = useState<TextRange | null>(null)
  useEffect(() => {
    if (!view) return
    let timer: ReturnType<typeof setTimeout>
    let dragging = false
    let touch = false
    const look = () => {
      const next = selectedNow(view)
      setRange((before) => (before?.start === next?.start && before?.end === next?.end ? before : next))
    }
    const changed = () => {
      clearTimeout(timer)
      if (!dragging) timer = setTimeout(look, touch ? touchRest : keyRest)
    }
    const down = (event: PointerEvent) => {
      touch = event.pointerType === 'touch'
      dragging = !touch && event.button === 0 && view.dom.contains(event.target as Node)
    }
    const up = () => {
      if (!dragging) return
      dragging = false
      clearTimeout(timer)
      timer = setTimeout(look, 0)
    }
    document.addEventListener('selectionchange', changed)
    document.addEventListener('pointerdown', down, true)
    addEventListener('pointerup', up, true)
    addEventListener('pointercancel', up, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
      document.removeEventListener('pointerdown', down, true)
      removeEventListener('pointerup', up, true)
      removeEventListener('pointercancel', up, true)
    }
  }, [view])
  return range
}
