'use client'
import { useCallback } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom } from '../state/map-room-context.tsx'

/**
 * Shows a claim where the map is seen: the canvas flies there, the outline has its row in hand. On a phone's canvas nothing
 * stays chosen, because its details would come up over what is shown.
 */
export function useGoToClaim(): (claim: ClaimId) => void {
  const { look, selection } = useMapRoom()
  const narrow = useNarrow()
  const { set, clear } = selection
  return useCallback(
    (claim: ClaimId) => {
      look(claim)
      if (!document.querySelector('.react-flow')) set([claim])
      else if (narrow) clear()
    },
    [look, set, clear, narrow],
  )
}
