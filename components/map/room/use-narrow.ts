'use client'
import { useSyncExternalStore } from 'react'

const width = '(max-width: 760px)'

/** Is this a phone's width, where panels come from the foot of the screen? On the server nobody knows yet: a desk's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(width).matches, () => false)
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(width)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
