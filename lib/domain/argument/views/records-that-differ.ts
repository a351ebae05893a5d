import type { Json } from '../../json.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { sameValue } from '../changes/same-value.ts'
import { looseOf, recordsById, type MapRecord } from './kept-records.ts'

export interface RecordChange {
  id: string
  old: MapRecord | undefined
  now: MapRecord | undefined
}

/** What came, went or changed between two lists of views or of steps, by id; null where they differ in what has no id too. */
export function recordsThatDiffer(before: readonly Json[], after: readonly Json[]): RecordChange[] | null {
  if (!sameValue(looseOf(before), looseOf(after))) return null
  const [old, now] = [recordsById(before), recordsById(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort(byCodeUnit)
    .map((id) => ({ id, old: old.get(id), now: now.get(id) }))
    .filter((change) => !sameValue(change.old, change.now))
}
