'use client'
import { useMemo, useState } from 'react'

export interface AskedForReason {
  /** The suggestion that is about to be rejected. */
  about: string | null
  ask(id: string): void
  end(): void
}

export function useAskedForReason(): AskedForReason {
  const [about, setAbout] = useState<string | null>(null)
  return useMemo(() => ({ about, ask: setAbout, end: () => setAbout(null) }), [about])
}
