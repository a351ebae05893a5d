import type { Claim, ClaimKind } from '../../../lib/domain/argument/claim.ts'
import { newId } from '../../../lib/domain/ids.ts'

/** A fresh claim at a place its author chose (`byHand` false lets tidying move it). */
export function newClaim(kind: ClaimKind, place?: { x: number; y: number }, text = ''): Claim {
  const claim: Claim = { id: newId(), kind, text, tags: [] }
  return place ? { ...claim, pos: { x: Math.round(place.x), y: Math.round(place.y), byHand: false } } : claim
}
