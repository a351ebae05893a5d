'use client'
import { useEffect } from 'react'

/**
 * Asks before the page is left while something is not saved: the browser for a closing tab, `ask` for a link of our own.
 */
export function useLeaveGuard(unsaved: boolean, ask: (href: string) => void): void {
  useEffect(() => {
    if (!unsaved) return
    const closing = (event: BeforeUnloadEvent) => event.preventDefault()
    const clicked = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const href = link?.getAttribute('href')
      if (!href || !href.startsWith('/') || link?.hasAttribute('download') || link?.getAttribute('target') === '_blank') return
      event.preventDefault()
      event.stopPropagation()
      ask(href)
    }
    window.addEventListener('beforeunload', closing)
    document.addEventListener('click', clicked, true)
    return () => {
      window.removeEventListener('beforeunload', closing)
      document.removeEventListener('click', clicked, true)
    }
  }, [unsaved, ask])
}
