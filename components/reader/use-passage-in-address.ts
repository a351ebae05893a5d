import { useEffect, useRef } from 'react'

/** The passage that the address names (`#passage-ID`), on arrival and whenever it changes. */
export function usePassageInAddress(ready: boolean, open: (id: string) => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!ready) return
    const look = () => {
      const id = /^#passage-(.+)$/.exec(location.hash)?.[1]
      if (id) latest.current(decodeURIComponent(id))
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [ready])
}

/** Puts the passage into the address without a step in the history. */
export function namePassageInAddress(id: string | null): void {
  const hash = id === null ? '' : `#passage-${id}`
  if (location.hash !== hash) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
}
