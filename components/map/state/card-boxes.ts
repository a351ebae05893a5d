import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Position } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import { placesOf } from '../../../lib/domain/layout/places-of.ts'
import { spreadCards } from '../../../lib/domain/layout/spread-cards.ts'

/** Places as last worked out, with what they were worked out from. */
export interface KnownPlaces {
  map: ArgumentMap
  faces: ReadonlyMap<ClaimId, CardFace>
  places: ReadonlyMap<ClaimId, Point>
}

/**
 * Where every card lies: worked out anew only when places, relations or the sizes of cards change, not at every letter
 * that somebody types. Cards that grew since they were placed push down what they would cover, except what a person put there.
 */
export function cardPlaces(map: ArgumentMap, faces: ReadonlyMap<ClaimId, CardFace>, before: KnownPlaces | null): KnownPlaces {
  if (before && isPlacedAlike(before, map, faces)) return before
  const boxes = cardBoxes(placesOf(map, { sizes: faces }), faces, new Map())
  spreadCards(boxes, new Set([...map.claims.values()].flatMap(({ id, pos }) => (pos?.byHand ? [id] : []))))
  return { map, faces, places: boxes }
}

/** `before`: boxes as they were; one that has not changed stays the same object, so that what lies there need not be worked out again. */
export function cardBoxes(places: ReadonlyMap<ClaimId, Point>, faces: ReadonlyMap<ClaimId, CardFace>, moving: ReadonlyMap<ClaimId, Point>, before?: ReadonlyMap<ClaimId, Box>): Map<ClaimId, Box> {
  const boxes = new Map<ClaimId, Box>()
  for (const [id, { width, height }] of faces) {
    const place = moving.get(id) ?? places.get(id)
    if (!place) continue
    const old = before?.get(id)
    const same = old?.x === place.x && old.y === place.y && old.width === width && old.height === height
    boxes.set(id, same ? old : { x: place.x, y: place.y, width, height })
  }
  return boxes
}

/** Whether everything that places come from is as it was. An unchanged item is the same object, so this is quick. */
function isPlacedAlike(before: KnownPlaces, map: ArgumentMap, faces: ReadonlyMap<ClaimId, CardFace>): boolean {
  const old = before.map
  if (old.claims.size !== map.claims.size || old.relations.size !== map.relations.size || old.question !== map.question || old.views !== map.views) return false
  for (const claim of map.claims.values()) {
    const was = old.claims.get(claim.id)
    if (was === undefined || (was !== claim && !(was.kind === claim.kind && samePlace(was.pos, claim.pos)))) return false
    const [face, oldFace] = [faces.get(claim.id), before.faces.get(claim.id)]
    if (face !== oldFace && (face?.height !== oldFace?.height || face?.width !== oldFace?.width)) return false
  }
  if (old.relations === map.relations) return true
  for (const relation of map.relations.values()) {
    const was = old.relations.get(relation.id)
    if (was !== relation && (was === undefined || joins(was) !== joins(relation))) return false
  }
  return true
}

function samePlace(one: Position | undefined, other: Position | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.x === other.x && one.y === other.y && one.byHand === other.byHand)
}

function joins({ premises, target, kind }: Relation): string {
  return `${kind} ${premises.map(({ claim }) => claim).join('+')} ${target.claim ?? target.relation}`
}
