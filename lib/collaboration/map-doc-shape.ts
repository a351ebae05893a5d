import type * as Y from 'yjs'
import { itemFields } from '../domain/argument/item-fields.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'
import { recordFields, type RecordKind } from '../domain/argument/views/kept-records.ts'

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
/** `question:ID` → {state, words?, by?, at?}: a critical question that was dealt with, so that two people who deal with two keep both. */
export const questionPrefix = 'question:'
/** `unknown:FIELD` holds a field that a file brought and that a key of ours would be mistaken for. */
export const unknownPrefix = 'unknown:'
/** In `meta`: `file:FIELD` is a field beside `map` in the file, which this version does not know. */
export const filePrefix = 'file:'

/** In `meta`: `view:ID` and `step:ID` each hold one record, or null where one of the list is gone. */
export const recordPrefix = { view: 'view:', step: 'step:' } as const satisfies Record<RecordKind, string>

/** What the map itself has that is one plain value. */
export const metaFields = ['title', 'description', 'question'] as const
const metaFieldNames: ReadonlySet<string> = new Set([...metaFields, ...Object.values(recordFields)])

/** Whether a key of an item's Y.Map is one of ours, so that a file's unknown field of that name has to be kept apart. */
export function isOwnKey(on: MapItemKind, key: string): boolean {
  return (
    Object.hasOwn(itemFields[on], key) ||
    (on === 'claim' && (key === textKey || key.startsWith(tagPrefix))) ||
    (on === 'relation' && (key.startsWith(premisePrefix) || key.startsWith(questionPrefix))) ||
    key.startsWith(unknownPrefix)
  )
}

export function isOwnMetaKey(key: string): boolean {
  return metaFieldNames.has(key) || [filePrefix, unknownPrefix, ...Object.values(recordPrefix)].some((prefix) => key.startsWith(prefix))
}
