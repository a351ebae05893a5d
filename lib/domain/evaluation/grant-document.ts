import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Evidence } from '../argument/evidence.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { grantView, type GrantedView } from './grant-view.ts'

/** What a document, or a part of one, says on a map, in its author's own voice, and what granting it grants. */
export interface DocumentGrants extends GrantedView {
  /** All that it asserts, with a qualification or tentatively too. */
  asserted: ReadonlySet<ClaimId>
  denied: ReadonlySet<ClaimId>
  /** The inferences that it draws. */
  drawn: ReadonlySet<RelationId>
}

/** “Grant A” (10-meaning) for a document. `isOwn` says which evidence is of it: by its passage, or by its part. The map as read. */
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
  const asserts = new Set([...flat].filter((claim) => !denied.has(claim)))
  return { ...grantView(map, { asserts, denies: denied, draws: drawn }), asserted, denied, drawn }
}
