import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { boundsOf, type Box, type Point } from '../../../lib/domain/layout/box.ts'
import { cardWidth } from '../../../lib/domain/layout/card-face.ts'
import { placeInColumn } from '../../../lib/domain/layout/place-in-column.ts'
import { placeInRow } from '../../../lib/domain/layout/place-in-row.ts'
import { placeNear } from '../../../lib/domain/layout/place-near.ts'
import type { MapScene } from './use-map-scene.ts'

const height = 60
const gap = 84

/**
 * A free place for a reason: on the side to which the map grows there, which is away from what its claim bears on, or below
 * it where the map grows downwards; beside the line it bears on; or below everything.
 */
export function placeFor(scene: MapScene, target?: Target): Point {
  const taken = [...scene.boxes.values()]
  const claim = target?.claim === undefined ? undefined : scene.boxes.get(target.claim)
  if (claim && scene.directionAt(target!.claim!) === 'down') return placeInRow(box(claim.x + (claim.width - cardWidth) / 2, claim.y + claim.height + gap), taken)
  if (claim) return placeInColumn(box(...beside(scene, target!.claim!, claim)), taken)
  const hub = target?.relation === undefined ? undefined : scene.routes.get(target.relation)?.hub
  if (hub) return placeNear(box(hub.x - cardWidth / 2, hub.y + 56), taken)
  const all = boundsOf(taken)
  return taken.length === 0 ? { x: 0, y: 0 } : placeNear(box(all.x + (all.width - cardWidth) / 2, all.y + all.height + 48), taken)
}

function beside(scene: MapScene, id: ClaimId, claim: Box): [x: number, y: number] {
  const route = scene.leaving.get(id)
  const middle = claim.x + claim.width / 2
  const away = route === undefined ? lighterSide(scene, middle) : Math.sign(middle - route.x) || 1
  const y = claim.y + (claim.height - height) / 2
  return away > 0 ? [claim.x + claim.width + gap, y] : [claim.x - gap - cardWidth, y]
}

/** Of a claim that bears on nothing, the side with fewer cards. */
function lighterSide(scene: MapScene, x: number): number {
  let balance = 0
  for (const card of scene.boxes.values()) balance += Math.sign(card.x + card.width / 2 - x)
  return balance <= 0 ? 1 : -1
}

/** A free place under a claim, or beside it where the map grows downwards: where its sibling goes. */
export function placeBeside(scene: MapScene, id: ClaimId | undefined): Point {
  const claim = id === undefined ? undefined : scene.boxes.get(id)
  if (!claim) return placeFor(scene)
  const taken = [...scene.boxes.values()]
  if (scene.directionAt(id!) === 'down') return placeInRow(box(claim.x + claim.width + 24, claim.y), taken)
  return placeInColumn(box(claim.x, claim.y + claim.height + 24), taken)
}

function box(x: number, y: number): Box {
  return { x, y, width: cardWidth, height }
}
