import { isPlainObject } from '../../argument/item-fields.ts'
import type { JsonObject } from '../../json.ts'
import { readUnknown } from '../sic-json/read-item.ts'
import type { ProblemList } from '../sic-json/problem-list.ts'

export type Raw = Record<string, unknown>

/** A field of an object from anywhere: only its own, so that `constructor` and `__proto__` are nothing. */
export function field(raw: Raw, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined
}

export function textField(raw: Raw, name: string): string | undefined {
  const value = field(raw, name)
  return typeof value === 'string' ? value : undefined
}

export function numberField(raw: Raw, name: string): number | undefined {
  const value = field(raw, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function objectField(raw: Raw, name: string): Raw {
  const value = field(raw, name)
  return isPlainObject(value) ? value : {}
}

/** The objects of a list; a list may be missing, null, or a single object. */
export function objectsField(raw: Raw, name: string): Raw[] {
  const value = field(raw, name)
  return (Array.isArray(value) ? value : [value]).filter(isPlainObject)
}

/** What else stands in an object, to be kept under the format's name; an empty object where nothing does. */
export function keptFields(raw: Raw, known: readonly string[], format: string, word: string, problems: ProblemList, more: JsonObject = {}): { unknown?: JsonObject } {
  const rest = readUnknown(raw, (name) => known.includes(name), word, word, problems)
  const all = { ...rest, ...more }
  return Object.keys(all).length === 0 ? {} : { unknown: { [format]: all } }
}

/** What was kept under the format's name. */
export function keptOf(item: { unknown?: JsonObject } | undefined, format: string): JsonObject {
  const kept = item?.unknown === undefined ? undefined : field(item.unknown, format)
  return isPlainObject(kept) ? (kept as JsonObject) : {}
}
