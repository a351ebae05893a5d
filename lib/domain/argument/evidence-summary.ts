import type { ClaimId, DocumentId, PassageId, RelationId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Evidence, Stance } from './evidence.ts'

/** What a document's own voice says of one thing, over all its passages there. */
export type SummedStance = Stance | 'mixed'

export interface DocumentEvidence {
  /** Absent where the passage has not arrived yet, so that its document is not known. */
  document?: DocumentId
  stance: SummedStance
  /** False while any of it waits to be settled. */
  settled: boolean
  /** In the order of ids. */
  evidence: readonly Evidence[]
}

export interface EvidenceSummary {
  claims: ReadonlyMap<ClaimId, readonly DocumentEvidence[]>
  relations: ReadonlyMap<RelationId, readonly DocumentEvidence[]>
}

type Passages = ReadonlyMap<PassageId, { document: DocumentId }>

/**
 * The evidence on each claim and relation, grouped by document (documents in the order of ids, unknown ones last). A
 * document that both asserts and denies is mixed; passages without a stance of its own change nothing. Expects the map
 * as read; what has no evidence has no entry.
 */
export function evidenceSummary(map: Pick<ArgumentMap, 'evidence'>, passages: Passages): EvidenceSummary {
  const claims = new Map<ClaimId, Map<DocumentId | undefined, Evidence[]>>()
  const relations = new Map<RelationId, Map<DocumentId | undefined, Evidence[]>>()
  for (const evidence of map.evidence.values()) {
    const { target } = evidence
    const groups = target.claim !== undefined ? groupsOf(claims, target.claim) : groupsOf(relations, target.relation)
    const document = passages.get(evidence.passage)?.document
    const group = groups.get(document)
    if (group) group.push(evidence)
    else groups.set(document, [evidence])
  }
  return { claims: summed(claims), relations: summed(relations) }
}

function groupsOf<K, V>(all: Map<K, Map<V, Evidence[]>>, key: K): Map<V, Evidence[]> {
  let groups = all.get(key)
  if (!groups) all.set(key, (groups = new Map()))
  return groups
}

function summed(all: ReadonlyMap<string, ReadonlyMap<DocumentId | undefined, Evidence[]>>): Map<string, DocumentEvidence[]> {
  const result = new Map<string, DocumentEvidence[]>()
  for (const [id, groups] of all) {
    const documents = [...groups].map(([document, evidence]) => sum(document, evidence))
    result.set(id, documents.sort((a, b) => Number(a.document === undefined) - Number(b.document === undefined) || byCodeUnit(a.document ?? '', b.document ?? '')))
  }
  return result
}

function sum(document: DocumentId | undefined, evidence: Evidence[]): DocumentEvidence {
  evidence.sort((a, b) => byCodeUnit(a.id, b.id))
  return {
    ...(document !== undefined && { document }),
    stance: summedStance(evidence.map(({ stance }) => stance)),
    settled: evidence.every(({ settled }) => settled),
    evidence,
  }
}

const sign: Record<Stance, number> = { asserts: 1, uses: 1, denies: -1, rejects: -1, none: 0 }

/** Several stances of one voice as one: mixed where some are for and some against, none where none takes a side. */
export function summedStance(stances: readonly Stance[]): SummedStance {
  const own = stances.filter((stance) => sign[stance] !== 0)
  const [first] = own
  if (first === undefined) return 'none'
  return own.every((stance) => sign[stance] === sign[first]) ? first : 'mixed'
}
