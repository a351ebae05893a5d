import { useCallback, useEffect, useRef, useState } from 'react'
import { moveCaret } from '../../lib/editor/move-caret.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** Kept free above and below the caret when it moves, in pixels. */
const edge = 72

/**
 * A caret for reading (SPEC: RE6): arrows move it, with Shift they select. It is drawn by the page, because a text that cannot be
 * typed into has no caret of the browser's own. `mark` is the element that is moved to where it stands.
 */
export function useCaret(view: ReaderView | null, scroller: HTMLElement | null, mark: HTMLElement | null, language?: string | null) {
  const [on, setOn] = useState(false)
  const caret = useRef<{ anchor: number; head: number; goal: number | null }>({ anchor: 0, head: 0, goal: null })

  const draw = useCallback(() => {
    if (!view || !mark?.parentElement) return
    const place = view.placeOf(caret.current.head)
    const base = mark.parentElement.getBoundingClientRect()
    mark.style.transform = `translate(${place.left - base.left}px, ${place.top - base.top}px)`
    mark.style.height = `${place.bottom - place.top}px`
  }, [view, mark])

  const show = useCallback(
    (selecting: boolean) => {
      if (!view || !scroller) return
      const { anchor, head } = caret.current
      if (selecting && anchor !== head) view.select(anchor, head)
      else {
        caret.current.anchor = head
        view.clearSelection()
      }
      const place = view.placeOf(head)
      const { top, bottom } = scroller.getBoundingClientRect()
      if (place.top < top + edge) scroller.scrollTop += place.top - top - edge
      else if (place.bottom > bottom - edge) scroller.scrollTop += place.bottom - bottom + edge
      draw()
    },
    [view, scroller, draw],
  )

  const start = useCallback(() => {
    if (!view || !scroller) return
    const selected = view.selection()
    if (selected) caret.current = { anchor: selected.start, head: selected.end, goal: null }
    else {
      const { top, bottom } = scroller.getBoundingClientRect()
      const { first, last } = view.blocksBetween(top + edge, bottom - edge)
      const block = view.blocks.slice(first, last + 1).find((each) => view.placeOf(each.start).top >= top + edge) ?? view.blocks[first]
      const offset = block?.start ?? 0
      caret.current = { anchor: offset, head: offset, goal: null }
    }
    setOn(true)
    show(selected !== null)
  }, [view, scroller, show])

  const stop = useCallback(() => setOn(false), [])

  /** Moves for an arrow key; false for any other. */
  const key = useCallback(
    (event: KeyboardEvent): boolean => {
      if (!view || !on || !event.key.startsWith('Arrow') || event.metaKey) return false
      const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown'
      const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
      const state = caret.current
      if (sideways) {
        state.head = moveCaret(view.text, view.blocks, state.head, event.altKey || event.ctrlKey ? 'character' : 'word', forward, language ?? undefined)
        state.goal = null
      } else if (event.shiftKey) {
        state.head = moveCaret(view.text, view.blocks, state.head, 'sentence', forward, language ?? undefined)
        state.goal = null
      } else {
        const place = view.placeOf(state.head)
        state.goal ??= place.left
        const height = place.bottom - place.top
        // The gap between blocks may take more than one step to cross.
        for (let far = height * 0.75; far < 400; far += height / 2) {
          const next = view.offsetAt(state.goal, forward ? place.bottom + far - height * 0.25 : place.top - far + height * 0.25)
          if (next !== null && (forward ? next > state.head : next < state.head) && Math.abs(view.placeOf(next).top - place.top) > height / 2) {
            state.head = next
            break
          }
        }
      }
      show(event.shiftKey)
      return true
    },
    [view, on, show, language],
  )

  const moveTo = useCallback(
    (offset: number) => {
      caret.current = { anchor: offset, head: offset, goal: null }
      draw()
    },
    [draw],
  )

  useEffect(() => {
    if (!on || !view) return
    draw()
    const sizes = new ResizeObserver(draw)
    sizes.observe(view.dom)
    return () => sizes.disconnect()
  }, [on, view, draw])

  return { on, start, stop, key, moveTo }
}
