import type { Actor } from '../data/actor.ts'
import { NotFound } from '../data/data-errors.ts'
import { listMaps } from '../data/maps.ts'
import type { Evidence } from '../domain/argument/evidence.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { shortName } from '../domain/document/short-name.ts'
import type { ClaimId, GroupId, MapId, PassageId } from '../domain/ids.ts'
import { mapBundle } from './map-bundle.ts'

/** A document's own words for or against an answer. */
export interface Saying {
  passage: PassageId
  quote: string
  /** The document's short name. */
  document: string
}

export interface OpeningQuestion {
  map: MapId
  question: string
  claims: number
  documents: number
  /** The answers in the order of how many documents speak to them, each with the words for it and against it. */
  answers: { claim: ClaimId; text: string; sic: Saying[]; non: Saying[] }[]
  /** A passage to begin reading at. */
  first: Saying | null
}

/** The first map of a group as a page can show it at a glance: its question, the answers, and who says yes and no to each. Null where there is none. */
export async function openingQuestion(actor: Actor, group: GroupId): Promise<OpeningQuestion | null> {
  const first = await firstMap(actor, group)
  if (!first) return null
  const bundle = await mapBundle(actor, first)
  const { map } = readMap(bundle.map)
  const passages = new Map(bundle.passages.map((passage) => [passage.id, passage]))
  const names = new Map(bundle.documents.map((document) => [document.id, shortName(document)]))
  const said = (evidence: Evidence): Saying[] => {
    const passage = passages.get(evidence.passage)
    return passage && evidence.explicit ? [{ passage: passage.id, quote: passage.exact, document: names.get(passage.document) ?? '' }] : []
  }
  const answers = [...map.relations.values()]
    .filter(({ kind, target }) => kind === 'answers' && target.claim === map.question)
    .flatMap(({ premises }) => premises.map(({ claim }) => map.claims.get(claim)!))
    .map(({ id, text }) => {
      const own = [...map.evidence.values()].filter(({ target }) => target.claim === id)
      return { claim: id, text, sic: oneEach(own.filter(({ stance }) => stance === 'asserts').flatMap(said)), non: oneEach(own.filter(({ stance }) => stance === 'denies').flatMap(said)) }
    })
    .sort((a, b) => b.sic.length + b.non.length - (a.sic.length + a.non.length))
  return {
    map: first,
    question: (map.question && map.claims.get(map.question)?.text) || map.title,
    claims: map.claims.size,
    documents: bundle.documents.length,
    answers,
    first: answers[0]?.sic[0] ?? answers[0]?.non[0] ?? null,
  }
}

async function firstMap(actor: Actor, group: GroupId): Promise<MapId | null> {
  try {
    const maps = await listMaps(actor, group)
    return maps.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0]?.id ?? null
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** One saying a document: breadth before depth. */
function oneEach(sayings: readonly Saying[]): Saying[] {
  return sayings.filter((saying, index) => sayings.findIndex(({ document }) => document === saying.document) === index)
}
