import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../ids.ts'
import type { GradualName } from '../evaluation-report.ts'
import { gradualNetwork } from './gradual-network.ts'
import { actingStrength, settle } from './settle.ts'
import { weighers } from './weigh.ts'

export interface GradualStrengths {
  semantics: GradualName
  /** By claim, in [0, 1]. Questions have none, nor has what does not settle. Not a probability. */
  claims: ReadonlyMap<ClaimId, number>
  /** How strongly a support or an attack acts, in [0, 1], where that settles. */
  relations: ReadonlyMap<RelationId, number>
  /** False where circles of reasons went on changing one another. */
  converged: boolean
  /** How often the circles were worked out; 1 where nothing is circular. */
  rounds: number
}

/** How far a round goes: the quadratic energy model follows a differential equation, the other two jump. */
const steps: Readonly<Record<GradualName, number>> = { dfquad: 1, 'quadratic-energy': 0.1, euler: 1 }

/**
 * How strong every claim of a map comes out when reasons are weighed: DF-QuAD, quadratic energy or Euler-based, extended to joint
 * premises and undercuts by a node of base 1 for each step: it acts as strongly as the weakest of its premises, times what
 * undercuts leave of it (SPEC: GR). A claim's base is its `weight`, or 0.5. The map as read.
 */
export function gradualStrengths(map: ArgumentMap, semantics: GradualName): GradualStrengths {
  const network = gradualNetwork(map)
  const { strengths, restless, rounds } = settle(network, weighers[semantics], steps[semantics])
  const claims = new Map<ClaimId, number>()
  for (const [id, node] of network.claims) if (map.claims.get(id)!.kind !== 'question' && !restless.has(node)) claims.set(id, strengths[node]!)
  const relations = new Map<RelationId, number>()
  for (const [id, step] of network.relations) if (![step.node, ...step.premises].some((node) => restless.has(node))) relations.set(id, actingStrength(step, strengths))
  return { semantics, claims, relations, converged: restless.size === 0, rounds }
}
