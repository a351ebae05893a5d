import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Evidence } from '../argument/evidence.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { grantView, type GrantedView, type View } from './grant-view.ts'

/** What a document, or a part of one, says on a map in its author's own voice, and what granting it grants. */
export interface DocumentGrants extends GrantedView {
  view: View & {
    /** What it asserts in any way, tentatively too. */
    affirms: ReadonlySet<ClaimId>
    /** Relations that it rejects. */
    rejects: ReadonlySet<RelationId>
  }
}

/** A definition that an author uses is asserted of the word. */
const sides = { asserts: 1, uses: 1, denies: -1, rejects: -1, none: 0 } as const

/**
 * “Grant A” (10-meaning) for a document. `isOwn` says which evidence is of it: by its passage, or by its part. Of what it says
 * both ways it takes no side. The map as read.
 */
export function grantDocument(map: ArgumentMap, isOwn: (evidence: Evidence) => boolean): DocumentGrants {
  const claims = { said: new Map<string, number>(), flat: new Set<string>() }
  const relations = { said: new Map<string, number>(), flat: new Set<string>() }
  for (const evidence of map.evidence.values()) {
    const side = sides[evidence.stance]
    if (side === 0 || !isOwn(evidence)) continue
    const { said, flat } = evidence.target.claim === undefined ? relations : claims
    const id = evidence.target.claim ?? evidence.target.relation!
    said.set(id, said.has(id) && said.get(id) !== side ? 0 : side)
    if (side === 1 && (evidence.force ?? 'flat') === 'flat') flat.add(id)
  }
  const taking = ({ said }: typeof claims, side: number) => new Set([...said].filter(([, own]) => own === side).map(([id]) => id))
  const affirms = taking(claims, 1)
  const view = { affirms, asserts: new Set([...affirms].filter((id) => claims.flat.has(id))), denies: taking(claims, -1), draws: taking(relations, 1), rejects: taking(relations, -1) }
  return { ...grantView(map, view), view }
}
