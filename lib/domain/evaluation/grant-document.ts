import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Evidence } from '../argument/evidence.ts'
import type { ClaimId, RelationId } from '../ids.ts'

/** What a document, or a part of one, says on a map, in its author's own voice. */
export interface DocumentGrants {
  /** What granting the document grants: its flat assertions that no inference of its own concludes. */
  granted: ReadonlySet<ClaimId>
  asserted: ReadonlySet<ClaimId>
  denied: ReadonlySet<ClaimId>
  /** The inferences that it draws. */
  drawn: ReadonlySet<RelationId>
}

/**
 * “Grant A” (10-meaning): granting all that A asserts would grant A's conclusion, so what A argues for is left to A's
 * arguments. `isOwn` says which evidence is of the document. The map as read.
 */
export function grantDocument(map: ArgumentMap, isOwn: (evidence: Evidence) => boolean): DocumentGrants {
  const [flat, asserted, denied, drawn] = [new Set<ClaimId>(), new Set<ClaimId>(), new Set<ClaimId>(), new Set<RelationId>()]
  for (const evidence of map.evidence.values()) {
    if (!isOwn(evidence)) continue
    const { target, stance, force = 'flat', qualification } = evidence
    // A definition that an author uses is asserted of the word.
    const asserts = stance === 'asserts' || stance === 'uses'
    if (target.claim === undefined) {
      if (asserts) drawn.add(target.relation)
    } else if (asserts) {
      asserted.add(target.claim)
      if (force === 'flat' && !qualification) flat.add(target.claim)
    } else if (stance === 'denies' || stance === 'rejects') denied.add(target.claim)
  }
  const concluded = new Set<ClaimId>()
  for (const id of drawn) {
    const relation = map.relations.get(id)
    if (relation?.kind === 'supports' && relation.target.claim !== undefined) concluded.add(relation.target.claim)
  }
  return { granted: new Set([...flat].filter((claim) => !concluded.has(claim))), asserted, denied, drawn }
}
