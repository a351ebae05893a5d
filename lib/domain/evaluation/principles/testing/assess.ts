import type { ArgumentMap } from '../../../argument/argument-map.ts'
import type { ClaimId } from '../../../ids.ts'
import { fail } from '../../../result.ts'
import { aBundle } from '../../../testing/factories.ts'
import { attackGraph } from '../../abstract/attack-graph.ts'
import { findExtensions } from '../../abstract/find-extensions.ts'
import { evaluateCarneades } from '../../carneades/evaluate-carneades.ts'
import type { Standing } from '../../claim-label.ts'
import { evaluateMap } from '../../evaluate-map.ts'
import { gradualNames, type GradualName, type SemanticsName } from '../../evaluation-report.ts'
import { gradualStrengths } from '../../gradual/gradual-strengths.ts'

export interface Assessment {
  /** By claim: a strength, or 1 for in, 0.5 for undecided, 0 for out. Null where there is no answer. */
  values: ReadonlyMap<ClaimId, number> | null
  /** How many answers there are. */
  answers: number
}

export function isGradual(semantics: SemanticsName): semantics is GradualName {
  return (gradualNames as readonly string[]).includes(semantics)
}

export function isAbstract(semantics: SemanticsName): semantics is 'grounded' | 'complete' | 'preferred' | 'stable' {
  return !isGradual(semantics) && semantics !== 'adf' && semantics !== 'carneades'
}

const worth: Readonly<Record<Standing, number>> = { in: 1, undecided: 0.5, out: 0 }

/** What a semantics makes of a map. Abstract ones see claims and attacks from one claim on another. */
export async function assess(map: ArgumentMap, semantics: SemanticsName): Promise<Assessment> {
  if (isGradual(semantics)) {
    const { claims, converged } = gradualStrengths(map, semantics)
    return { values: converged ? claims : claims.size < map.claims.size && claims.size > 0 ? claims : null, answers: 1 }
  }
  if (semantics === 'adf') return { values: valued([...evaluateMap(map).standing]), answers: 1 }
  if (semantics === 'carneades') return { values: valued(Object.entries(evaluateCarneades(aBundle({ map })).claims).map(([id, { label }]) => [id, label])), answers: 1 }
  return isAbstract(semantics) ? byExtensions(map, semantics) : { values: null, answers: 0 }
}

async function byExtensions(map: ArgumentMap, semantics: 'grounded' | 'complete' | 'preferred' | 'stable'): Promise<Assessment> {
  const ids = [...map.claims.keys()]
  const place = new Map(ids.map((id, at) => [id, at]))
  const attacks = [...map.relations.values()]
  const graph = attackGraph(ids.length, attacks.map(({ premises }) => place.get(premises[0]!.claim)!), attacks.map(({ target }) => place.get(target.claim!)!))
  const found = await findExtensions(graph, semantics, { solve: () => Promise.resolve(fail('no-solver', 'These frameworks are small.')) })
  if (!found.ok) throw new Error(found.error.message)
  const { none, inAll, outAll, sets } = found.value
  return { values: none ? null : valued(ids.map((id, at) => [id, inAll[at] ? 'in' : outAll[at] ? 'out' : 'undecided'])), answers: sets.length }
}

function valued(labels: readonly [string, Standing][]): Map<string, number> {
  return new Map(labels.map(([id, label]) => [id, worth[label]]))
}
