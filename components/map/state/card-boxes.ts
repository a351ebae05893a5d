import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import { placesOf } from '../../../lib/domain/layout/places-of.ts'
import { spreadCards } from '../../../lib/domain/layout/spread-cards.ts'

/** Places as last worked out, with what they were worked out from. */
export interface KnownPlaces {
  shape: string
  places: ReadonlyMap<ClaimId, Point>
}

/**
 * Where every card lies: worked out anew only when places, relations or the sizes of cards change, not at every letter
 * that somebody types. Cards that grew since they were placed push down what they would cover, except what a person put there.
 */
export function cardPlaces(map: ArgumentMap, faces: ReadonlyMap<ClaimId, CardFace>, before: KnownPlaces | null): KnownPlaces {
  const shape = shapeOf(map, faces)
  if (before?.shape === shape) return before
  const boxes = cardBoxes(placesOf(map, { sizes: faces }), faces, new Map())
  spreadCards(boxes, new Set([...map.claims.values()].flatMap(({ id, pos }) => (pos?.byHand ? [id] : []))))
  return { shape, places: boxes }
}

export function cardBoxes(places: ReadonlyMap<ClaimId, Point>, faces: ReadonlyMap<ClaimId, CardFace>, moving: ReadonlyMap<ClaimId, Point>): Map<ClaimId, Box> {
  const boxes = new Map<ClaimId, Box>()
  for (const [id, face] of faces) {
    const place = moving.get(id) ?? places.get(id)
    if (place) boxes.set(id, { x: place.x, y: place.y, width: face.width, height: face.height })
  }
  return boxes
}

function shapeOf(map: ArgumentMap, faces: ReadonlyMap<ClaimId, CardFace>): string {
  const parts: string[] = []
  for (const { id, pos, kind } of map.claims.values()) parts.push(`${id}${kind[0]}${faces.get(id)?.height}@${pos ? `${pos.x},${pos.y}${pos.byHand}` : ''}`)
  for (const { id, premises, target } of map.relations.values())
    parts.push(`${id}:${premises.map((premise) => premise.claim).join('+')}>${target.claim ?? target.relation}`)
  return parts.join(' ')
}
