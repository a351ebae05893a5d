import type { Claim } from '../../argument/claim.ts'
import type { Relation } from '../../argument/relation.ts'

/**
 * A sentence that ends in a question mark, bears on nothing and is attacked by nothing is a question; what stands under it
 * are answers.
 */
export function findQuestions(claims: Map<string, Claim>, relations: Map<string, Relation>): void {
  const premises = new Set([...relations.values()].flatMap((relation) => relation.premises.map(({ claim }) => claim)))
  const incoming = new Map<string, Relation[]>()
  const undercut = new Set([...relations.values()].flatMap(({ target }) => target.relation ?? []))
  for (const relation of relations.values()) {
    if (relation.target.claim === undefined) continue
    const list = incoming.get(relation.target.claim)
    if (list) list.push(relation)
    else incoming.set(relation.target.claim, [relation])
  }
  for (const claim of [...claims.values()]) {
    const asked = claim.kind === 'question' || (claim.kind === 'claim' && /[?？؟]["'”’)\]]*$/.test(claim.text))
    if (!asked || premises.has(claim.id)) continue
    const under = incoming.get(claim.id) ?? []
    if (claim.kind !== 'question' && under.some(({ kind }) => kind !== 'supports' && kind !== 'answers')) continue
    claims.set(claim.id, { ...claim, kind: 'question' })
    for (const relation of under) {
      if (relation.kind !== 'supports' || undercut.has(relation.id) || relation.premises.length === 0 || relation.premises.some((premise) => premise.claim === claim.id)) continue
      relations.set(relation.id, { ...relation, kind: 'answers' })
    }
    for (const relation of incoming.get(claim.id) ?? [])
      if (relations.get(relation.id)!.kind === 'answers')
        for (const premise of relation.premises) if (claims.get(premise.claim)?.kind === 'claim') claims.set(premise.claim, { ...claims.get(premise.claim)!, kind: 'position' })
  }
}
