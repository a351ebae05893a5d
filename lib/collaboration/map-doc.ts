import * as Y from 'yjs'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import { byCodeUnit } from '../domain/argument/by-code-unit.ts'
import type { MapCommand, MapItemKind } from '../domain/argument/map-command.ts'
import { MapDraft } from '../domain/argument/map-draft.ts'
import type { ItemTypes } from '../domain/argument/map-draft.ts'
import { inOrder, runCommand } from '../domain/argument/run-command.ts'
import { ok } from '../domain/result.ts'
import type { Result } from '../domain/result.ts'
import { docSource, readItem, readMeta, readMetaUnknown } from './map-doc-read.ts'
import { writeRecords } from './map-doc-records.ts'
import { filePrefix, isOwnMetaKey, itemsOf, metaFields, metaOf, unknownPrefix } from './map-doc-shape.ts'
import { writeDraft, writeNewItem } from './map-doc-write.ts'

/**
 * Carries out one edit on the live document, in one transaction, under the same rules as `applyCommand`; on failure the
 * document is as it was. `origin` is handed to Yjs, so that listeners know whose edit it was.
 */
export function applyCommandToDoc(doc: Y.Doc, command: MapCommand, origin?: unknown): Result<void> {
  const draft = new MapDraft(docSource(doc))
  const error = runCommand(draft, command)
  if (error) return { ok: false, error }
  doc.transact(() => writeDraft(doc, draft), origin)
  return ok(undefined)
}

/** The map as the live document has it, removed and dangling items included, in the order of ids. */
export function mapFromDoc(doc: Y.Doc, id: string): ArgumentMap {
  return {
    id,
    ...readMeta(doc),
    ...readMetaUnknown(doc),
    claims: readItems(doc, 'claim'),
    relations: readItems(doc, 'relation'),
    evidence: readItems(doc, 'evidence'),
    voices: readItems(doc, 'voice'),
  }
}

function readItems<K extends MapItemKind>(doc: Y.Doc, on: K): Map<string, ItemTypes[K]> {
  const items = new Map<string, ItemTypes[K]>()
  const root = itemsOf(doc, on)
  for (const id of [...root.keys()].sort(byCodeUnit)) {
    const item = readItem(on, id, root.get(id))
    if (item) items.set(id, item)
  }
  return items
}

/** A fresh live document that holds this map; its id is not part of it. */
export function docFromMap(map: ArgumentMap): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const claim of map.claims.values()) writeNewItem(itemsOf(doc, 'claim'), 'claim', inOrder('claim', claim))
    for (const relation of map.relations.values()) writeNewItem(itemsOf(doc, 'relation'), 'relation', inOrder('relation', relation))
    for (const evidence of map.evidence.values()) writeNewItem(itemsOf(doc, 'evidence'), 'evidence', evidence)
    for (const voice of map.voices.values()) writeNewItem(itemsOf(doc, 'voice'), 'voice', voice)
    writeMeta(metaOf(doc), map)
  })
  return doc
}

function writeMeta(meta: Y.Map<unknown>, map: ArgumentMap): void {
  for (const field of metaFields) {
    const value = map[field]
    if (value !== undefined) meta.set(field, value)
  }
  writeRecords(meta, 'view', [], map.views)
  writeRecords(meta, 'step', [], map.steps)
  for (const [field, value] of Object.entries(map.unknown ?? {})) meta.set(unknownPrefix + field, value)
  for (const [field, value] of Object.entries(map.unknownFields?.file ?? {})) meta.set(filePrefix + field, value)
  // A field of that name could only come from a file that no version of the program wrote; ours wins.
  for (const [field, value] of Object.entries(map.unknownFields?.map ?? {})) if (!isOwnMetaKey(field)) meta.set(field, value)
}
