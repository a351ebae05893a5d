import * as Y from 'yjs'
import { itemFields } from '../domain/argument/item-fields.ts'
import type { Claim } from '../domain/argument/claim.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'
import { itemKinds } from '../domain/argument/map-draft.ts'
import type { ItemTypes, MapDraft } from '../domain/argument/map-draft.ts'
import type { Relation } from '../domain/argument/relation.ts'
import { canonicalJson } from '../domain/interchange/sic-json/canonical-json.ts'
import { writeRecords } from './map-doc-records.ts'
import { setText } from './map-doc-text.ts'
import { isOwnKey, itemsOf, metaFields, metaOf, premisePrefix, questionPrefix, tagPrefix, textKey, unknownPrefix } from './map-doc-shape.ts'
import type { YItem } from './map-doc-shape.ts'

/**
 * Writes a draft's changes: only the keys that differ, so that what others change at the same time stays. Must run in a
 * transaction.
 */
export function writeDraft(doc: Y.Doc, draft: MapDraft): void {
  for (const on of itemKinds) {
    const items = itemsOf(doc, on)
    for (const [id, { before, after }] of draft.touched[on]) {
      const y = items.get(id)
      if (before === undefined || !(y instanceof Y.Map)) writeNewItem(items, on, after)
      else writeChanges(y as YItem, on, keysOf(on, before), after)
    }
  }
  if (draft.meta !== draft.metaBefore) {
    const meta = metaOf(doc)
    for (const field of metaFields) writeKey(meta, field, draft.metaBefore[field], draft.meta[field])
    writeRecords(meta, 'view', draft.metaBefore.views, draft.meta.views)
    writeRecords(meta, 'step', draft.metaBefore.steps, draft.meta.steps)
  }
}

/** Puts a new item into its root. Only whoever creates an item creates its types (YD4). */
export function writeNewItem<K extends MapItemKind>(items: Y.Map<unknown>, on: K, item: ItemTypes[K]): void {
  const y: YItem = new Y.Map()
  items.set(item.id, y)
  writeChanges(y, on, new Map(), item)
}

function writeChanges<K extends MapItemKind>(y: YItem, on: K, before: ReadonlyMap<string, unknown>, item: ItemTypes[K]): void {
  const after = keysOf(on, item)
  for (const [key, value] of after) writeKey(y, key, before.get(key), value)
  for (const key of before.keys()) if (!after.has(key)) y.delete(key)
  if (on === 'claim') writeText(y, (item as Claim).text)
}

/** The plain keys of an item: one per field, per premise, per tag and per unknown field. */
function keysOf<K extends MapItemKind>(on: K, item: ItemTypes[K]): Map<string, unknown> {
  const keys = new Map<string, unknown>()
  const values = new Map<string, unknown>(Object.entries(item))
  for (const field of Object.keys(itemFields[on])) {
    const value = values.get(field)
    if (value !== undefined) keys.set(field, plain(value))
  }
  if (on === 'claim') for (const tag of (item as Claim).tags) keys.set(tagPrefix + tag, true)
  if (on === 'relation') {
    for (const { claim, ...premise } of (item as Relation).premises) keys.set(premisePrefix + claim, plain(premise))
    for (const { question, ...dealt } of (item as Relation).questions ?? []) keys.set(questionPrefix + question, plain(dealt))
  }
  for (const [field, value] of Object.entries(item.unknown ?? {})) {
    keys.set(isOwnKey(on, field) ? unknownPrefix + field : field, value)
  }
  return keys
}

/** Without members that are undefined, which JSON and the wire do not know. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined))
}

function writeKey(y: YItem, key: string, before: unknown, after: unknown): void {
  if (after === undefined) {
    if (before !== undefined) y.delete(key)
  } else if (!isSame(before, after)) y.set(key, after)
}

function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false
  return canonicalJson(before) === canonicalJson(after)
}

function writeText(y: YItem, text: string): void {
  const current = y.get(textKey)
  if (current instanceof Y.Text) setText(current, text)
  else y.set(textKey, new Y.Text(text))
}
