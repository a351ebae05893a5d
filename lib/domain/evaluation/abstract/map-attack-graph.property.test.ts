import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMap } from '../../argument/read-map.ts'
import { relationKinds, type Relation } from '../../argument/relation.ts'
import { aClaim, aMap, anAttack, anUndercut, aRelation, aSupport } from '../../testing/factories.ts'
import type { Standing } from '../claim-label.ts'
import { evaluateMap } from '../evaluate-map.ts'
import { no, yes } from '../network.ts'
import { neighboursOf } from './attack-graph.ts'
import { findExtensions } from './find-extensions.ts'
import { groundedLabels } from './grounded-labels.ts'
import { mapAttackGraph, type MapAttackGraph, type Sign } from './map-attack-graph.ts'

const seed = 2010
const ids = ['a', 'b', 'c', 'd', 'e', 'f']

/** Small maps that are full of relations, with every kind of them; what makes no sense of that the reading leaves out. */
const maps = fc
  .record({
    claims: fc.array(fc.record({ granted: fc.integer({ min: 0, max: 5 }), kind: fc.constantFrom('claim', 'claim', 'claim', 'question') }), { minLength: 2, maxLength: ids.length }),
    relations: fc.array(
      fc.record({ kind: fc.constantFrom('supports', 'supports', 'attacks', 'attacks', 'attacks', ...relationKinds), premises: fc.array(fc.nat(5), { maxLength: 2 }), target: fc.nat(5), onStep: fc.option(fc.nat(11)) }),
      { maxLength: 12 },
    ),
  })
  .map(({ claims, relations }) =>
    readMap(
      aMap({
        claims: claims.map(({ granted, kind }, index) => aClaim({ id: ids[index]!, kind: kind as 'claim', exclusive: kind === 'question', granted: granted === 0 })),
        relations: relations.map(({ kind, premises, target, onStep }, index): Relation => {
          const from = [...new Set(premises.map((premise) => ids[premise % claims.length]!))].sort().map((claim) => ({ claim }))
          return { id: `r${index}`, kind, premises: from, target: onStep === null ? { claim: ids[target % claims.length]! } : { relation: `r${onStep}` } }
        }),
      }),
    ).map,
  )
const noSolver = { solve: () => Promise.reject(new Error('Nothing here is hard.')) }

function standingOf(labels: Uint8Array, { argument, negated }: Sign): Standing {
  return labels[argument] === yes ? (negated ? 'out' : 'in') : labels[argument] === no ? (negated ? 'in' : 'out') : 'undecided'
}

it(`[AF6] the grounded labels of a map’s framework are how the map stands, claims and steps (seed ${seed})`, () => {
  const seen = { in: 0, out: 0, undecided: 0 }
  fc.assert(
    fc.property(maps, fc.boolean(), (map, assumes) => {
      const evaluation = evaluateMap(map, { assumes })
      const { graph, claims, relations } = mapAttackGraph(map, { granted: evaluation.granted, assumes })
      const labels = groundedLabels(graph)
      for (const [id, sign] of claims) {
        seen[standingOf(labels, sign)]++
        expect([id, standingOf(labels, sign)]).toEqual([id, evaluation.standing.get(id)])
      }
      for (const [id, sign] of relations) expect([id, standingOf(labels, sign)]).toEqual([id, evaluation.acting.get(id)])
      expect(claims.size).toBe([...map.claims.values()].filter(({ kind }) => kind !== 'question').length)
    }),
    { seed, numRuns: 1500 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100)
})

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aClaim({ id })) as [ReturnType<typeof aClaim>, ReturnType<typeof aClaim>, ReturnType<typeof aClaim>, ReturnType<typeof aClaim>]

function named({ stands }: MapAttackGraph, argument: number): string {
  const meaning = stands[argument]
  return meaning ? `${meaning.negated ? 'not ' : ''}${meaning.id}` : `#${argument}`
}

function attacksIn(made: MapAttackGraph): string[] {
  return Array.from({ length: made.graph.size }, (_, argument) => [...neighboursOf(made.graph.attackers, argument)].map((attacker) => `${named(made, attacker)} → ${named(made, argument)}`)).flat().sort()
}

it('[AF7] a map of claims that only attack one another is itself, and what else there is becomes arguments too', () => {
  const granted = new Set<string>()
  const attacking = aMap({ claims: [a, b, c], relations: [anAttack({ from: a, to: b }), anAttack({ from: b, to: a }), anAttack({ from: c, to: a }), anAttack({ from: c, to: c })] })
  expect(attacksIn(mapAttackGraph(attacking, { granted, assumes: true }))).toEqual(['a → b', 'b → a', 'c → a', 'c → c'])
  const joint = aMap({ claims: [a, b, c], relations: [anAttack({ id: 'r', from: [a, b], to: c })] })
  expect(attacksIn(mapAttackGraph(joint, { granted, assumes: true }))).toEqual(['a → not a', 'b → not b', 'not a → r', 'not b → r', 'r → c'])
  const supported = aMap({ claims: [a, b], relations: [aSupport({ from: a, to: b })] })
  expect(attacksIn(mapAttackGraph(supported, { granted, assumes: true }))).toEqual(['a → not a', 'not a → b'])
  const excluding = aMap({ claims: [a, b], relations: [aRelation({ kind: 'contrary', from: a, to: b })] })
  expect(attacksIn(mapAttackGraph(excluding, { granted, assumes: true }))).toEqual(['a → b', 'b → a'])
})

it('[AF8] reasons both ways leave two preferred extensions, one with the claim and one without', async () => {
  const step = aSupport({ id: 'pro', from: a, to: c })
  const relations = [step, anAttack({ from: b, to: c })]
  const map = aMap({ claims: [a, b, c, d], relations })
  const { graph, claims } = mapAttackGraph(map, { granted: new Set(), assumes: true })
  const found = await findExtensions(graph, 'preferred', noSolver)
  const sets = found.ok ? found.value.sets : []
  expect(sets.map((set) => [...claims].filter(([, { argument }]) => set.includes(argument)).map(([id]) => id).join(''))).toEqual(['abcd', 'abd'])
  const undercut = mapAttackGraph(aMap({ claims: [a, b, c, d], relations: [...relations, anUndercut({ from: d, to: step })] }), { granted: new Set(), assumes: true })
  const less = await findExtensions(undercut.graph, 'preferred', noSolver)
  expect(less.ok && less.value.sets).toHaveLength(1)
})
