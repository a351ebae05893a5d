import type { ClaimId } from '../../ids.ts'
import type { Json, JsonObject } from '../../json.ts'
import { isPlainObject } from '../item-fields.ts'
import type { MapRecord } from './kept-records.ts'

/** A saved view or a step with the claims that it names followed: what it shows, has in focus or folds. The same object where it names none that leads on. */
export function followRecord(record: MapRecord, nameOf: (id: ClaimId) => ClaimId): MapRecord {
  const changes: JsonObject = {}
  for (const field of ['target', 'focus']) {
    const value = record[field]
    if (!isPlainObject(value)) continue
    const { claim } = value as JsonObject
    if (typeof claim === 'string' && nameOf(claim) !== claim) changes[field] = { ...(value as JsonObject), claim: nameOf(claim) }
  }
  const { folded } = record
  if (Array.isArray(folded)) {
    const follow = (value: Json) => (typeof value === 'string' ? nameOf(value) : value)
    if (folded.some((value: Json) => follow(value) !== value)) changes['folded'] = [...new Set(folded.map(follow))]
  }
  return Object.keys(changes).length === 0 ? record : { ...record, ...changes }
}
