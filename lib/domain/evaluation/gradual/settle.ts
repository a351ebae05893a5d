import type { GradualNetwork, Influence, Step } from './gradual-network.ts'
import type { Weigh } from './weigh.ts'

export interface Settled {
  strengths: Float64Array
  /** What went on changing until it was given up. */
  restless: ReadonlySet<number>
  rounds: number
}

/** What a round may still change for the strengths to count as settled. */
const tolerance = 1e-9
/** Work, in influences looked at, after which circles are given up: about a second. */
const mostWork = 40_000_000
const mostRounds = 10_000
/** Over how many of the last rounds, and by how much, something must change to count as unsettled when it is given up. */
const lastRounds = 10
const visible = 1e-6

/**
 * The strengths at which nothing changes any more. What rests on no circle is worked out once, from the outside in. The rest
 * starts at its base and is worked out again and again, all at once, each time going `share` of the way: 1 jumps to the new strengths, a small
 * share follows the differential equation of Potyka 2018.
 */
export function settle({ bases, influences }: GradualNetwork, weigh: Weigh, share: number): Settled {
  const strengths = bases.slice()
  const circular = workOutward(influences, strengths, (node) => strengthOf(bases, influences, strengths, weigh, node))
  if (circular.length === 0) return { strengths, restless: new Set(), rounds: 1 }
  let work = 0
  for (const node of circular) for (const { step: { premises } } of influences[node]!) work += 1 + premises.length
  const most = Math.max(10, Math.min(mostRounds, Math.floor(mostWork / (work + circular.length))))
  const next = new Float64Array(circular.length)
  const restless = new Set<number>()
  for (let round = 1; round <= most; round++) {
    let change = 0
    for (const [place, node] of circular.entries()) {
      next[place] = strengthOf(bases, influences, strengths, weigh, node)
      const own = Math.abs(next[place] - strengths[node]!)
      if (round > most - lastRounds && own >= visible) restless.add(node)
      change = Math.max(change, own)
    }
    for (const [place, node] of circular.entries()) strengths[node]! += share * (next[place]! - strengths[node]!)
    if (change < tolerance) return { strengths, restless: new Set(), rounds: round }
  }
  return { strengths, restless, rounds: most }
}

/** How strongly a step acts: what is left of it, times the weakest of its premises. */
export function actingStrength({ node, premises }: Step, strengths: Float64Array): number {
  let least = 1
  for (const premise of premises) least = Math.min(least, strengths[premise]!)
  return strengths[node]! * least
}

function strengthOf(bases: Float64Array, influences: readonly (readonly Influence[])[], strengths: Float64Array, weigh: Weigh, node: number): number {
  const own = influences[node]!
  if (own.length === 0) return bases[node]!
  const supports: number[] = []
  const attacks: number[] = []
  for (const { sign, step } of own) (sign > 0 ? supports : attacks).push(actingStrength(step, strengths))
  return weigh(bases[node]!, supports, attacks)
}

/** Works out every node once all that bears on it is; gives those that wait for a circle. */
function workOutward(influences: readonly (readonly Influence[])[], strengths: Float64Array, strengthOfNode: (node: number) => number): number[] {
  const users: number[][] = influences.map(() => [])
  const waiting = new Int32Array(influences.length)
  for (const [node, own] of influences.entries()) {
    for (const { step } of own) {
      for (const from of [step.node, ...step.premises]) users[from]!.push(node)
      waiting[node]! += 1 + step.premises.length
    }
  }
  const ready = [...waiting.keys()].filter((node) => waiting[node] === 0)
  const done = new Uint8Array(influences.length)
  for (let at = 0; at < ready.length; at++) {
    const node = ready[at]!
    done[node] = 1
    strengths[node] = strengthOfNode(node)
    for (const user of users[node]!) if (--waiting[user]! === 0) ready.push(user)
  }
  return [...done.keys()].filter((node) => done[node] === 0)
}
