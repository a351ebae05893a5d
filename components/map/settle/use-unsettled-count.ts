'use client'
import { useMemo } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'

/** How many passage links wait to be settled, said on the button that opens them. */
export function useUnsettledCount(): number {
  const { evidence } = useMapRoom().live.map
  return useMemo(() => {
    let count = 0
    for (const item of evidence.values()) if (!item.settled) count++
    return count
  }, [evidence])
}
