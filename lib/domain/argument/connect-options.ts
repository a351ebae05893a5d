import type { ArgumentMap } from './argument-map.ts'
import type { ClaimKind } from './claim.ts'
import { pairKinds } from './relation.ts'
import type { RelationKind, Target } from './relation.ts'

/**
 * The relations that make sense from a claim to a claim or a relation, likeliest first (10-meaning): positions answer
 * questions, questions are not argued for, a relation can be undercut (attacks) or backed (supports). Empty where no
 * line makes sense. A relation that is there already is not offered again.
 */
export function connectOptions(map: ArgumentMap, from: { claim: string }, to: Target): RelationKind[] {
  const source = map.claims.get(from.claim)
  if (!source || source.removed) return []
  return kindsTo(map, source.id, source.kind, to).filter((kind) => !isThere(map, kind, source.id, to))
}

function kindsTo(map: ArgumentMap, id: string, kind: ClaimKind, to: Target): readonly RelationKind[] {
  if (to.relation !== undefined) {
    const relation = map.relations.get(to.relation)
    return !relation || relation.removed || kind === 'question' ? [] : ['attacks', 'supports']
  }
  const target = map.claims.get(to.claim)
  return !target || target.removed || target.id === id ? [] : kindsBetween(kind, target.kind)
}

function kindsBetween(from: ClaimKind, to: ClaimKind): readonly RelationKind[] {
  if (to === 'question') return from === 'question' ? ['specialises', 'rephrases'] : ['answers']
  if (from === 'question') return []
  return ['supports', 'attacks', ...pairKinds]
}

function isThere(map: ArgumentMap, kind: RelationKind, claim: string, to: Target): boolean {
  for (const { kind: other, premises, target, removed } of map.relations.values()) {
    if (removed || other !== kind || premises.length !== 1 || premises[0]!.claim !== claim) continue
    if (target.claim === to.claim && target.relation === to.relation) return true
  }
  return false
}
