import type * as Y from 'yjs'
import { itemFields } from '../domain/argument/item-fields.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'

/** The live document's root types, each a Y.Map, and the kind of item each holds by id. */
export const rootOf = { claim: 'claims', relation: 'relations', evidence: 'evidence', voice: 'voices' } as const satisfies Record<MapItemKind, string>
export const metaRoot = 'meta'
export const rootNames: ReadonlySet<string> = new Set([...Object.values(rootOf), metaRoot])

export type YItem = Y.Map<unknown>

export function itemsOf(doc: Y.Doc, on: MapItemKind): Y.Map<unknown> {
  return doc.getMap(rootOf[on])
}

export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(metaRoot)
}

/** A claim's text: the one key that is not a plain value. */
export const textKey = 'text'
/** `tag:NAME` → true. */
export const tagPrefix = 'tag:'
/** `premise:CLAIM` → {role?}. */
export const premisePrefix = 'premise:'
/** `unknown:FIELD` holds a field that a file brought and that a key of ours would be mistaken for. */
export const unknownPrefix = 'unknown:'
/** In `meta`: `file:FIELD` is a field beside `map` in the file, which this version does not know. */
export const filePrefix = 'file:'

export const metaFields = ['title', 'description', 'question', 'views', 'steps'] as const
const metaFieldNames: ReadonlySet<string> = new Set(metaFields)

/** Whether a key of an item's Y.Map is one of ours, so that a file's unknown field of that name has to be kept apart. */
export function isOwnKey(on: MapItemKind, key: string): boolean {
  return (
    Object.hasOwn(itemFields[on], key) ||
    (on === 'claim' && (key === textKey || key.startsWith(tagPrefix))) ||
    (on === 'relation' && key.startsWith(premisePrefix)) ||
    key.startsWith(unknownPrefix)
  )
}

export function isOwnMetaKey(key: string): boolean {
  return metaFieldNames.has(key) || key.startsWith(filePrefix) || key.startsWith(unknownPrefix)
}
