import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { diffMaps } from '../../../lib/domain/argument/changes/diff-maps.ts'
import type { ItemChange } from '../../../lib/domain/argument/changes/item-change.ts'

/**
 * What differs between two states, as it is told: without the places that the program wrote down. A map that came without
 * places has them written down by the first edit that places a card, and nobody has moved the others.
 */
export function toldChanges(before: ArgumentMap, after: ArgumentMap): ItemChange[] {
  return diffMaps(before, after).flatMap((item): ItemChange[] => {
    if (item.on !== 'claim' || !item.fields.includes('pos')) return [item]
    const [old, now] = [before.claims.get(item.id)?.pos, after.claims.get(item.id)?.pos]
    if ((old && now) || (old ?? now)?.byHand === true) return [item]
    const fields = item.fields.filter((field) => field !== 'pos')
    return fields.length === 0 ? [] : [{ ...item, fields }]
  })
}
