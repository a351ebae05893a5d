import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ItemChange } from '../../../lib/domain/argument/changes/item-change.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

const kinds: readonly ItemChange['on'][] = ['map', 'claim', 'relation', 'evidence', 'voice']

/**
 * Changes as one walks through them: from the top of the map down, and what hangs on a claim right after it, so that going on
 * to the next does not throw the view about. `map` holds the things of both states.
 */
export function inReadingOrder(map: ArgumentMap, items: readonly ItemChange[]): ItemChange[] {
  const placed = items.map((item) => ({ item, at: placeOf(map, item) }))
  placed.sort((a, b) => rank(a.item) - rank(b.item) || a.at.y - b.at.y || a.at.x - b.at.x || kinds.indexOf(a.item.on) - kinds.indexOf(b.item.on) || (a.item.id < b.item.id ? -1 : 1))
  return placed.map(({ item }) => item)
}

/** What is nowhere on the map: the map's own fields first, voices last. */
function rank({ on }: ItemChange): number {
  return on === 'map' ? 0 : on === 'voice' ? 2 : 1
}

function placeOf(map: ArgumentMap, item: ItemChange): Point {
  const claim = item.on === 'claim' ? item.id : item.on === 'relation' ? premiseOf(map, item.id) : item.on === 'evidence' ? claimOfEvidence(map, item.id) : undefined
  return map.claims.get(claim ?? '')?.pos ?? { x: 0, y: 0 }
}

function premiseOf(map: ArgumentMap, id: string): string | undefined {
  const relation = map.relations.get(id)
  return relation?.premises[0]?.claim ?? relation?.target.claim
}

function claimOfEvidence(map: ArgumentMap, id: string): string | undefined {
  const target = map.evidence.get(id)?.target
  return target?.claim ?? (target ? premiseOf(map, target.relation) : undefined)
}

/** The claim or relation at which a change is seen; null where it is nowhere on the map. */
export function thingOf(map: ArgumentMap, { on, id }: ItemChange): string | null {
  if (on === 'claim' || on === 'relation') return id
  if (on !== 'evidence') return null
  const target = map.evidence.get(id)?.target
  return target ? (target.claim ?? target.relation) : null
}
