import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { Evaluation } from './evaluate-map.ts'
import { explainLabel } from './explain-label.ts'
import { behindClaim, behindStep } from './reasons-behind.ts'

export interface WhyStep {
  claim: ClaimId
  /** How far from the claim that was asked about, in claims. */
  depth: number
  /** Why this one stands as it does. */
  sentence: string
  /** The lines from here to what is behind it, for showing on the map. */
  relations: readonly RelationId[]
  /** The claims directly behind it. */
  behind: readonly ClaimId[]
}

/** Why a claim stands as it does, all the way down: each step is one claim, what it rests on after it. */
export interface Why {
  steps: readonly WhyStep[]
  claims: ReadonlySet<ClaimId>
  relations: ReadonlySet<RelationId>
}

/** Null for a question and for what the map does not have. Takes time in proportion to what is behind the claim. */
export function whyItStands(map: ArgumentMap, evaluation: Evaluation, asked: ClaimId): Why | null {
  if (!evaluation.labels.has(asked)) return null
  const steps: WhyStep[] = []
  const claims = new Set<ClaimId>()
  const relations = new Set<RelationId>()
  const left: { claim: ClaimId; depth: number }[] = [{ claim: asked, depth: 0 }]
  for (let one = left.pop(); one; one = left.pop()) {
    const { claim, depth } = one
    if (claims.has(claim)) continue
    claims.add(claim)
    const behind = directlyBehind(map, evaluation, claim)
    for (const id of behind.relations) relations.add(id)
    steps.push({ claim, depth, sentence: explainLabel(map, evaluation, claim) ?? '', relations: [...behind.relations], behind: [...behind.claims] })
    for (const next of [...behind.claims].reverse()) if (!claims.has(next)) left.push({ claim: next, depth: depth + 1 })
  }
  return { steps, claims, relations }
}

/** The claims and lines behind a claim, through undercuts and backings of its steps too. */
function directlyBehind(map: ArgumentMap, evaluation: Evaluation, claim: ClaimId): { claims: Set<ClaimId>; relations: Set<RelationId> } {
  const first = behindClaim(map, evaluation, claim)
  const claims = new Set(first.claims)
  const relations = new Set<RelationId>(first.through)
  const left: Relation[] = [...first.relations].reverse()
  for (let step = left.pop(); step; step = left.pop()) {
    if (relations.has(step.id)) continue
    relations.add(step.id)
    const behind = behindStep(map, evaluation, step)
    for (const id of behind.claims) claims.add(id)
    left.push(...behind.relations)
  }
  claims.delete(claim)
  return { claims, relations }
}
