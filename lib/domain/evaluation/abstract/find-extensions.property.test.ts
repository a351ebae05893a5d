import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerSetSolver } from '../../../operations/answer-set-solver.ts'
import { no, undecided, yes } from '../network.ts'
import type { ManyExtensions } from './answer-set-program.ts'
import { attackGraph, neighboursOf, type AttackGraph } from './attack-graph.ts'
import { findExtensions, usualLimits, type Extensions } from './find-extensions.ts'
import { groundedLabels } from './grounded-labels.ts'
import { naiveExtensions, type NaiveSemantics } from './testing/naive-extensions.ts'

const seed = 1995
const noSolver = { solve: () => Promise.reject(new Error('Nothing here is hard.')) }
const nothingByHand = { ...usualLimits, search: { steps: 0, sets: 0 } }
const many: readonly ManyExtensions[] = ['complete', 'preferred', 'stable']

const frameworks = (most: number): fc.Arbitrary<AttackGraph> =>
  fc.integer({ min: 0, max: most }).chain((size) =>
    fc.array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: size === 0 ? 0 : size * 3 }).map((attacks) => attackGraph(size, attacks.map(([from]) => from), attacks.map(([, to]) => to))),
  )

async function found(graph: AttackGraph, semantics: NaiveSemantics, solver = noSolver as Parameters<typeof findExtensions>[2], limits = usualLimits): Promise<Extensions> {
  const result = await findExtensions(graph, semantics, solver, limits)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function listed({ sets }: Pick<Extensions, 'sets'>): string[] {
  return sets.map((set) => set.join(' ')).sort()
}

/** What is said of each argument, against what the extensions themselves say. */
function expectTallies(graph: AttackGraph, extensions: Extensions): void {
  if (extensions.none) return
  for (let argument = 0; argument < graph.size; argument++) {
    const isIn = extensions.sets.map((set) => set.includes(argument))
    const isOut = extensions.sets.map((set) => [...neighboursOf(graph.attackers, argument)].some((attacker) => set.includes(attacker)))
    expect([extensions.inSome[argument], extensions.inAll[argument], extensions.outAll[argument]]).toEqual([isIn.some(Boolean), isIn.every(Boolean), isOut.every(Boolean)].map(Number))
  }
}

describe(`extensions of any framework of up to nine arguments (seed ${seed})`, () => {
  it('[AF3] are those that trying every set of arguments gives, and what is said of arguments is what they say', async () => {
    const seen = { several: 0, noStable: 0 }
    await fc.assert(
      fc.asyncProperty(frameworks(9), async (graph) => {
        for (const semantics of ['grounded', ...many] as const) {
          const extensions = await found(graph, semantics)
          expect([semantics, listed(extensions)]).toEqual([semantics, naiveExtensions(graph, semantics).map((set) => set.join(' ')).sort()])
          expect([extensions.none, extensions.more]).toEqual([extensions.sets.length === 0, false])
          expectTallies(graph, extensions)
          if (extensions.sets.length > 1) seen.several++
          if (extensions.none) seen.noStable++
        }
      }),
      { seed, numRuns: 400 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
  })

  it('[AF2] the grounded labels: no conflict within, inside every complete extension; preferred ones are largest; stable ones are preferred', async () => {
    await fc.assert(
      fc.asyncProperty(frameworks(9), async (graph) => {
        const labels = groundedLabels(graph)
        for (const [argument, label] of labels.entries()) {
          const attackers = [...neighboursOf(graph.attackers, argument)].map((attacker) => labels[attacker])
          expect(label).toBe(attackers.includes(yes) ? no : attackers.every((attacker) => attacker === no) ? yes : undecided)
        }
        const [complete, preferred, stable] = [await found(graph, 'complete'), await found(graph, 'preferred'), await found(graph, 'stable')]
        for (const set of complete.sets) {
          for (const [argument, label] of labels.entries()) if (label === yes) expect(set).toContain(argument)
          const inside = preferred.sets.filter((larger) => set.every((argument) => larger.includes(argument)))
          expect(inside.length).toBeGreaterThan(0)
          if (listed(preferred).includes(set.join(' '))) expect(inside).toHaveLength(1)
        }
        for (const set of listed(preferred)) expect(listed(complete)).toContain(set)
        for (const set of listed(stable)) expect(listed(preferred)).toContain(set)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('[AF4] the solver finds the same as the search, and what is in some or in all without listing them', async () => {
    const solver = answerSetSolver({ seconds: 60 })
    await fc.assert(
      fc.asyncProperty(frameworks(8), async (graph) => {
        for (const semantics of many) {
          const own = await found(graph, semantics)
          const solved = await found(graph, semantics, solver, nothingByHand)
          expect([semantics, listed(solved), solved.none]).toEqual([semantics, listed(own), own.none])
          expectTallies(graph, solved)
          const cut = await found(graph, semantics, solver, { ...nothingByHand, sets: 1 })
          expect([cut.none, cut.inSome, cut.inAll, cut.outAll]).toEqual([own.none, own.inSome, own.inAll, own.outAll])
          if (own.sets.length > 1) expect(cut.more).toBe(true)
        }
      }),
      { seed, numRuns: 30 },
    )
    await solver.close()
  })
})
