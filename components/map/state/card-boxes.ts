import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import { placesOf } from '../../../lib/domain/layout/layout-map.ts'

/** Places as last worked out, with what they were worked out from. */
export interface KnownPlaces {
  shape: string
  places: ReadonlyMap<ClaimId, Point>
}

/**
 * Where every card lies. Only claims without a place of their own need working out, and only when claims, places or
 * relations change: not while somebody types.
 */
export function cardPlaces(map: ArgumentMap, faces: ReadonlyMap<ClaimId, CardFace>, before: KnownPlaces | null): KnownPlaces {
  const unplaced = [...map.claims.values()].some((claim) => !claim.pos)
  if (!unplaced) return { shape: '', places: placesOf(map) }
  const shape = shapeOf(map)
  return before?.shape === shape ? before : { shape, places: placesOf(map, { sizes: faces }) }
}

export function cardBoxes(places: ReadonlyMap<ClaimId, Point>, faces: ReadonlyMap<ClaimId, CardFace>, moving: ReadonlyMap<ClaimId, Point>): Map<ClaimId, Box> {
  const boxes = new Map<ClaimId, Box>()
  for (const [id, face] of faces) {
    const place = moving.get(id) ?? places.get(id)
    if (place) boxes.set(id, { x: place.x, y: place.y, width: face.width, height: face.height })
  }
  return boxes
}

function shapeOf(map: ArgumentMap): string {
  const parts: string[] = []
  for (const { id, pos, kind } of map.claims.values()) parts.push(pos ? `${id}@${pos.x},${pos.y}` : `${id}${kind[0]}`)
  for (const { id, premises, target } of map.relations.values())
    parts.push(`${id}:${premises.map((premise) => premise.claim).join('+')}>${target.claim ?? target.relation}`)
  return parts.join(' ')
}
