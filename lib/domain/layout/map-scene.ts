import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { boundsOf, type Box } from './box.ts'
import { faceCard, type CardFace, type EvidenceMark } from './card-face.ts'
import { placesOf } from './places-of.ts'
import { placeHubMarks } from './place-hub-marks.ts'
import { routeRelations, type Route } from './route-relations.ts'
import { spreadCards } from './spread-cards.ts'

export interface SceneCard {
  claim: Claim
  box: Box
  face: CardFace
}

/** A map as things with places: what the image writers draw. Canvas pixels. */
export interface MapScene {
  /** Around all cards and lines, without a margin. */
  bounds: Box
  cards: readonly SceneCard[]
  routes: readonly Route[]
  /** Marks of the passages behind an inference, and where they stand beside its line. */
  relationMarks: ReadonlyMap<RelationId, readonly EvidenceMark[]>
  hubMarks: ReadonlyMap<RelationId, Box>
}

export interface SceneOptions {
  claimMarks?: ReadonlyMap<ClaimId, readonly EvidenceMark[]>
  relationMarks?: ReadonlyMap<RelationId, readonly EvidenceMark[]>
  /** Lines a card shows at most; an image shows whole sentences. */
  maxLines?: number
}

/**
 * Sets a clean map (`readMap`). Cards that are taller here than at rest on the canvas push down whatever they would
 * cover, so that a whole sentence never lies over its neighbour.
 */
export function mapScene(map: ArgumentMap, { claimMarks, relationMarks, maxLines = Infinity }: SceneOptions = {}): MapScene {
  const faces = new Map<ClaimId, CardFace>()
  for (const claim of map.claims.values()) faces.set(claim.id, faceCard(claim, claimMarks?.get(claim.id) ?? [], { maxLines }))
  const places = placesOf(map, { sizes: faces })
  const boxes = new Map<ClaimId, Box>()
  for (const [id, place] of places) boxes.set(id, { ...place, width: faces.get(id)!.width, height: faces.get(id)!.height })
  spreadCards(boxes)
  const routes = [...routeRelations(map, boxes).values()]
  const points = routes.flatMap((route) => [...route.trunk, ...route.stems.flat()]).map((point) => ({ ...point, width: 0, height: 0 }))
  const hubMarks = placeHubMarks(routes, (relation) => relationMarks?.get(relation) ?? [], boxes.values())
  return {
    bounds: boundsOf([...boxes.values(), ...points, ...hubMarks.values()]),
    cards: [...map.claims.values()].map((claim) => ({ claim, box: boxes.get(claim.id)!, face: faces.get(claim.id)! })),
    routes,
    relationMarks: relationMarks ?? new Map(),
    hubMarks,
  }
}
