import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Position } from '../../../lib/domain/argument/claim.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

export interface Move {
  claim: ClaimId
  pos: Position
}

/**
 * What of a layout is written down: not what somebody moved while it was worked out (`began` is the map from then), not what
 * somebody holds just now, and not what stands there already. A card that stays where a person put it stays theirs.
 */
export function movesTo(places: ReadonlyMap<ClaimId, Point>, began: ArgumentMap, now: ArgumentMap, held: ReadonlySet<ClaimId>): Move[] {
  return [...places].flatMap(([claim, at]) => {
    const before = began.claims.get(claim)?.pos
    const after = now.claims.get(claim)
    if (!after || held.has(claim) || after.pos?.x !== before?.x || after.pos?.y !== before?.y) return []
    const [x, y] = [Math.round(at.x), Math.round(at.y)]
    return after.pos?.x === x && after.pos.y === y ? [] : [{ claim, pos: { x, y, byHand: false } }]
  })
}
