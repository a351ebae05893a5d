import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import type { Standing } from './claim-label.ts'
import { evaluateAgain } from './evaluate-again.ts'
import { evaluateMap, type Evaluation, type EvaluationOptions } from './evaluate-map.ts'
import { behindClaim, behindStep } from './reasons-behind.ts'

export interface LossSearch {
  /** Sets of so many premises at most. */
  size: number
  /** No more sets than this. */
  most?: number
  /** Asked now and then; true ends the search with what was found. */
  stop?: () => boolean
  onProgress?: (tried: number, size: number) => void
}

export interface Losses {
  /** Smallest first: each takes the claim from how it stands once all in it are withdrawn, and nothing less than all of it does. */
  sets: readonly { premises: readonly ClaimId[]; becomes: Standing }[]
  tried: number
  /** False where the search was stopped, or found more sets than were wanted. */
  complete: boolean
}

/**
 * The smallest sets of other premises (what is assumed or granted, and in) whose loss makes a claim stand otherwise. Labels are not
 * monotone, so sets are looked for, by size, as hitting sets of what makes the claim stand as it does (Reiter 1987): as long as
 * no premise of one such account is lost, the account holds. `map`: what is behind the claim (`behindPart`).
 */
export function smallestLosses(map: ArgumentMap, claim: ClaimId, options: EvaluationOptions, { size, most = 40, stop, onProgress }: LossSearch): Losses {
  const first = evaluateMap(map, options)
  const wanted = first.standing.get(claim)
  const premises = new Set([...map.claims.keys()].filter((id) => id !== claim && isPremise(map, first, id)))
  const sets: { premises: readonly ClaimId[]; becomes: Standing }[] = []
  const seen = new Set<string>()
  let tried = 0
  let level: readonly (readonly ClaimId[])[] = [[]]
  for (let depth = 0; depth <= size && level.length > 0; depth++) {
    const next: (readonly ClaimId[])[] = []
    for (const lost of level) {
      if (sets.length >= most || stop?.()) return { sets, tried, complete: false }
      if (sets.some(({ premises }) => premises.every((one) => lost.includes(one)))) continue
      tried += 1
      if (tried % 200 === 0) onProgress?.(tried, depth)
      const evaluation = depth === 0 ? first : evaluateAgain({ map, evaluation: first }, map, { ...options, withdrawn: new Set([...(options.withdrawn ?? []), ...lost]) })
      const becomes = evaluation.standing.get(claim)
      if (becomes !== undefined && becomes !== wanted) {
        sets.push({ premises: lost, becomes })
        continue
      }
      if (depth === size) continue
      for (const premise of accountOf(map, evaluation, claim)) {
        if (!premises.has(premise) || lost.includes(premise)) continue
        const more = [...lost, premise].sort()
        const key = JSON.stringify(more)
        if (seen.has(key)) continue
        seen.add(key)
        next.push(more)
      }
    }
    level = next
  }
  return { sets, tried, complete: true }
}

/** What is in because it is granted, or because nothing has to speak for it. */
function isPremise(map: ArgumentMap, { standing, granted, assumes }: Evaluation, id: ClaimId): boolean {
  if (standing.get(id) !== 'in' || map.claims.get(id)!.kind === 'question') return false
  return granted.has(id) || (assumes && !(bearingOn(map.relations).claim.get(id) ?? []).some(({ kind }) => kind === 'supports'))
}

/** The claims that one account of how a claim stands goes by; where it is undecided, all that are not out. */
function accountOf(map: ArgumentMap, evaluation: Evaluation, claim: ClaimId): ClaimId[] {
  if (evaluation.standing.get(claim) === 'undecided') return [...map.claims.keys()].filter((id) => evaluation.standing.get(id) !== 'out')
  const seen = new Set<string>([claim])
  const left: (ClaimId | Relation)[] = [claim]
  const found: ClaimId[] = []
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'string') found.push(one)
    const behind = typeof one === 'string' ? behindClaim(map, evaluation, one, true) : behindStep(map, evaluation, one, true)
    for (const next of [...behind.claims, ...behind.relations]) {
      const id = typeof next === 'string' ? next : next.id
      if (seen.has(id)) continue
      seen.add(id)
      left.push(next)
    }
  }
  return found
}
