'use client'
import { useCallback, useState } from 'react'

/** The claim or relation that the canvas is asked to fly to; another object at each asking. */
export interface LookAt {
  id: string
}

export function useLookAt(): { lookAt: LookAt | null; look: (id: string) => void } {
  const [lookAt, setLookAt] = useState<LookAt | null>(null)
  const look = useCallback((id: string) => setLookAt({ id }), [])
  return { lookAt, look }
}
