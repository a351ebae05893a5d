import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { partOfMap } from '../argument/part-of-map.ts'
import { openQuestions } from '../argument/schemes/question-tasks.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import { evaluateMap } from '../evaluation/evaluate-map.ts'
import { boundsOf, type Box } from './box.ts'
import { faceCard, type CardFace, type EvidenceMark } from './card-face.ts'
import { placesOf } from './places-of.ts'
import { placeHubMarks } from './place-hub-marks.ts'
import { lineOf, routeRelations, type Route } from './route-relations.ts'
import { spreadCards } from './spread-cards.ts'

export interface SceneCard {
  claim: Claim
  box: Box
  face: CardFace
  /** How it stands on the whole map, where that is asked for; questions do not. */
  stands?: ClaimLabel
}

/** A map as things with places: what the image writers draw. Canvas pixels. */
export interface MapScene {
  /** What is drawn: a clean map. */
  map: ArgumentMap
  /** Around all cards and lines, without a margin. */
  bounds: Box
  cards: readonly SceneCard[]
  routes: readonly Route[]
  /** Marks of the passages behind an inference, and where they stand beside its line. */
  relationMarks: ReadonlyMap<RelationId, readonly EvidenceMark[]>
  /** How many critical questions of a step's scheme are open; the count stands after its marks. */
  open: ReadonlyMap<RelationId, number>
  hubMarks: ReadonlyMap<RelationId, Box>
}

export interface SceneOptions {
  claimMarks?: ReadonlyMap<ClaimId, readonly EvidenceMark[]>
  relationMarks?: ReadonlyMap<RelationId, readonly EvidenceMark[]>
  /** Lines a card shows at most; an image shows whole sentences. */
  maxLines?: number
  /** Draws only these claims and relations, at the places they have on the whole map. A relation brings what it joins. */
  only?: ReadonlySet<string>
  /** Says of each claim how it stands. */
  stands?: boolean
}

/**
 * Sets a clean map (`readMap`). Cards that are taller here than at rest on the canvas push down whatever they would
 * cover, so that a whole sentence never lies over its neighbour.
 */
export function mapScene(whole: ArgumentMap, { claimMarks, relationMarks, maxLines = Infinity, only, stands = false }: SceneOptions = {}): MapScene {
  const faces = new Map<ClaimId, CardFace>()
  for (const claim of whole.claims.values()) faces.set(claim.id, faceCard(claim, claimMarks?.get(claim.id) ?? [], { maxLines }))
  const places = placesOf(whole, { sizes: faces })
  const boxes = new Map<ClaimId, Box>()
  for (const [id, place] of places) boxes.set(id, { ...place, width: faces.get(id)!.width, height: faces.get(id)!.height })
  spreadCards(boxes)
  const map = only ? partOfMap(whole, only) : whole
  if (only) for (const id of boxes.keys()) if (!map.claims.has(id)) boxes.delete(id)
  const routes = [...routeRelations(map, boxes).values()]
  const points = routes.flatMap((route) => [...lineOf(route).flat(), ...route.stems.flat()]).map((point) => ({ ...point, width: 0, height: 0 }))
  const labels = stands ? evaluateMap(whole).labels : null
  const open = openQuestions(map)
  const hubMarks = placeHubMarks(routes, (relation) => ({ length: (relationMarks?.get(relation)?.length ?? 0) + (open.has(relation) ? 1 : 0) }), boxes.values())
  return {
    map,
    bounds: boundsOf([...boxes.values(), ...points, ...hubMarks.values()]),
    cards: [...map.claims.values()].map((claim) => ({ claim, box: boxes.get(claim.id)!, face: faces.get(claim.id)!, ...(labels?.has(claim.id) ? { stands: labels.get(claim.id)! } : {}) })),
    routes,
    relationMarks: new Map([...(relationMarks ?? [])].filter(([relation]) => map.relations.has(relation))),
    open,
    hubMarks,
  }
}
