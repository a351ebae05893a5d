import type { ArgumentMap } from '../argument-map.ts'
import type { MapItemKind } from '../map-command.ts'
import type { ItemTypes } from '../map-draft.ts'

/** The items of one kind. */
export function itemsOf<K extends MapItemKind>(map: ArgumentMap, on: K): ReadonlyMap<string, ItemTypes[K]> {
  const items: { [P in MapItemKind]: ReadonlyMap<string, ItemTypes[P]> } = { claim: map.claims, relation: map.relations, evidence: map.evidence, voice: map.voices }
  return items[on]
}
