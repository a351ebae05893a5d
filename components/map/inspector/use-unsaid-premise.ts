'use client'
import { useCallback } from 'react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { addPremise } from '../edits/add-premise.ts'
import { newClaim } from '../edits/new-claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { placeBeside } from '../state/new-places.ts'

/** A new claim in a role of the step's scheme that nothing fills yet, to be written at once. */
export function useUnsaidPremise(): (relation: Relation, role: string) => void {
  const { actions, scene, selection } = useMapRoom()
  return useCallback(
    (relation: Relation, role: string) => {
      const claim = newClaim('claim', placeBeside(scene, relation.premises.at(-1)?.claim))
      actions.run(addPremise(claim, relation.id, role))
      selection.set([claim.id])
      actions.edit(claim.id)
    },
    [actions, scene, selection],
  )
}
