import type { ArgumentMap } from './argument-map.ts'
import type { ClaimKind } from './claim.ts'
import { pairKinds } from './relation.ts'
import type { Relation, RelationKind, Target } from './relation.ts'

/** What a person may mean by drawing a line from a claim to something. */
export interface ConnectOption {
  kind: RelationKind
  /** What the line says, from its start: “supports”, “undercuts”, … */
  label: string
  /** The same relation is there already, under this id; choosing the option shows it. */
  existing?: string
  /** Chosen, the claim joins the premises of the relation with this id instead of making a new one. */
  joins?: string
}

const labels: Record<RelationKind, string> = {
  supports: 'supports',
  attacks: 'attacks',
  answers: 'answers',
  equals: 'says the same as',
  contradictory: 'contradicts (exactly one is true)',
  contrary: 'excludes (not both are true)',
  specialises: 'is a special case of',
  rephrases: 'rephrases',
}

/**
 * The relations that make sense from a claim to a claim or a relation, likeliest first (10-meaning): positions answer
 * questions, questions are not argued for, a relation can be undercut, backed, or given a further premise. Empty where
 * no line makes sense.
 */
export function connectOptions(map: ArgumentMap, from: { claim: string }, to: Target): ConnectOption[] {
  const source = map.claims.get(from.claim)
  if (!source || source.removed) return []
  if (to.relation !== undefined) {
    const relation = map.relations.get(to.relation)
    return !relation || relation.removed || source.kind === 'question' ? [] : toRelation(map, source.id, relation)
  }
  const target = map.claims.get(to.claim)
  if (!target || target.removed || target.id === source.id) return []
  return kindsBetween(source.kind, target.kind).map((kind) => ({ kind, label: labels[kind], ...existing(map, kind, source.id, to) }))
}

/** The kinds of relation that make sense from a claim of a clean map to a claim or a relation; joining its premises is none. Cheap. */
export function kindsFrom(map: { claims: Pick<ArgumentMap['claims'], 'get'> }, from: string, to: Target): readonly RelationKind[] {
  const source = map.claims.get(from)
  if (!source) return []
  if (to.relation !== undefined) return source.kind === 'question' ? [] : ['attacks', 'supports']
  const target = map.claims.get(to.claim)
  return !target || target.id === source.id ? [] : kindsBetween(source.kind, target.kind)
}

/** The same by the kinds of the two claims alone. */
export function kindsBetween(from: ClaimKind, to: ClaimKind): readonly RelationKind[] {
  if (to === 'question') return from === 'question' ? ['specialises', 'rephrases'] : ['answers']
  if (from === 'question') return []
  return ['supports', 'attacks', ...pairKinds]
}

function toRelation(map: ArgumentMap, claim: string, relation: Relation): ConnectOption[] {
  const to: Target = { relation: relation.id }
  const options: ConnectOption[] = [
    { kind: 'attacks', label: 'undercuts', ...existing(map, 'attacks', claim, to) },
    { kind: 'supports', label: 'backs', ...existing(map, 'supports', claim, to) },
  ]
  const isArgument = relation.kind === 'supports' || relation.kind === 'attacks'
  const isPart = relation.target.claim === claim || relation.premises.some((premise) => premise.claim === claim)
  return isArgument && !isPart ? [...options, { kind: relation.kind, label: 'is a further premise of', joins: relation.id }] : options
}

function existing(map: ArgumentMap, kind: RelationKind, claim: string, to: Target): { existing?: string } {
  for (const { id, kind: other, premises, target, removed } of map.relations.values()) {
    if (removed || other !== kind || premises.length !== 1 || premises[0]!.claim !== claim) continue
    if (target.claim === to.claim && target.relation === to.relation) return { existing: id }
  }
  return {}
}
