import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { aClaim, aMap, anAttack, anUndercut, aSupport } from '../testing/factories.ts'
import { behindPart } from './behind-part.ts'
import { evaluateMap } from './evaluate-map.ts'
import { smallestLosses } from './smallest-losses.ts'
import { anArgument } from './testing/an-argument.ts'
import { drawer } from './testing/drawer.ts'

const seed = 1987

/** Every set of premises up to a size is tried, smallest first. */
function byTrying(map: ArgumentMap, claim: string, size: number): string[] {
  const first = evaluateMap(map)
  const supported = new Set([...map.relations.values()].flatMap(({ kind, target }) => (kind === 'supports' ? [target.claim] : [])))
  const premises = [...map.claims.values()].filter(({ id, kind }) => kind !== 'question' && id !== claim && first.standing.get(id) === 'in' && (first.granted.has(id) || !supported.has(id))).map(({ id }) => id).sort()
  const found: string[][] = []
  const tryOf = (count: number, lost: readonly string[], from: number): void => {
    if (lost.length < count) return premises.slice(from).forEach((id, index) => tryOf(count, [...lost, id], from + index + 1))
    if (found.some((set) => set.every((id) => lost.includes(id)))) return
    if (evaluateMap(map, { withdrawn: new Set(lost) }).standing.get(claim) !== first.standing.get(claim)) found.push([...lost])
  }
  for (let count = 1; count <= size; count++) tryOf(count, [], 0)
  return found.map((set) => set.join(' ')).sort()
}

describe('the smallest sets of premises whose loss changes how a claim stands', () => {
  it(`[EV12] are those that trying all of them gives, on 450 maps (seed ${seed})`, () => {
    const draw = drawer(seed)
    let some = 0
    for (let run = 0; run < 450; run++) {
      const map = anArgument(draw)
      const claims = [...map.claims.values()].filter(({ kind }) => kind !== 'question')
      const { id } = claims[draw(claims.length)]!
      const { sets, complete } = smallestLosses(behindPart(map, id), id, {}, { size: 3 })
      some += sets.length
      expect([run, complete, sets.map(({ premises }) => premises.join(' ')).sort()]).toEqual([run, true, byTrying(map, id, 3)])
    }
    expect(some).toBeGreaterThan(60)
  })

  it('[EV12] a claim with two reasons falls with one premise of each; its attacker lost, a refuted claim holds', () => {
    const claims = ['a', 'b', 'c', 'd', 'e'].map((id) => aClaim({ id }))
    const joint = aSupport({ from: ['b', 'c'], to: 'a' })
    const map = aMap({ claims, relations: [joint, aSupport({ from: 'd', to: 'a' })] })
    const sets = (of: ArgumentMap, claim: string) => smallestLosses(behindPart(of, claim), claim, {}, { size: 2 }).sets.map(({ premises, becomes }) => `${premises.join('+')} ${becomes}`).sort()
    expect(sets(map, 'a')).toEqual(['b+d out', 'c+d out'])
    expect(sets(aMap({ claims, relations: [joint, anUndercut({ from: 'e', to: joint })] }), 'a')).toEqual(['e in'])
    expect(sets(aMap({ claims, relations: [anAttack({ from: 'b', to: 'a' }), anAttack({ from: 'c', to: 'a' })] }), 'a')).toEqual(['b+c in'])
  })

  it('[EV12] can be stopped, and says what it had by then', () => {
    const many = Array.from({ length: 12 }, (_, index) => aClaim({ id: `p${String(index).padStart(2, '0')}` }))
    const map = aMap({ claims: [aClaim({ id: 'a' }), ...many], relations: many.map(({ id }) => aSupport({ from: id, to: 'a' })) })
    let asked = 0
    expect(smallestLosses(map, 'a', {}, { size: 3, stop: () => ++asked > 2 })).toEqual({ sets: [], tried: 2, complete: false })
    expect(smallestLosses(map, 'a', {}, { size: 3 })).toMatchObject({ sets: [], complete: true })
  })

  it(`[EV12] what is behind a claim is enough to say how it stands (seed ${seed})`, () => {
    const draw = drawer(seed)
    for (let run = 0; run < 300; run++) {
      const map = anArgument(draw)
      const whole = evaluateMap(map)
      for (const [id, label] of whole.labels) expect([run, id, evaluateMap(behindPart(map, id)).labels.get(id)]).toEqual([run, id, label])
    }
  })
})
