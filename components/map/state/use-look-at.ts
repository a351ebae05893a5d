'use client'
import { useCallback, useState } from 'react'

/** The claim or relation that the canvas is asked to fly to; another object at each asking. */
export interface LookAt {
  id: string
}

/** `reveal`: shows what is folded away or filtered out, before one flies there. */
export function useLookAt(reveal: (id: string) => void): { lookAt: LookAt | null; look: (id: string) => void } {
  const [lookAt, setLookAt] = useState<LookAt | null>(null)
  const look = useCallback(
    (id: string) => {
      reveal(id)
      setLookAt({ id })
    },
    [reveal],
  )
  return { lookAt, look }
}
