import type { ArgumentMap } from '../../argument/argument-map.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import { claimShape, evidenceShape, relationShape, voiceShape } from '../../argument/item-schemas.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../../argument/map-file.ts'
import type { ItemTypes } from '../../argument/map-draft.ts'
import type { MapItemKind } from '../../argument/map-command.ts'
import { isRecord, keptRecords } from '../../argument/views/kept-records.ts'
import { readMap } from '../../argument/read-map.ts'
import { inOrder } from '../../argument/run-command.ts'
import { valueProblem } from '../../argument/value-problem.ts'
import type { Json, JsonObject } from '../../json.ts'
import { fail, ok } from '../../result.ts'
import type { Problem, Result } from '../../result.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { checkCitations } from './check-citations.ts'
import { documentShape, mapFileFormat, mapFileVersion, mapShape, passageShape } from './map-file-schema.ts'
import { parseJson } from './parse-json.ts'
import { ProblemList } from './problem-list.ts'
import { readItem, readUnknown } from './read-item.ts'
import type { ItemShape } from './read-item.ts'

const shapes = {
  claim: { word: 'claim', fields: claimShape, fallback: { kind: 'claim', tags: [] } },
  relation: { word: 'relation', fields: relationShape },
  evidence: { word: 'piece of evidence', fields: evidenceShape, fallback: { stance: 'none', explicit: true, settled: false } },
  voice: { word: 'voice', fields: voiceShape, fallback: { kind: '' } },
  document: { word: 'document', fields: documentShape, fallback: { title: '', authors: [], sha256: '' } },
  passage: { word: 'passage', fields: passageShape, fallback: { prefix: '', suffix: '', tags: [] } },
  map: { word: 'map', fields: mapShape, fallback: { id: 'map', title: '' } },
} as const satisfies Record<string, ItemShape>

const ownFields = new Set(['format', 'version', 'map', 'claims', 'relations', 'voices', 'documents', 'passages', 'evidence', 'judgements', 'views', 'steps', 'unknown'])

/**
 * Reads a `*.sic.json` file from anyone. Fails only where nothing can be read: not JSON, another format, a newer
 * version. Otherwise reads what can be read and lists the rest (SPEC: MF). The map is as stored, not as read: what
 * dangles in the file dangles in it, and is listed.
 */
export function readSicJson(text: string): Result<{ bundle: MapBundle; problems: Problem[] }> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const file = parsed.value.value
  if (!isPlainObject(file)) return fail('wrong-format', 'This JSON file is not a Sic et Non map: it should hold one object.')
  if (file['format'] !== mapFileFormat) return fail('wrong-format', `This JSON file is not a Sic et Non map: its “format” should be “${mapFileFormat}”.`)
  const version = file['version']
  if (typeof version === 'number' && version > mapFileVersion) {
    return fail('newer-version', `This map was written by a newer version of Sic et Non (format version ${version}; this program reads up to ${mapFileVersion}). Update the program, then open it again.`)
  }
  const problems = new ProblemList()
  if (version !== mapFileVersion) problems.add('wrong-type', `The file does not say which version of the format it is in; it is read as version ${mapFileVersion}.`, 'version')
  if (parsed.value.changed) problems.add('unkeepable', 'The file holds characters that cannot be kept (NUL, or half of a pair); “\uFFFD” stands in their place.')

  const bundle: MapBundle = {
    map: readFileMap(file, problems),
    documents: [...readList<CitedDocument>(file, 'documents', shapes.document, problems).values()].map(partsById),
    passages: [...readList<CitedPassage>(file, 'passages', shapes.passage, problems).values()].map(tagsInOrder),
    judgements: readValues(file, 'judgements', problems),
  }
  checkCitations(bundle, problems)
  for (const { code, message, at } of readMap(bundle.map).problems) problems.add(code, message, at)
  return ok({ bundle, problems: problems.all() })
}

function readFileMap(file: Record<string, unknown>, problems: ProblemList): ArgumentMap {
  const raw = isPlainObject(file['map']) ? file['map'] : {}
  if (raw !== file['map']) problems.add('wrong-type', 'The file should say what the map is called, in “map”.', 'map')
  const { unknown: mapFields, ...meta } = (readItem(raw, shapes.map, 'map', problems) ?? { id: 'map', title: '' }) as JsonObject
  const fileFields = readUnknown(file, (field) => ownFields.has(field), 'file', 'file', problems)
  return {
    ...(meta as unknown as Pick<ArgumentMap, 'id' | 'title' | 'question' | 'description'>),
    claims: readItems(file, 'claims', 'claim', problems),
    relations: readItems(file, 'relations', 'relation', problems),
    evidence: readItems(file, 'evidence', 'evidence', problems),
    voices: readItems(file, 'voices', 'voice', problems),
    views: keptRecords(withOrders(readValues(file, 'views', problems))),
    steps: keptRecords(withOrders(readValues(file, 'steps', problems))),
    ...readOtherFormats(file, problems),
    ...((mapFields || fileFields) && {
      unknownFields: { ...(fileFields && { file: fileFields }), ...(mapFields && { map: mapFields as JsonObject }) },
    }),
  }
}

function readOtherFormats(file: Record<string, unknown>, problems: ProblemList): { unknown?: JsonObject } {
  const raw = file['unknown']
  if (raw === undefined) return {}
  if (!isPlainObject(raw)) {
    problems.add('wrong-type', 'The field “unknown” of the file should be an object; it is left out.', 'unknown')
    return {}
  }
  return { unknown: readUnknown(raw, () => false, 'file', 'unknown', problems) ?? {} }
}

function readItems<K extends MapItemKind>(file: Record<string, unknown>, field: string, on: K, problems: ProblemList): Map<string, ItemTypes[K]> {
  const items = readList<ItemTypes[K]>(file, field, shapes[on], problems)
  return new Map([...items].map(([id, item]) => [id, inOrder(on, item)]))
}

/** A list of things with ids, each id once, in the order of ids. */
function readList<T extends { id: string }>(file: Record<string, unknown>, field: string, shape: ItemShape, problems: ProblemList): Map<string, T> {
  const items: T[] = []
  const seen = new Set<string>()
  for (const [index, raw] of arrayOf(file, field, problems).entries()) {
    const place = `${field}[${index}]`
    const item = readItem(raw, shape, place, problems) as T | null
    if (!item) continue
    if (seen.has(item.id)) {
      problems.add('duplicate-id', `Two of the ${field} have the same id; only the first is read.`, `${place} (${item.id.slice(0, 80)})`)
      continue
    }
    seen.add(item.id)
    items.push(item)
  }
  return new Map(items.sort((a, b) => byCodeUnit(a.id, b.id)).map((item) => [item.id, item]))
}

function readValues(file: Record<string, unknown>, field: string, problems: ProblemList): Json[] {
  return arrayOf(file, field, problems).filter((value, index) => {
    const trouble = valueProblem(value)
    if (trouble) problems.add('unkept', `One of the ${field} is left out. ${trouble}`, `${field}[${index}]`)
    return trouble === null
  }) as Json[]
}

/** A file that says the order of its views or steps by nothing but their places: the program keeps them by id. */
function withOrders(values: Json[]): Json[] {
  const records = values.filter(isRecord)
  const told = records.some((record) => record['order'] !== undefined) || keptRecords(records) === records
  return told ? values : values.map((value, order) => (isRecord(value) ? { ...value, order } : value))
}

function arrayOf(file: Record<string, unknown>, field: string, problems: ProblemList): unknown[] {
  const value = file[field]
  if (Array.isArray(value)) return value
  if (value !== undefined && value !== null) problems.add('wrong-type', `“${field}” should be a list; it is left out.`, field)
  return []
}

function partsById(document: CitedDocument): CitedDocument {
  return document.parts ? { ...document, parts: [...document.parts].sort((a, b) => byCodeUnit(a.id, b.id)) } : document
}

function tagsInOrder(passage: CitedPassage): CitedPassage {
  return { ...passage, tags: [...new Set(passage.tags)].sort(byCodeUnit) }
}
