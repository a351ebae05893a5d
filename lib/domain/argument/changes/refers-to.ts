import type { MapItemKind } from '../map-command.ts'
import type { ItemTypes } from '../map-draft.ts'

export interface ItemRef {
  on: MapItemKind
  id: string
}

/** What an item cannot be without, or names: a relation’s premises and target, a passage link’s target, sense and voices. */
export function refersTo<K extends MapItemKind>(on: K, item: ItemTypes[K]): ItemRef[] {
  if (on === 'relation') {
    const { premises, target } = item as ItemTypes['relation']
    return [...premises.map(({ claim }) => claimRef(claim)), targetRef(target)]
  }
  if (on === 'evidence') {
    const { target, sense, reports = [] } = item as ItemTypes['evidence']
    return [targetRef(target), ...(sense === undefined ? [] : [claimRef(sense)]), ...reports.map(({ voice }): ItemRef => ({ on: 'voice', id: voice }))]
  }
  return []
}

export function targetRef(target: { claim?: string; relation?: string }): ItemRef {
  return target.claim === undefined ? { on: 'relation', id: target.relation! } : claimRef(target.claim)
}

export function claimRef(id: string): ItemRef {
  return { on: 'claim', id }
}

/** An item’s key among all items of a map. */
export function keyOf({ on, id }: ItemRef): string {
  return `${on} ${id}`
}
