import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import type { Standing } from './claim-label.ts'
import type { Evaluation } from './evaluate-map.ts'
import { excludersOf } from './excluders-of.ts'

/** What makes a claim, or a step, stand as it does. */
export interface Behind {
  relations: readonly Relation[]
  claims: readonly ClaimId[]
  /** Relations that join without force of their own: what excludes. */
  through: readonly string[]
}

const nothing: Behind = { relations: [], claims: [], through: [] }

/**
 * What makes a claim stand as it does: of what is in or out only what was settled before it, so that going on from there never
 * runs in a circle; of what is undecided everything that leaves it so. `sparing`: one reason where one is enough.
 */
export function behindClaim(map: ArgumentMap, evaluation: Evaluation, id: ClaimId, sparing = false): Behind {
  const { standing, granted, withdrawn } = evaluation
  if (granted.has(id) || withdrawn.has(id)) return nothing
  const on = bearingOn(map.relations).claim.get(id) ?? []
  const [supports, attacks] = [on.filter(({ kind }) => kind === 'supports'), on.filter(({ kind }) => kind === 'attacks')]
  const excluders = excludersOf(map, id)
  const before = earlierThan(evaluation, id, sparing)
  const through = (claims: readonly ClaimId[]) => excluders.filter(({ claim }) => claims.includes(claim)).flatMap(({ relations }) => relations)
  switch (standing.get(id)) {
    case 'in': {
      const others = excluders.map(({ claim }) => claim)
      return { relations: [...before(supports, 'in'), ...attacks], claims: others, through: through(others) }
    }
    case 'out': {
      const against = before(attacks, 'in')
      if (against.length > 0) return { ...nothing, relations: against }
      const others = excluders.map(({ claim }) => claim).filter((claim) => standing.get(claim) === 'in' && isEarlier(evaluation, claim, id))
      if (others.length > 0) return { relations: [], claims: sparing ? others.slice(0, 1) : others, through: through(others) }
      return { ...nothing, relations: supports }
    }
    case 'undecided': {
      const others = excluders.map(({ claim }) => claim).filter((claim) => standing.get(claim) !== 'out')
      return { relations: on.filter((relation) => hasForce(relation) && evaluation.acting.get(relation.id) !== 'out'), claims: others, through: through(others) }
    }
    default:
      return nothing
  }
}

/** What makes a support or an attack act, fail or stay undecided; see `behindClaim`. */
export function behindStep(map: ArgumentMap, evaluation: Evaluation, { id, premises }: Relation, sparing = false): Behind {
  const { standing, acting } = evaluation
  const claims = premises.map(({ claim }) => claim)
  const on = bearingOn(map.relations).relation.get(id) ?? []
  const [backings, undercuts] = [on.filter(({ kind }) => kind === 'supports'), on.filter(({ kind }) => kind === 'attacks')]
  switch (acting.get(id)) {
    case 'in':
      return { ...nothing, relations: undercuts, claims }
    case 'out': {
      const missing = claims.filter((claim) => standing.get(claim) === 'out' && isEarlier(evaluation, claim, id))
      if (missing.length > 0) return { ...nothing, claims: sparing ? missing.slice(0, 1) : missing }
      return { ...nothing, relations: [...earlierThan(evaluation, id, sparing)(undercuts, 'in'), ...backings] }
    }
    case 'undecided':
      return { ...nothing, relations: [...undercuts, ...backings].filter((relation) => acting.get(relation.id) !== 'out'), claims: claims.filter((claim) => standing.get(claim) === 'undecided') }
    default:
      return nothing
  }
}

function hasForce({ kind }: Relation): boolean {
  return kind === 'supports' || kind === 'attacks'
}

function isEarlier({ settled }: Evaluation, one: string, other: string): boolean {
  return (settled.get(one) ?? Infinity) < (settled.get(other) ?? Infinity)
}

/** Of some steps those that stand so, settled before `id`; the first of them where one is enough. */
function earlierThan(evaluation: Evaluation, id: string, sparing: boolean): (steps: readonly Relation[], wanted: Standing) => readonly Relation[] {
  return (steps, wanted) => {
    const found = steps.filter((step) => evaluation.acting.get(step.id) === wanted && isEarlier(evaluation, step.id, id))
    if (!sparing || found.length < 2) return found
    return [found.reduce((first, step) => (isEarlier(evaluation, step.id, first.id) ? step : first))]
  }
}
