import type * as Y from 'yjs'
import { isPlainObject } from '../domain/argument/item-fields.ts'
import { isRecord, isRecordId, keptRecords, looseOf, recordFields, recordsById } from '../domain/argument/views/kept-records.ts'
import type { RecordKind } from '../domain/argument/views/kept-records.ts'
import type { Json, JsonObject } from '../domain/json.ts'
import { canonicalJson } from '../domain/interchange/sic-json/canonical-json.ts'
import { recordPrefix } from './map-doc-shape.ts'

/*
 * Saved views and steps lie in `meta`, each under a key of its own (`view:ID`, `step:ID`), so that two people who each save
 * one keep both. What has no id stays in the list `views` or `steps`, where an older version kept everything: a record that
 * is still there is read too, unless its own key says otherwise, `null` that it is gone (SPEC: YD10).
 */

/** The list of a map's views or steps as the live document has it. */
export function readRecords(meta: Y.Map<unknown>, on: RecordKind): readonly Json[] {
  const list = listOf(meta, on)
  const prefix = recordPrefix[on]
  let keyed: Map<string, JsonObject> | null = null
  let gone: Set<string> | null = null
  for (const [key, value] of meta.entries()) {
    if (!key.startsWith(prefix)) continue
    const id = key.slice(prefix.length)
    if (value === null) (gone ??= new Set()).add(id)
    else if (isRecordId(id) && isPlainObject(value)) (keyed ??= new Map()).set(id, { ...(value as JsonObject), id })
  }
  if (!keyed && !gone) return keptRecords(list)
  const standing = list.filter((value) => !isRecord(value) || !(gone?.has(value.id) || keyed?.has(value.id)))
  return keptRecords([...standing, ...(keyed?.values() ?? [])])
}

/** Writes what differs, record by record. Must run in a transaction. */
export function writeRecords(meta: Y.Map<unknown>, on: RecordKind, before: readonly Json[], after: readonly Json[]): void {
  if (before === after) return
  const prefix = recordPrefix[on]
  const [old, now] = [recordsById(before), recordsById(after)]
  const listed = listOf(meta, on).filter(isRecord)
  for (const [id, record] of now) if (!isSame(old.get(id), record)) meta.set(prefix + id, record)
  for (const id of old.keys()) {
    if (now.has(id)) continue
    if (listed.some((record) => record.id === id)) meta.set(prefix + id, null)
    else meta.delete(prefix + id)
  }
  const loose = looseOf(after)
  if (!isSame(looseOf(before), loose)) meta.set(recordFields[on], [...loose, ...listed])
}

function listOf(meta: Y.Map<unknown>, on: RecordKind): Json[] {
  const list = meta.get(recordFields[on])
  return Array.isArray(list) ? (list as Json[]) : []
}

function isSame(one: Json | undefined, other: Json): boolean {
  return one === other || (one !== undefined && canonicalJson(one) === canonicalJson(other))
}
