import * as Y from 'yjs'
import { byCodeUnit } from '../domain/argument/by-code-unit.ts'
import { isPlainObject, itemFields, requiredFields } from '../domain/argument/item-fields.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'
import type { ItemTypes, MapMeta, MapSource } from '../domain/argument/map-draft.ts'
import type { DealtQuestion, Premise } from '../domain/argument/relation.ts'
import type { Json, JsonObject } from '../domain/json.ts'
import { readRecords } from './map-doc-records.ts'
import {
  isOwnKey, isOwnMetaKey, itemsOf, filePrefix, metaFields, metaOf, premisePrefix, questionPrefix, tagPrefix, textKey, unknownPrefix,
} from './map-doc-shape.ts'
import type { YItem } from './map-doc-shape.ts'

// What stands in for a required field that a damaged document lacks; the reading rule deals with the rest.
const defaults: { [K in MapItemKind]: Record<string, unknown> } = {
  claim: { kind: 'claim' },
  relation: { kind: 'supports' },
  evidence: { stance: 'none', explicit: true, settled: false },
  voice: { name: '', kind: '' },
}

/** One item as the live document has it, or undefined where the document has nothing that could be one. */
export function readItem<K extends MapItemKind>(on: K, id: string, value: unknown): ItemTypes[K] | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const y = value as YItem
  const fields = itemFields[on]
  const item: Record<string, unknown> = { id, ...defaults[on] }
  const unknown: [string, Json][] = []
  const members: string[] = []
  const questions: string[] = []
  for (const [key, field] of y.entries()) {
    if (Object.hasOwn(fields, key)) {
      if (fields[key]!(field)) item[key] = field
    } else if (key.startsWith(unknownPrefix)) unknown.push([key.slice(unknownPrefix.length), field as Json])
    else if (on === 'claim' && key.startsWith(tagPrefix)) members.push(key.slice(tagPrefix.length))
    else if (on === 'relation' && key.startsWith(premisePrefix)) members.push(key.slice(premisePrefix.length))
    else if (on === 'relation' && key.startsWith(questionPrefix)) questions.push(key.slice(questionPrefix.length))
    else if (!isOwnKey(on, key) && isPlain(field)) unknown.push([key, field as Json])
  }
  if (requiredFields[on].some((field) => item[field] === undefined)) return undefined
  members.sort(byCodeUnit)
  if (on === 'claim') {
    const text = y.get(textKey)
    item['text'] = text instanceof Y.Text ? text.toString() : ''
    item['tags'] = members
  }
  if (on === 'relation') item['premises'] = members.map((claim) => readPremise(claim, y.get(premisePrefix + claim)))
  if (questions.length > 0) item['questions'] = questions.sort(byCodeUnit).map((question) => readDealt(question, y.get(questionPrefix + question)))
  if (unknown.length > 0) item['unknown'] = inKeyOrder(unknown)
  return item as unknown as ItemTypes[K]
}

function readPremise(claim: string, value: unknown): Premise {
  if (!isPlainObject(value)) return { claim }
  const { role, ...rest } = value
  return { ...rest, ...(typeof role === 'string' && { role }), claim }
}

function readDealt(question: string, value: unknown): DealtQuestion {
  if (!isPlainObject(value)) return { question, state: 'aside' }
  const { state, ...rest } = value
  return { ...rest, state: typeof state === 'string' ? (state as DealtQuestion['state']) : 'aside', question }
}

function isPlain(value: unknown): boolean {
  return value !== undefined && !(value instanceof Y.AbstractType) && !(value instanceof Y.Doc) && !(value instanceof Uint8Array)
}

function inKeyOrder(entries: [string, Json][]): JsonObject {
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b)))
}

export function readMeta(doc: Y.Doc): MapMeta {
  const meta = metaOf(doc)
  const [title, description, question] = metaFields.map((key) => meta.get(key))
  return {
    title: typeof title === 'string' ? title : '',
    ...(typeof description === 'string' && { description }),
    ...(typeof question === 'string' && { question }),
    views: readRecords(meta, 'view'),
    steps: readRecords(meta, 'step'),
  }
}

/** What a file brought at its top level and inside `map`, and this version does not know. */
export function readMetaUnknown(doc: Y.Doc): { unknown?: JsonObject; unknownFields?: { file?: JsonObject; map?: JsonObject } } {
  const found = { unknown: [] as [string, Json][], file: [] as [string, Json][], map: [] as [string, Json][] }
  for (const [key, value] of metaOf(doc).entries()) {
    if (!isPlain(value)) continue
    if (key.startsWith(unknownPrefix)) found.unknown.push([key.slice(unknownPrefix.length), value as Json])
    else if (key.startsWith(filePrefix)) found.file.push([key.slice(filePrefix.length), value as Json])
    else if (!isOwnMetaKey(key)) found.map.push([key, value as Json])
  }
  const file = found.file.length > 0 && { file: inKeyOrder(found.file) }
  const map = found.map.length > 0 && { map: inKeyOrder(found.map) }
  return {
    ...(found.unknown.length > 0 && { unknown: inKeyOrder(found.unknown) }),
    ...((file || map) && { unknownFields: { ...file, ...map } }),
  }
}

/** Reads only what is asked for, so that an edit of one claim costs the same on a map of five thousand. */
export function docSource(doc: Y.Doc): MapSource {
  return {
    get: (on, id) => readItem(on, id, itemsOf(doc, on).get(id)),
    count: (on) => itemsOf(doc, on).size,
    meta: () => readMeta(doc),
  }
}
