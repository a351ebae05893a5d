import { readMap } from '../domain/argument/read-map.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../domain/argument/map-file.ts'
import { documentOfColumn } from '../domain/comparison/rename-column.ts'
import { toCodePoint } from '../domain/document/text-offset.ts'
import type { MapId } from '../domain/ids.ts'
import type { JsonObject } from '../domain/json.ts'
import type { Problem } from '../domain/result.ts'
import { collaboration } from '../collaboration/server/current.ts'
import type { Actor } from '../data/actor.ts'
import { getDocuments, type FullDocument } from '../data/documents.ts'
import { listJudgements } from '../data/judgements.ts'
import { getMap } from '../data/maps.ts'
import { getPassages, type StoredPassage } from '../data/passages.ts'
import { getRevision } from '../data/revisions.ts'

/**
 * A map as everyone reads it just now, with the documents and passages it cites: what a file, an image and an outline
 * are made from. Documents come in the order in which they were added to the group.
 * Throws NotFound.
 */
export async function mapBundle(actor: Actor, mapId: MapId): Promise<MapBundle> {
  const { groupId } = await getMap(actor, mapId)
  const { map } = readMap((await collaboration().loadMap(actor, mapId)).map)
  const passages = await getPassages(actor, groupId, [...new Set([...map.evidence.values()].map((item) => item.passage))])
  const judgements = await openJudgements(actor, mapId)
  // A text in which something was looked for and not found is one that the map speaks of.
  const looked = judgements.flatMap(({ column }) => documentOfColumn(column) ?? [])
  const documents = await getDocuments(actor, groupId, [...new Set([...passages.map((passage) => passage.document), ...looked])])
  documents.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))

  const cited: CitedDocument[] = []
  const citedPassages: CitedPassage[] = []
  // One text at a time: a group's library may be larger than memory.
  for (const document of documents) {
    const { text, sha256 } = await getRevision(actor, document.currentRevisionId, { includeRemoved: true })
    cited.push(citedDocument(document, text, sha256))
    for (const passage of passages) {
      if (passage.document !== document.id) continue
      citedPassages.push(citedPassage(passage, text))
    }
  }
  return { map, documents: cited, passages: citedPassages, judgements }
}

/** [BC3] Each under its reader's name, as a file has it. What is read apart is nobody's to hand out. */
async function openJudgements(actor: Actor, mapId: MapId) {
  return (await listJudgements(actor, mapId)).map(({ by, at, target, ...judgement }) => ({ ...judgement, target: (target.claim === undefined ? { relation: target.relation } : { claim: target.claim }) as JsonObject, by: by.name, at: at.toISOString() }))
}

function citedDocument(document: FullDocument, text: string, sha256: string): CitedDocument {
  const given = <K extends string>(key: K, value: string | null) => (value === null ? {} : ({ [key]: value } as { [P in K]: string }))
  return {
    id: document.id,
    title: document.title,
    authors: document.authors,
    ...given('organisation', document.organisation),
    ...given('tradition', document.tradition),
    ...given('date', document.date),
    ...given('source', document.source),
    ...given('language', document.language),
    sha256,
    text,
    ...(document.parts.length > 0
      ? {
          parts: document.parts.map((part) => ({
            id: part.id,
            ...(part.title === null ? {} : { title: part.title }),
            authors: part.authors,
            ...(part.date === null ? {} : { date: part.date }),
            start: toCodePoint(text, part.start),
            end: toCodePoint(text, part.end),
            role: part.role,
          })),
        }
      : {}),
  }
}

/**
 * [RV12] Positions are of the text that the bundle carries: where the passage stands on it now. One that stands nowhere for certain has
 * no length, at about where it stood. Its words and their company are the passage's own, whatever the text says now.
 */
function citedPassage(passage: StoredPassage, text: string): CitedPassage {
  const { anchor } = passage
  const placed = anchor?.start !== undefined && anchor.end !== undefined
  const [start, end] = placed ? [anchor.start!, anchor.end!] : [Math.min(passage.start, text.length), Math.min(passage.start, text.length)]
  return {
    id: passage.id,
    document: passage.document,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    start: toCodePoint(text, start),
    end: toCodePoint(text, end),
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(passage.note === undefined ? {} : { note: passage.note }),
    tags: passage.tags,
  }
}

/** [RV12] What a file of this map cannot say: passages without a certain place, a sentence each. */
export function unplacedPassages(bundle: MapBundle): Problem[] {
  const titles = new Map(bundle.documents.map(({ id, title }) => [id, title]))
  return bundle.passages
    .filter(({ start, end, exact }) => start === end && exact !== '')
    .map(({ id, exact, document }) => ({
      code: 'passage-without-place',
      message: `The passage “${exact.length > 80 ? `${exact.slice(0, 78)}…` : exact}” has no certain place in ‘${titles.get(document) ?? 'its text'}’ as it reads now; its words are kept.`,
      at: id,
    }))
}
