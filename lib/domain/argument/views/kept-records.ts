import type { Json, JsonObject } from '../../json.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { isPlainObject } from '../item-fields.ts'
import { mapLimits } from '../map-limits.ts'

/** The two lists of a map that are kept record by record: saved views (and settings of the layout), steps of a presentation. */
export const recordFields = { view: 'views', step: 'steps' } as const
export type RecordKind = keyof typeof recordFields

export type MapRecord = JsonObject & { id: string }

export function isRecordId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= mapLimits.id
}

/** Something in the list that has an id of its own, so that two people can each change one and both keep theirs. */
export function isRecord(value: unknown): value is MapRecord {
  return isPlainObject(value) && Object.hasOwn(value, 'id') && isRecordId(value['id'])
}

/** What of the list has no id, in its order. A version before saved views had no more than this to go by. */
export function looseOf(list: readonly Json[]): Json[] {
  return list.filter((value) => !isRecord(value))
}

const known = new WeakMap<readonly Json[], ReadonlyMap<string, MapRecord>>()

/** The records by id; of two with one id the first. Asked for each question whenever lines are drawn, so it is kept with its list. */
export function recordsById(list: readonly Json[]): ReadonlyMap<string, MapRecord> {
  const before = known.get(list)
  if (before) return before
  const records = new Map<string, MapRecord>()
  for (const value of list) if (isRecord(value) && !records.has(value.id)) records.set(value.id, value)
  known.set(list, records)
  return records
}

/** The list as the map keeps it: first what has no id, in its order, then each record once, by id. Their order for a reader is in their `order`. */
export function keptRecords(list: readonly Json[]): readonly Json[] {
  const records = [...recordsById(list).values()].sort((a, b) => byCodeUnit(a.id, b.id))
  const kept = [...looseOf(list), ...records]
  return kept.length === list.length && kept.every((value, index) => value === list[index]) ? list : kept
}

/** The list with this record in place of the one of its id, or without that; the same list where nothing changes. */
export function withRecord(list: readonly Json[], id: string, value: JsonObject | null): readonly Json[] {
  if (value === null && !recordsById(list).has(id)) return list
  const others = list.filter((other) => !isRecord(other) || other.id !== id)
  return keptRecords(value === null ? others : [...others, { ...value, id }])
}
