import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { answersTo } from './answers-to.ts'
import type { ClaimLabel, Standing } from './claim-label.ts'
import { mapNetwork, type MapNetwork } from './map-network.ts'
import { no, yes } from './network.ts'
import { tellApart } from './tell-apart.ts'

export interface EvaluationOptions {
  /** What is granted; else what the claims themselves say. */
  granted?: ReadonlySet<ClaimId>
  /** What is out, whatever is said for it: granted by nobody, assumed by nobody. */
  withdrawn?: ReadonlySet<ClaimId>
  /** With “only what is granted” nothing is assumed. By default every claim that no relation supports is. */
  assumes?: boolean
}

export interface Evaluation {
  standing: ReadonlyMap<ClaimId, Standing>
  /** The same, told apart; questions have none. */
  labels: ReadonlyMap<ClaimId, ClaimLabel>
  /** Whether a support or an attack acts: in, out or undecided. */
  acting: ReadonlyMap<RelationId, Standing>
  granted: ReadonlySet<ClaimId>
  withdrawn: ReadonlySet<ClaimId>
  assumes: boolean
  /** Attacks that act among what is granted. */
  clashes: readonly RelationId[]
  /** When each claim and relation that is in or out was settled: what settled it has a lower number, so that reasons run in no circle. */
  settled: ReadonlyMap<string, number>
}

const none: ReadonlySet<ClaimId> = new Set()

/**
 * How every claim of a map stands: the least fixpoint of its equations in strong Kleene logic, from all-undecided (SPEC: EV).
 * Weights play no part. The map as read; takes time in proportion to it.
 */
export function evaluateMap(map: ArgumentMap, options: EvaluationOptions = {}): Evaluation {
  const given = givenTo(map, options)
  const built = mapNetwork(map, given)
  const { values, turns } = built.network.solve()
  const standing = new Map([...built.claims].map(([id, { holds }]) => [id, standingOf(values[holds])] as const))
  const acting = new Map([...built.relations].map(([id, { acts }]) => [id, standingOf(values[acts])] as const))
  return { standing, labels: tellApart(map, built, values), acting, ...given, clashes: clashesIn(map, given.granted, acting), settled: new Map(settledIn(built, turns, 0)) }
}

/** What is granted, withdrawn and assumed in the end: what is withdrawn is not granted, and of grants that exclude one another neither is. */
export function givenTo(map: ArgumentMap, { granted: asked, withdrawn = none, assumes = true }: EvaluationOptions): Pick<Evaluation, 'granted' | 'withdrawn' | 'assumes'> {
  const granted = asked ?? new Set([...map.claims.values()].flatMap(({ id, granted }) => (granted ? [id] : [])))
  return { granted: compatibleGrants(map, new Set([...granted].filter((id) => !withdrawn.has(id)))), withdrawn: new Set([...withdrawn].filter((id) => map.claims.has(id))), assumes }
}

/** The turns of what was settled, counted on from a number. */
export function* settledIn({ claims, relations }: MapNetwork, turns: Int32Array, from: number): Iterable<[string, number]> {
  for (const [id, { holds }] of claims) if (turns[holds]! >= 0) yield [id, from + turns[holds]!]
  for (const [id, { acts }] of relations) if (turns[acts]! >= 0) yield [id, from + turns[acts]!]
}

export function standingOf(value: number | undefined): Standing {
  return value === yes ? 'in' : value === no ? 'out' : 'undecided'
}

/** Of grants that exclude one another neither is granted. */
function compatibleGrants(map: ArgumentMap, granted: ReadonlySet<ClaimId>): ReadonlySet<ClaimId> {
  const kept = new Set([...granted].filter((id) => map.claims.has(id)))
  if (kept.size < 2) return kept
  const ruledOut = new Set<ClaimId>()
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined || (kind !== 'contrary' && kind !== 'contradictory') || !kept.has(target.claim)) continue
    for (const { claim } of premises) if (kept.has(claim)) ruledOut.add(claim).add(target.claim)
  }
  for (const [question, { claims, together }] of answersTo(map.relations)) {
    if (!map.claims.get(question)?.exclusive) continue
    const own = [...claims].filter((claim) => kept.has(claim))
    for (const claim of own) if (together.has(claim) ? own.some((other) => !together.get(claim)!.has(other)) : own.length > 1) ruledOut.add(claim)
  }
  for (const id of ruledOut) kept.delete(id)
  return kept
}

export function clashesIn(map: ArgumentMap, granted: ReadonlySet<ClaimId>, acting: ReadonlyMap<RelationId, Standing>): RelationId[] {
  if (granted.size === 0) return []
  const among = ({ premises, target }: { premises: readonly { claim: ClaimId }[]; target: { claim?: ClaimId | undefined } }) =>
    target.claim !== undefined && granted.has(target.claim) && premises.length > 0 && premises.every(({ claim }) => granted.has(claim))
  return [...map.relations.values()].filter((relation) => relation.kind === 'attacks' && among(relation) && acting.get(relation.id) === 'in').map(({ id }) => id)
}
