'use client'
import { useSyncExternalStore } from 'react'

/** What is not known yet, on the server and in the first render. */
const PENDING = undefined

/**
 * The secret after `#` in the page's address, which no server and no log has seen. Undefined until the browser is asked, null when there is none.
 * It is taken out of the address at once, so that it stays neither in the history nor in a shared screen, and kept for this tab
 * only: whoever is sent away to sign up first finds it again on coming back.
 */
export function useFragmentToken(key: 'join' | 'reset-password'): string | null | undefined {
  return useSyncExternalStore(subscribe, () => take(key), () => PENDING)
}

export function forgetFragmentToken(key: 'join' | 'reset-password'): void {
  sessionStorage.removeItem(`sic-token-${key}`)
}

function take(key: string): string | null {
  const token = location.hash.slice(1)
  if (token) {
    sessionStorage.setItem(`sic-token-${key}`, token)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(`sic-token-${key}`)
}

// A second link opened in the same tab changes only the fragment, which does not load the page anew.
function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
