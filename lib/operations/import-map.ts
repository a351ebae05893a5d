import { createHash } from 'node:crypto'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import type { Evidence } from '../domain/argument/evidence.ts'
import type { CitedDocument } from '../domain/argument/map-file.ts'
import { readMap } from '../domain/argument/read-map.ts'
import type { Block, ReadDocument } from '../domain/document/canonical-text.ts'
import { toUtf16 } from '../domain/document/text-offset.ts'
import { newId, type DocumentId, type GroupId, type PassageId, type RevisionId } from '../domain/ids.ts'
import { readSicJson } from '../domain/interchange/sic-json/read-sic-json.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import type { Actor } from '../data/actor.ts'
import { Conflict } from '../data/data-errors.ts'
import { createDocument, getDocument } from '../data/documents.ts'
import { listDocuments } from '../data/list-documents.ts'
import type { MapForActor } from '../data/maps.ts'
import { getRevision } from '../data/revisions.ts'
import { bringPassages } from './bring-passages.ts'
import { newMapWith } from './open-map.ts'

export interface ImportedMap {
  map: MapForActor
  problems: Problem[]
}

/**
 * Brings a `*.sic.json` file into a group: its documents (those the group has already are used as they are, known by
 * their text), its passages, and the map with its claims, relations and evidence. What could not be brought is a problem
 * in words; evidence whose passage is missing is kept and shown so.
 */
export async function importMap(actor: Actor, group: GroupId, file: string): Promise<Result<ImportedMap>> {
  const read = readSicJson(file)
  if (!read.ok) return read
  const { bundle } = read.value
  const { map, problems: unread } = readMap(bundle.map)
  const problems: Problem[] = [...read.value.problems, ...unread]

  const passageIds = new Map<PassageId, PassageId>()
  for (const document of bundle.documents) {
    const cited = bundle.passages.filter((passage) => passage.document === document.id)
    const here = await bringDocument(actor, group, document, problems)
    if (here) for (const [theirs, ours] of await bringPassages(actor, group, here, cited, problems)) passageIds.set(theirs, ours)
  }

  const imported = await newMapWith(actor, group, { ...map, ...newIdentity(map), evidence: renamed(map, passageIds) }, `imported the map ‘${map.title}’`)
  return imported.ok ? ok({ map: imported.value, problems }) : imported
}

function newIdentity(map: ArgumentMap): { id: string; title: string } {
  const question = map.question === undefined ? undefined : map.claims.get(map.question)?.text
  return { id: newId(), title: map.title.trim() || question?.trim() || 'A map without a title' }
}

function renamed(map: ArgumentMap, passageIds: ReadonlyMap<PassageId, PassageId>): Map<string, Evidence> {
  return new Map([...map.evidence].map(([id, item]) => [id, { ...item, passage: passageIds.get(item.passage) ?? item.passage }]))
}

async function bringDocument(
  actor: Actor,
  group: GroupId,
  cited: CitedDocument,
  problems: Problem[],
): Promise<{ document: DocumentId; revision: RevisionId; text: string } | null> {
  const id = (await findByText(actor, group, cited.sha256)) ?? (await addDocument(actor, group, cited, problems))
  if (!id) return null
  const { currentRevisionId } = await getDocument(actor, id)
  return { document: id, revision: currentRevisionId, text: (await getRevision(actor, currentRevisionId)).text }
}

async function findByText(actor: Actor, group: GroupId, sha256: string): Promise<DocumentId | null> {
  for (const { id } of await listDocuments(actor, group)) if ((await getDocument(actor, id)).sha256 === sha256) return id
  return null
}

async function addDocument(actor: Actor, group: GroupId, cited: CitedDocument, problems: Problem[]): Promise<DocumentId | null> {
  if (cited.text === undefined) {
    problems.push({
      code: 'document-without-text',
      message: `The file names ‘${cited.title}’ but does not carry its text, and the group does not have it. Import that text, then import the file again.`,
      at: cited.id,
    })
    return null
  }
  const bytes = Buffer.from(cited.text, 'utf8')
  const title = cited.title.trim() || 'Untitled text'
  const parts = (cited.parts ?? []).map((part) => ({
    ...part,
    id: newId(),
    title: part.title ?? null,
    date: part.date ?? null,
    start: toUtf16(cited.text!, part.start),
    end: toUtf16(cited.text!, part.end),
  }))
  try {
    const made = await createDocument(actor, {
      group,
      meta: {
        title,
        authors: cited.authors,
        organisation: cited.organisation ?? null,
        tradition: cited.tradition ?? null,
        date: cited.date ?? null,
        source: cited.source ?? null,
        language: cited.language ?? null,
      },
      read: asRead(cited.text),
      originalName: `${title}.txt`,
      originalSha: createHash('sha256').update(bytes).digest('hex'),
      original: bytes,
      parts,
    })
    return made.id
  } catch (error) {
    if (error instanceof Conflict && typeof error.details?.documentId === 'string') return error.details.documentId
    throw error
  }
}

/** The text as the file has it: its blocks are what stands between blank lines. */
function asRead(text: string): ReadDocument {
  const blocks: Block[] = []
  let start = 0
  for (const piece of text.split('\n\n')) {
    if (piece !== '') blocks.push({ kind: 'paragraph', start, end: start + piece.length })
    start += piece.length + 2
  }
  return { text, blocks, repairs: [], offers: [], pages: [], parts: [], title: null, authors: [], organisation: null, date: null, language: null, warnings: [] }
}
