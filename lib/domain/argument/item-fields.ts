import type { MapItemKind } from './map-command.ts'

type Guard = (value: unknown) => boolean

const string: Guard = (value) => typeof value === 'string'
const boolean: Guard = (value) => typeof value === 'boolean'
const number: Guard = (value) => typeof value === 'number' && Number.isFinite(value)

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function record(shape: Record<string, Guard>, optional: Record<string, Guard> = {}): Guard {
  return (value) =>
    isPlainObject(value) &&
    Object.entries(shape).every(([key, guard]) => guard(value[key])) &&
    Object.entries(optional).every(([key, guard]) => value[key] === undefined || guard(value[key]))
}

const target: Guard = (value) =>
  isPlainObject(value) && typeof value['claim'] === 'string' !== (typeof value['relation'] === 'string')
const premiseOf: Guard = (value) => Array.isArray(value) && value.every(record({ relation: string }, { role: string }))
const removed = record({ at: string }, { by: string, premiseOf, question: boolean, into: string })
const reports: Guard = (value) => Array.isArray(value) && value.every(record({ voice: string, stance: string, mode: string }))

/**
 * The fields of each kind of item that are one plain value, with what a value must look like. Words from a list (a
 * claim's kind, a stance) are judged as strings only: a newer version may know more of them, and the reading rule says
 * what becomes of one that this version does not know. Identity, text, tags and premises are not here.
 */
export const itemFields: Record<MapItemKind, Readonly<Record<string, Guard>>> = {
  claim: {
    kind: string, term: string, role: string, exclusive: boolean, standard: string, granted: boolean, scope: string,
    weight: number, note: string, copiedFrom: record({ map: string, claim: string }),
    pos: record({ x: number, y: number, byHand: boolean }), removed,
  },
  relation: { kind: string, target, scheme: string, asks: record({ relation: string, question: string }), origin: string, weight: number, note: string, removed },
  evidence: {
    target, passage: string, stance: string, explicit: boolean, qualification: string, sense: string, force: string,
    reports, settled: boolean, by: string, at: string, note: string, removed,
  },
  voice: { name: string, kind: string, removed },
}

/** The fields without which an item is none. */
export const requiredFields: Record<MapItemKind, readonly string[]> = {
  claim: ['kind'],
  relation: ['kind', 'target'],
  evidence: ['target', 'passage', 'stance', 'explicit', 'settled'],
  voice: ['name', 'kind'],
}

/** Fields that have commands of their own and that `set` therefore does not touch. */
const ownCommands = new Set(['removed', 'pos'])

/** Whether `set` may change this field to this value; `null` clears. */
export function maySet(on: MapItemKind, field: string, value: unknown): boolean {
  if (field === 'unknown') return value === null || isPlainObject(value)
  const guard = Object.hasOwn(itemFields[on], field) ? itemFields[on][field] : undefined
  if (guard === undefined || ownCommands.has(field)) return false
  return value === null ? !requiredFields[on].includes(field) : guard(value)
}
