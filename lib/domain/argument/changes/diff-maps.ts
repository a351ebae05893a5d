import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { itemKinds } from '../map-draft.ts'
import type { MapItemKind } from '../map-command.ts'
import { readMap } from '../read-map.ts'
import { fieldsThatDiffer, metaOf } from './fields-that-differ.ts'
import type { ItemChange } from './item-change.ts'
import { itemsOf } from './items-of.ts'

/**
 * What differs between two states of a map, each as everyone reads it: whether the maps given are as stored or as read
 * makes no difference, and what is removed is not there (SPEC: HI1). The map itself first, then claims, relations,
 * evidence and voices, each by id.
 */
export function diffMaps(before: ArgumentMap, after: ArgumentMap): readonly ItemChange[] {
  const [old, now] = [readMap(before).map, readMap(after).map]
  const fields = fieldsThatDiffer(metaOf(old), metaOf(now))
  const ofMap: ItemChange[] = fields.length > 0 ? [{ on: 'map', id: after.id, change: 'changed', fields }] : []
  return [...ofMap, ...itemKinds.flatMap((on) => diffItems(on, old, now))]
}

function diffItems(on: MapItemKind, before: ArgumentMap, after: ArgumentMap): ItemChange[] {
  const [old, now]: ReadonlyMap<string, object>[] = [itemsOf(before, on), itemsOf(after, on)]
  const changes: ItemChange[] = []
  for (const [id, item] of old!) {
    const other = now!.get(id)
    if (other === undefined) changes.push({ on, id, change: 'removed', fields: [] })
    else if (other !== item) changes.push(...diffItem(on, id, fieldsThatDiffer(item, other)))
  }
  for (const id of now!.keys()) if (!old!.has(id)) changes.push({ on, id, change: 'added', fields: [] })
  return changes.sort((a, b) => byCodeUnit(a.id, b.id))
}

function diffItem(on: MapItemKind, id: string, fields: readonly string[]): ItemChange[] {
  if (fields.length === 0) return []
  return [{ on, id, change: fields.length === 1 && fields[0] === 'pos' ? 'moved' : 'changed', fields }]
}
