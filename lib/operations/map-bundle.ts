import { readMap } from '../domain/argument/read-map.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../domain/argument/map-file.ts'
import { toCodePoint } from '../domain/document/text-offset.ts'
import type { MapId } from '../domain/ids.ts'
import { collaboration } from '../collaboration/server/current.ts'
import type { Actor } from '../data/actor.ts'
import { getDocuments, type FullDocument } from '../data/documents.ts'
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
  const documents = await getDocuments(actor, groupId, [...new Set(passages.map((passage) => passage.document))])
  documents.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))

  const cited: CitedDocument[] = []
  const citedPassages: CitedPassage[] = []
  // One text at a time: a group's library may be larger than memory.
  for (const document of documents) {
    const { text, sha256 } = await getRevision(actor, document.currentRevisionId)
    cited.push(citedDocument(document, text, sha256))
    for (const passage of passages) {
      if (passage.document !== document.id) continue
      const own = passage.revision === document.currentRevisionId ? text : (await getRevision(actor, passage.revision)).text
      citedPassages.push(citedPassage(passage, document.currentRevisionId, text, own))
    }
  }
  return { map, documents: cited, passages: citedPassages, judgements: [] }
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

/** Positions are on the current text where the passage stands there, else on the text it was made on. */
function citedPassage(passage: StoredPassage, current: string, text: string, own: string): CitedPassage {
  const { anchor } = passage
  const moved = passage.revision !== current && anchor?.start !== undefined && anchor.end !== undefined
  const [on, start, end] = moved ? [text, anchor.start!, anchor.end!] : [own, passage.start, passage.end]
  return {
    id: passage.id,
    document: passage.document,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    start: toCodePoint(on, start),
    end: toCodePoint(on, end),
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(passage.note === undefined ? {} : { note: passage.note }),
    tags: passage.tags,
  }
}
