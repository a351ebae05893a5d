'use client'
import { useCallback } from 'react'
import type { RaisedQuestion } from '../../../lib/domain/argument/schemes/raise-question.ts'
import { addReason } from '../edits/add-reason.ts'
import { newClaim } from '../edits/new-claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { placeFor } from '../state/new-places.ts'

/** Puts a critical question on the map, or answers it there, as a claim whose words one then writes. */
export function useRaiseQuestion(): (raised: RaisedQuestion) => void {
  const { actions, scene, selection } = useMapRoom()
  return useCallback(
    ({ kind, target, asks, words }: RaisedQuestion) => {
      const claim = newClaim('claim', placeFor(scene, target), words)
      actions.run(addReason(claim, kind, target, asks))
      selection.set([claim.id])
      actions.edit(claim.id)
    },
    [actions, scene, selection],
  )
}
