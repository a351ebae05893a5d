import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { faceCard } from './card-face.ts'
import { directionAt } from './direction-at.ts'
import { layoutMap, type LayoutOptions } from './layout-map.ts'
import { placeInColumn } from './place-in-column.ts'
import { placeInRow } from './place-in-row.ts'

const room = { sideways: 118, down: 96 } as const
/** Larger maps without places are set in a hurry, as they are set anew at each reading; *Tidy* does better. */
const unhurried = 100

/** Every claim's place: its own, else as the layout gives it beside those that have one. */
export function placesOf(map: ArgumentMap, options: LayoutOptions = {}): Map<ClaimId, Point> {
  const unplaced = [...map.claims.values()].filter((claim) => !claim.pos)
  const own = new Map([...map.claims.values()].flatMap((claim) => (claim.pos ? [[claim.id, { x: claim.pos.x, y: claim.pos.y }] as const] : [])))
  if (unplaced.length === 0) return own
  if (own.size === 0) return layoutMap(map, { effort: map.claims.size > unhurried ? 'quick' : 'full', ...options, keepByHand: false })
  return besidePlaced(map, own, unplaced.map(({ id }) => id).sort(), options)
}

/** Cards without a place go where the reasons of what they hang on would, else beside the map: derived from the map alone, the same for everyone. */
function besidePlaced(map: ArgumentMap, own: Map<ClaimId, Point>, unplaced: readonly ClaimId[], { sizes }: LayoutOptions): Map<ClaimId, Point> {
  const sizeOf = (id: ClaimId) => {
    const { width, height } = sizes?.get(id) ?? faceCard(map.claims.get(id)!, [], { maxLines: 4 })
    return { width, height }
  }
  const boxOf = (id: ClaimId): Box => ({ ...own.get(id)!, ...sizeOf(id) })
  const taken = [...own.keys()].map(boxOf)
  const joined = neighbours(map)
  const host = (id: ClaimId) => joined.get(id)?.find((other) => own.has(other))
  const put = (id: ClaimId, at: Point) => {
    own.set(id, at)
    taken.push(boxOf(id))
  }
  const waiting = [...unplaced]
  const ready = waiting.filter((id) => host(id) !== undefined)
  for (;;) {
    const next = ready.shift() ?? waiting.find((id) => !own.has(id))
    if (next === undefined) return own
    if (own.has(next)) continue
    const beside = host(next)
    const size = sizeOf(next)
    if (beside === undefined) {
      const all = boundsOf(taken)
      put(next, placeInColumn({ x: all.x + all.width + 60, y: all.y, ...size }, taken))
    } else put(next, reasonPlace(boxOf(beside), away(map, beside, own), directionAt(map, beside), size, taken))
    for (const other of joined.get(next) ?? []) if (!own.has(other)) ready.push(other)
  }
}

function reasonPlace(host: Box, side: number, direction: 'sideways' | 'down', size: { width: number; height: number }, taken: readonly Box[]): Point {
  if (direction === 'down') return placeInRow({ x: host.x + (host.width - size.width) / 2, y: host.y + host.height + room.down, ...size }, taken)
  const x = side < 0 ? host.x - room.sideways - size.width : host.x + host.width + room.sideways
  return placeInColumn({ x, y: host.y, ...size }, taken)
}

/** The side to which the map grows at a claim: away from what it bears on. */
function away(map: ArgumentMap, id: ClaimId, own: ReadonlyMap<ClaimId, Point>): number {
  for (const relation of map.relations.values()) {
    const target = own.get(relation.target.claim ?? '')
    if (target && relation.premises.some(({ claim }) => claim === id)) return Math.sign(own.get(id)!.x - target.x) || 1
  }
  return 1
}

/** What each claim is joined to, in the order of the relations' ids. */
function neighbours(map: ArgumentMap): Map<ClaimId, ClaimId[]> {
  const joined = new Map<ClaimId, ClaimId[]>()
  for (const relation of [...map.relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ends = [...(relation.target.claim === undefined ? [] : [relation.target.claim]), ...relation.premises.map(({ claim }) => claim)]
    for (const end of ends) joined.set(end, [...(joined.get(end) ?? []), ...ends.filter((other) => other !== end)])
  }
  return joined
}
