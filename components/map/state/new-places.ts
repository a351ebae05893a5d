import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { boundsOf, type Box, type Point } from '../../../lib/domain/layout/box.ts'
import { cardWidth } from '../../../lib/domain/layout/card-face.ts'
import { placeNear } from '../../../lib/domain/layout/place-near.ts'
import type { MapScene } from './use-map-scene.ts'

const height = 60

/** A free place for a reason: below the claim it bears on, or beside the line it bears on, or below everything. */
export function placeBelow(scene: MapScene, target?: Target): Point {
  const taken = [...scene.boxes.values()]
  const claim = target?.claim === undefined ? undefined : scene.boxes.get(target.claim)
  if (claim) return placeNear({ x: claim.x + (claim.width - cardWidth) / 2, y: claim.y + claim.height + 64, width: cardWidth, height }, taken)
  const hub = target?.relation === undefined ? undefined : scene.routes.get(target.relation)?.hub
  if (hub) return placeNear({ x: hub.x + 72, y: hub.y - height / 2, width: cardWidth, height }, taken)
  const all = boundsOf(taken)
  return taken.length === 0 ? { x: 0, y: 0 } : placeNear(box(all.x + (all.width - cardWidth) / 2, all.y + all.height + 48), taken)
}

/** A free place to the right of a claim. */
export function placeBeside(scene: MapScene, id: ClaimId | undefined): Point {
  const claim = id === undefined ? undefined : scene.boxes.get(id)
  return claim ? placeNear(box(claim.x + claim.width + 28, claim.y), [...scene.boxes.values()]) : placeBelow(scene)
}

function box(x: number, y: number): Box {
  return { x, y, width: cardWidth, height }
}
