'use client'
import { useMapRoom } from '../state/map-room-context.tsx'

/** How many suggestions wait for an answer, said on the button that opens them. */
export function useSuggestionCount(): number {
  return useMapRoom().suggesting.open?.length ?? 0
}
