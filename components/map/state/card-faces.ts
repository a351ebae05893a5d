import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { faceCard, type CardFace } from '../../../lib/domain/layout/card-face.ts'
import type { SourceMark } from '../canvas/evidence-marks.ts'

const none: readonly SourceMark[] = []
const remembered = new WeakMap<Claim, { marks: readonly SourceMark[]; face: CardFace }>()

/** How every card is set, at four lines; the same as on exported images, so that what is seen is what is printed. */
export function cardFaces(map: ArgumentMap, marks: ReadonlyMap<string, { marks: readonly SourceMark[] }>): Map<ClaimId, CardFace> {
  const faces = new Map<ClaimId, CardFace>()
  for (const claim of map.claims.values()) {
    const own = marks.get(claim.id)?.marks ?? none
    let known = remembered.get(claim)
    if (known?.marks !== own) remembered.set(claim, (known = { marks: own, face: faceCard(claim, own, { maxLines: 4 }) }))
    faces.set(claim.id, known!.face)
  }
  return faces
}
