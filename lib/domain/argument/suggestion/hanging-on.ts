import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { keyOf, refersTo, targetRef } from '../changes/refers-to.ts'
import type { ItemRef } from '../changes/refers-to.ts'

/** The ids of what would be lost with an item, or be less without it: relations that start from it or point at it, passages on it. What is removed hangs on nothing. */
export function hangingOn(map: ArgumentMap, item: ItemRef): string[] {
  const key = keyOf(item)
  const relations = [...map.relations.values()].filter((relation) => !relation.removed && refersTo('relation', relation).some((ref) => keyOf(ref) === key))
  const evidence = [...map.evidence.values()].filter(({ removed, target, sense, reports = [] }) => !removed && (
    keyOf(targetRef(target)) === key || (item.on === 'claim' && sense === item.id) || (item.on === 'voice' && reports.some(({ voice }) => voice === item.id))))
  return [...relations, ...evidence].map(({ id }) => id).sort(byCodeUnit)
}
