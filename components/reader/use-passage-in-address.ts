import { useEffect, useRef } from 'react'

/** The passage that the address names (`#passage-ID`), on arrival and whenever it changes. */
export function usePassageInAddress(ready: boolean, open: (id: string) => void): void {
  const latest = useRef(open)
  // What the address said on arrival. What the reader itself writes there later is no reason to go anywhere.
  const arrival = useRef<string | null>(null)
  useEffect(() => {
    arrival.current = location.hash
  }, [])
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!ready) return
    const go = (hash: string | null) => {
      const id = /^#passage-(.+)$/.exec(hash ?? '')?.[1]
      if (id) latest.current(decodeURIComponent(id))
    }
    go(arrival.current)
    arrival.current = null
    const changed = () => go(location.hash)
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [ready])
}

/** Puts the passage into the address without a step in the history. */
export function namePassageInAddress(id: string | null): void {
  const hash = id === null ? '' : `#passage-${id}`
  if (location.hash !== hash) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
}
