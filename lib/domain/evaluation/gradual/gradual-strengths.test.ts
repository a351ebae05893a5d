import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import { aClaim, aMap, aQuestion, aRelation, aSupport, anAnswer, anAttack, anUndercut } from '../../testing/factories.ts'
import { gradualNames, type GradualName } from '../evaluation-report.ts'
import { gradualStrengths } from './gradual-strengths.ts'

/** A map of claims with these base strengths. */
function weighed(bases: Record<string, number>, ...relations: Relation[]): ArgumentMap {
  return aMap({ claims: Object.entries(bases).map(([id, weight]) => aClaim({ id, weight })), relations })
}

function expectStrengths(map: ArgumentMap, semantics: GradualName, expected: Record<string, number>): void {
  const { claims } = gradualStrengths(map, semantics)
  for (const [id, strength] of Object.entries(expected)) expect([id, claims.get(id)]).toEqual([id, expect.closeTo(strength, 5)])
}

describe('gradual strengths', () => {
  it('[GR1] what nothing bears on is as strong as its base, 0.5 where none is given', () => {
    for (const semantics of gradualNames) {
      const { claims, converged } = gradualStrengths(aMap({ claims: [aClaim({ id: 'a', weight: 0.3 }), aClaim({ id: 'b' })] }), semantics)
      expect([...claims, converged]).toEqual([['a', 0.3], ['b', 0.5], true])
    }
  })

  it('[GR2] DF-QuAD: each side is put together, and what one is ahead by moves the base in proportion', () => {
    // 1 − 0.2 · 0.5 = 0.9 for it, 0.4 against it: 0.5 + 0.5 · (0.9 − 0.4).
    const reasons = [aSupport({ from: 'p', to: 'c' }), aSupport({ from: 'q', to: 'c' }), anAttack({ from: 'r', to: 'c' })]
    expectStrengths(weighed({ p: 0.8, q: 0.5, r: 0.4, c: 0.5 }, ...reasons), 'dfquad', { c: 0.75 })
    expectStrengths(weighed({ p: 0.4, r: 0.9, c: 0.6 }, reasons[0]!, reasons[2]!), 'dfquad', { c: 0.3 })
    // As strong on both sides as can be: the base stays.
    expectStrengths(weighed({ p: 1, r: 1, c: 0.6 }, reasons[0]!, reasons[2]!), 'dfquad', { c: 0.6 })
  })

  it('[GR2] quadratic energy: the sum for it less the sum against it, squared, moves the base', () => {
    // The worked example of Potyka’s library: c supports a, both attack b.
    const map = weighed({ a: 0.5, b: 0.8, c: 0.2 }, anAttack({ from: 'a', to: 'b' }), anAttack({ from: 'c', to: 'b' }), aSupport({ from: 'c', to: 'a' }))
    // a: 0.5 + 0.5 · 0.04 / 1.04; b: 0.8 − 0.8 · E² / (1 + E²) with E = 0.2 + a.
    const a = 0.5 + 0.5 * (0.04 / 1.04)
    const energy = 0.2 + a
    expectStrengths(map, 'quadratic-energy', { a, b: 0.8 - (0.8 * energy ** 2) / (1 + energy ** 2), c: 0.2 })
    expectStrengths(map, 'quadratic-energy', { a: 0.51923, b: 0.52725 })
  })

  it('[GR2] Euler-based: a base of 1 or 0 stays, others move with e to the energy', () => {
    const map = (base: number) => weighed({ p: 1, c: base }, anAttack({ from: 'p', to: 'c' }))
    expectStrengths(map(0), 'euler', { c: 0 })
    expectStrengths(map(1), 'euler', { c: 1 })
    // 1 − 0.75 / (1 + 0.5 / e)
    expectStrengths(map(0.5), 'euler', { c: 1 - 0.75 / (1 + 0.5 / Math.E) })
    expectStrengths(weighed({ p: 1, c: 0.5 }, aSupport({ from: 'p', to: 'c' })), 'euler', { c: 1 - 0.75 / (1 + 0.5 * Math.E) })
  })

  it('[GR3] joint premises act as strongly as the weakest; a step without premises acts fully', () => {
    const map = weighed({ p: 0.8, q: 0.3, c: 0.5, d: 0.5 }, aSupport({ id: 'r', from: ['p', 'q'], to: 'c' }), aSupport({ id: 's', from: [], to: 'd' }))
    expectStrengths(map, 'dfquad', { c: 0.65, d: 1 })
    expect([...gradualStrengths(map, 'dfquad').relations]).toEqual([['r', 0.3], ['s', 1]])
  })

  it('[GR3] an undercut weakens the step, a backing restores it; with Euler a step cannot be weakened', () => {
    const step = aSupport({ id: 'r', from: 'p', to: 'c' })
    const undercut = anUndercut({ from: 'u', to: 'r' })
    const backing = aSupport({ from: 'b', to: { relation: 'r' } })
    const bases = { p: 1, u: 0.6, b: 0.6, c: 0.5 }
    expectStrengths(weighed(bases, step, undercut), 'dfquad', { c: 0.7 })
    expectStrengths(weighed(bases, step, undercut, backing), 'dfquad', { c: 1 })
    expectStrengths(weighed(bases, step, undercut), 'quadratic-energy', { c: 0.5 + 0.5 * ((1 / 1.36) ** 2 / (1 + (1 / 1.36) ** 2)) })
    expectStrengths(weighed(bases, step, undercut), 'euler', { c: 1 - 0.75 / (1 + 0.5 * Math.E) })
    // An undercut that is undercut: 0.4 is left of it, times 0.6.
    const second = anUndercut({ from: 'v', to: undercut })
    expectStrengths(weighed({ ...bases, v: 0.6 }, step, undercut, second), 'dfquad', { c: 0.88 })
  })

  it('[GR4] questions have no strength, and neither answers, sameness nor exclusion has any force', () => {
    const map = aMap({
      claims: [aQuestion({ id: 'x' }), aClaim({ id: 'a', weight: 0.9 }), aClaim({ id: 'b', weight: 0.4 })],
      relations: [anAnswer({ from: 'a', to: 'x' }), ...(['equals', 'contrary', 'contradictory', 'specialises', 'rephrases'] as const).map((kind) => aRelation({ kind, from: 'a', to: 'b' }))],
    })
    for (const semantics of gradualNames) expect([...gradualStrengths(map, semantics).claims]).toEqual([['a', 0.9], ['b', 0.4]])
  })

  it('[GR5] circles are worked out until nothing changes', () => {
    // Two claims against each other: x = 0.5 · (1 − x).
    const map = weighed({ a: 0.5, b: 0.5 }, anAttack({ from: 'a', to: 'b' }), anAttack({ from: 'b', to: 'a' }))
    expectStrengths(map, 'dfquad', { a: 1 / 3, b: 1 / 3 })
    for (const semantics of gradualNames) {
      const { converged, rounds, claims } = gradualStrengths(map, semantics)
      expect([converged, rounds > 1, claims.get('a')]).toEqual([true, true, claims.get('b')])
    }
  })

  it('[GR5] a circle that goes on changing is said not to settle, and what hangs on it has no strength; the rest has', () => {
    // Both start at 1, so both are at 0 next, and so on.
    const map = weighed({ a: 1, b: 1, c: 0.5, d: 0.4 }, anAttack({ from: 'a', to: 'b' }), anAttack({ from: 'b', to: 'a' }), aSupport({ id: 'hangs', from: 'a', to: 'c' }))
    const { converged, claims, relations } = gradualStrengths(map, 'dfquad')
    expect(converged).toBe(false)
    expect([...claims]).toEqual([['d', 0.4]])
    expect(relations.has('hangs')).toBe(false)
    // The quadratic energy model is continuous: it comes to rest where both are as strong.
    expect(gradualStrengths(map, 'quadratic-energy').converged).toBe(true)
  })

  it('[GR6] splitting one reason into three raises what it supports', () => {
    const bases = { p: 0.5, q: 0.5, r: 0.5, c: 0.5 }
    const one = aSupport({ from: 'p', to: 'c' })
    for (const semantics of gradualNames) {
      const whole = gradualStrengths(weighed(bases, one), semantics).claims.get('c')!
      const split = gradualStrengths(weighed(bases, one, aSupport({ from: 'q', to: 'c' }), aSupport({ from: 'r', to: 'c' })), semantics).claims.get('c')!
      expect(split).toBeGreaterThan(whole)
    }
  })

  it('[GR7] a long chain and a large circle are done without recursion', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `c${index}`)
    const chain = ids.slice(1).map((id, index) => aSupport({ id: `r${index}`, from: ids[index]!, to: id }))
    const map = aMap({ claims: ids.map((id) => aClaim({ id })), relations: chain })
    expect(gradualStrengths(map, 'dfquad').claims.size).toBe(20_000)
    const circle = aMap({ claims: ids.map((id) => aClaim({ id })), relations: [...chain, anAttack({ id: 'back', from: ids.at(-1)!, to: ids[0]! })] })
    expect(gradualStrengths(circle, 'euler').rounds).toBeGreaterThan(1)
  })
})
