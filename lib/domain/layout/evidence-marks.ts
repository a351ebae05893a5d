import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Evidence, Stance } from '../argument/evidence.ts'
import type { CitedDocument, CitedPassage } from '../argument/map-file.ts'
import { shortName } from '../document/short-name.ts'
import { speakerAt } from '../document/speaker-at.ts'
import type { ClaimId, DocumentId, RelationId } from '../ids.ts'
import type { EvidenceMark } from './card-face.ts'

export interface MarkSources {
  claimMarks: Map<ClaimId, EvidenceMark[]>
  relationMarks: Map<RelationId, EvidenceMark[]>
  /** The documents that the map cites, in the order of their hues. */
  sources: { document: DocumentId; key: string; name: string; hue: number; reference: string }[]
}

/** One mark a document, and one for each who speaks in it under another name, on each claim and inference it speaks to, from a clean map and the passages behind its evidence. */
export function evidenceMarks(map: ArgumentMap, documents: readonly CitedDocument[], passages: readonly Pick<CitedPassage, 'id' | 'document' | 'start'>[]): MarkSources {
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  const documentOf = (evidence: Evidence) => passageOf.get(evidence.passage)?.document
  const byId = new Map(documents.map((document) => [document.id, document]))
  const cited = new Set([...map.evidence.values()].flatMap((evidence) => documentOf(evidence) ?? []))
  const sources = documents
    .filter((document) => cited.has(document.id))
    .map((document, index) => ({ document: document.id, name: shortName(document), hue: (index % 8) + 1, key: String(index + 1), reference: referenceOf(document) }))
  const sourceOf = new Map(sources.map((source) => [source.document, source]))
  const claimMarks = new Map<ClaimId, EvidenceMark[]>()
  const relationMarks = new Map<RelationId, EvidenceMark[]>()
  const grouped = new Map<string, Evidence[]>()
  const speakers = new Map<string, string>()
  for (const evidence of map.evidence.values()) {
    const document = documentOf(evidence)
    if (document === undefined || !sourceOf.has(document)) continue
    const speaker = speakerAt(byId.get(document)!, passageOf.get(evidence.passage)!.start)
    const key = JSON.stringify([evidence.target.claim ?? null, evidence.target.relation ?? null, document, speaker?.id ?? null])
    if (speaker && !speakers.has(key)) speakers.set(key, speaker.name)
    grouped.set(key, [...(grouped.get(key) ?? []), evidence])
  }
  for (const { document } of sources) {
    for (const [key, evidence] of grouped) {
      const [claim, relation, of] = JSON.parse(key) as [string | null, string | null, string]
      if (of !== document) continue
      const { key: number, name, hue } = sourceOf.get(document)!
      const mark = { document, key: number, name: speakers.get(key) ?? name, hue, ...stanceOf(evidence) }
      if (claim !== null) claimMarks.set(claim, [...(claimMarks.get(claim) ?? []), mark])
      else if (relation !== null) relationMarks.set(relation, [...(relationMarks.get(relation) ?? []), mark])
    }
  }
  return { claimMarks, relationMarks, sources }
}

/** What one document's evidence comes to on one target. */
export function stanceOf(evidence: readonly Evidence[]): Required<Pick<EvidenceMark, 'stance' | 'qualified' | 'implicit' | 'reported'>> {
  const own = [...new Set(evidence.map(({ stance }) => stance).filter((stance) => stance !== 'none'))]
  const stance: Stance | 'mixed' = own.length === 0 ? 'none' : own.length === 1 ? own[0]! : 'mixed'
  return {
    stance,
    qualified: evidence.some(({ qualification, force }) => Boolean(qualification) || force === 'tentative' || force === 'conditional'),
    implicit: evidence.every(({ explicit }) => !explicit),
    reported: evidence.some(({ reports }) => (reports?.length ?? 0) > 0),
  }
}

/** "Milovan Djilas, The New Class (1957)". */
function referenceOf(document: CitedDocument): string {
  const who = document.authors.length > 0 ? document.authors.join(', ') : document.organisation
  const date = document.date ? ` (${document.date})` : ''
  return `${who ? `${who}, ` : ''}${document.title}${date}`
}
