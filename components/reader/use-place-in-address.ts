import { useEffect, useRef } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** The place that the address names (`#at-START-END`, UTF-16 code units of the text): brought into view with its words marked as found words are. */
export function usePlaceInAddress(view: ReaderView | null, scroller: HTMLElement | null): void {
  const arrival = useRef<string | null>(null)
  useEffect(() => {
    arrival.current = location.hash
  }, [])
  useEffect(() => {
    if (!view || !scroller) return
    const go = (hash: string | null) => {
      const [, from, to] = /^#at-(\d{1,9})-(\d{1,9})$/.exec(hash ?? '') ?? []
      const [start, end] = [Number(from), Number(to)]
      if (from === undefined || start >= end || end > view.text.length) return
      const mark = () => view.paintFound([start], end - start, start)
      mark()
      view.reveal(start, scroller, mark)
    }
    go(arrival.current)
    arrival.current = null
    const changed = () => go(location.hash)
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [view, scroller])
}
