import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { MapMeta } from '../map-draft.ts'
import { sameValue } from './same-value.ts'

const notFields = new Set(['id', 'removed'])

/** The names of the fields in which two items differ, in order. Identity and removal are no fields. */
export function fieldsThatDiffer(before: object, after: object): string[] {
  if (before === after) return []
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !notFields.has(field) && !sameValue(old.get(field), now.get(field)))
    .sort(byCodeUnit)
}

/** What of a map, beside its items, can be changed. */
export function metaOf({ title, description, question, views, steps }: ArgumentMap): MapMeta {
  return { title, description, question, views, steps }
}
