import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { boundsOf, type Box, type Point } from '../../../lib/domain/layout/box.ts'
import { faceCard } from '../../../lib/domain/layout/card-face.ts'
import { layoutMap } from '../../../lib/domain/layout/layout-map.ts'
import { placeNear } from '../../../lib/domain/layout/place-near.ts'
import { placeFor } from '../state/new-places.ts'
import type { MapScene } from '../state/use-map-scene.ts'

/**
 * Where the cards of what is put in go: as they lay where they come from, else laid out; all together in the nearest free
 * place to what they are put under.
 */
export function placeGraft(map: ArgumentMap, scene: MapScene, target?: Target): Map<ClaimId, Point> {
  const claims = [...map.claims.values()]
  const lay = claims.every(({ pos }) => pos !== undefined) ? new Map(claims.map(({ id, pos }) => [id, { x: pos!.x, y: pos!.y }])) : layoutMap(map, { keepByHand: false })
  const boxes: Box[] = claims.flatMap((claim) => {
    const place = lay.get(claim.id)
    const { width, height } = faceCard(claim, [], { maxLines: 4 })
    return place ? [{ ...place, width, height }] : []
  })
  const whole = boundsOf(boxes)
  const wish = placeFor(scene, target)
  const free = placeNear({ ...wish, width: whole.width, height: whole.height }, [...scene.boxes.values()], 40)
  return new Map([...lay].map(([id, { x, y }]) => [id, { x: Math.round(x - whole.x + free.x), y: Math.round(y - whole.y + free.y) }]))
}
