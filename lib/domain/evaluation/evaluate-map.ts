import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { ClaimLabel, Standing } from './claim-label.ts'
import { mapNetwork, type MapNetwork } from './map-network.ts'
import { no, yes } from './network.ts'
import { tellApart } from './tell-apart.ts'

export interface EvaluationOptions {
  /** What is granted; else what the claims themselves say. */
  granted?: ReadonlySet<ClaimId>
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
  assumes: boolean
  /** Attacks that act among what is granted. */
  clashes: readonly RelationId[]
}

/**
 * How every claim of a map stands: the least fixpoint of its equations in strong Kleene logic, from all-undecided (SPEC: EV).
 * Weights play no part. The map as read; takes time in proportion to it.
 */
export function evaluateMap(map: ArgumentMap, { granted: asked, assumes = true }: EvaluationOptions = {}): Evaluation {
  const granted = compatibleGrants(map, asked ?? new Set([...map.claims.values()].flatMap(({ id, granted }) => (granted ? [id] : []))))
  const built = mapNetwork(map, { granted, assumes })
  const values = built.network.solve()
  const standing = new Map([...built.claims].map(([id, { holds }]) => [id, standingOf(values[holds])] as const))
  const acting = new Map([...built.relations].map(([id, { acts }]) => [id, standingOf(values[acts])] as const))
  return { standing, labels: tellApart(map, built, values), acting, granted, assumes, clashes: clashesIn(map, granted, built, values) }
}

function standingOf(value: number | undefined): Standing {
  return value === yes ? 'in' : value === no ? 'out' : 'undecided'
}

/** Of grants that exclude one another neither is granted. */
function compatibleGrants(map: ArgumentMap, granted: ReadonlySet<ClaimId>): ReadonlySet<ClaimId> {
  const kept = new Set([...granted].filter((id) => map.claims.has(id)))
  if (kept.size < 2) return kept
  const ruledOut = new Set<ClaimId>()
  const answers = new Map<ClaimId, ClaimId[][]>()
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    if ((kind === 'contrary' || kind === 'contradictory') && kept.has(target.claim)) {
      for (const { claim } of premises) if (kept.has(claim)) ruledOut.add(claim).add(target.claim)
    }
    if (kind !== 'answers' || !map.claims.get(target.claim)?.exclusive) continue
    const own = premises.map(({ claim }) => claim).filter((claim) => kept.has(claim))
    if (own.length > 0) answers.set(target.claim, [...(answers.get(target.claim) ?? []), own])
  }
  for (const own of answers.values()) {
    const claims = new Set(own.flat())
    if (own.length > 1 && claims.size > 1) for (const claim of claims) ruledOut.add(claim)
  }
  for (const id of ruledOut) kept.delete(id)
  return kept
}

function clashesIn(map: ArgumentMap, granted: ReadonlySet<ClaimId>, { relations }: MapNetwork, values: Uint8Array): RelationId[] {
  const among = ({ premises, target }: { premises: readonly { claim: ClaimId }[]; target: { claim?: ClaimId | undefined } }) =>
    target.claim !== undefined && granted.has(target.claim) && premises.length > 0 && premises.every(({ claim }) => granted.has(claim))
  return [...map.relations.values()].filter((relation) => relation.kind === 'attacks' && among(relation) && values[relations.get(relation.id)!.acts] === yes).map(({ id }) => id)
}
