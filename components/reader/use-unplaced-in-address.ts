import { useEffect, useRef } from 'react'

/** The library leads here with `?unsettled` (or `#unsettled`) to the passages without a place. */
export function useUnplacedInAddress(ready: boolean, show: () => void): void {
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(() => {
    if (!ready) return
    const look = () => {
      const { pathname, search, hash } = location
      const query = new URLSearchParams(search)
      if (!query.has('unsettled') && hash !== '#unsettled') return
      latest.current()
      // Coming back to the page later is not coming from the library.
      query.delete('unsettled')
      history.replaceState(history.state, '', `${pathname}${query.size > 0 ? `?${query}` : ''}${hash === '#unsettled' ? '' : hash}`)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [ready])
}
