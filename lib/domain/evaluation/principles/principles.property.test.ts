import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import { aClaim, aMap, aSupport, anAttack, anUndercut } from '../../testing/factories.ts'
import { semanticsNames, type SemanticsName } from '../evaluation-report.ts'
import { assess, isAbstract, isGradual, type Assessment } from './testing/assess.ts'
import { demoRows } from './testing/demo-rows.ts'
import { anyMap, drawer, leadingTo, type Draw } from './testing/any-map.ts'

/** The table of docs/evaluation.md: what it says of each principle and semantics is what is tested, so that they cannot part. */
const page = readFileSync(join(import.meta.dirname, '../../../../docs/evaluation.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const heading = rows.findIndex(([first]) => first === 'principle')
const columns = rows[heading]!.slice(1).map((name) => name.replace(/`/g, '')) as SemanticsName[]
const table = rows.slice(heading + 2).slice(0, 13)

const seed = 1987
const runs = 40
const close = 1e-6

/** Whether a principle is kept on what a drawing gives. */
type Check = (of: (map: ArgumentMap) => Promise<Assessment>, semantics: SemanticsName, draw: Draw) => Promise<boolean>

/** The map that a semantics is asked about: any, or for abstract ones claims that only attack one another. */
function mapFor(semantics: SemanticsName, draw: Draw, acyclic = false): ArgumentMap {
  return anyMap(draw, { attacksOnly: isAbstract(semantics), acyclic })
}

function alike(one: number | undefined, other: number | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Math.abs(one - other) < close)
}

function claims(weights: Record<string, number>) {
  return Object.entries(weights).map(([id, weight]) => aClaim({ id, weight }))
}

/** What `c` comes to in a map of these claims. */
async function valueOfC(of: (map: ArgumentMap) => Promise<Assessment>, weights: Record<string, number>, ...relations: Relation[]): Promise<number> {
  return (await of(aMap({ claims: claims(weights), relations }))).values!.get('c')!
}

const some = (draw: Draw) => 0.2 + draw(7) / 10

/** Two claims against each other that strengths never settle for: at full strength, and at little strength with each attack said 120 times. */
const restless: readonly ArgumentMap[] = [1, 120].map((times) => {
  const ends = [['a', 'c'], ['c', 'a']] as const
  const weight = times === 1 ? 1 : 0.1
  return aMap({ claims: claims({ a: weight, c: weight }), relations: ends.flatMap(([from, to]) => Array.from({ length: times }, () => anAttack({ from, to }))) })
})

const principles: Record<string, Check> = {
  'there is always an answer': async (of, semantics, draw) => {
    const { values } = await of(isGradual(semantics) && draw(15) === 0 ? restless[draw(2)]! : mapFor(semantics, draw))
    return values !== null && values.size > 0
  },
  'there is one answer': async (of, semantics, draw) => {
    const map = mapFor(semantics, draw)
    const [one, other] = [await of(map), await of({ ...map, claims: new Map([...map.claims].reverse()), relations: new Map([...map.relations].reverse()) })]
    return one.answers <= 1 && [...(one.values ?? [])].every(([id, value]) => alike(value, other.values?.get(id)))
  },
  'only what leads to a claim counts for it': async (of, semantics, draw) => {
    const map = mapFor(semantics, draw)
    const claim = [...map.claims.keys()][draw(map.claims.size)]!
    const [whole, part] = [await of(map), await of(leadingTo(map, claim))]
    return alike(whole.values?.get(claim), part.values?.get(claim))
  },
  'what nothing bears on keeps what it starts with': async (of, semantics, draw) => {
    const map = mapFor(semantics, draw)
    const weight = some(draw)
    const { values } = await of({ ...map, claims: new Map([...map.claims, ['new', aClaim({ id: 'new', weight })]]) })
    return values === null || alike(values.get('new'), isGradual(semantics) ? weight : 1)
  },
  'a claim and what attacks it do not both come out well': async (of, semantics, draw) => {
    const map = mapFor(semantics, draw)
    const { values } = await of(map)
    const attacks = [...map.relations.values()].filter(({ id, kind, premises, target }) => kind === 'attacks' && target.claim !== undefined && premises.length === 1 && ![...map.relations.values()].some((other) => other.target.relation === id))
    return attacks.every(({ premises, target }) => values === null || !((values.get(premises[0]!.claim) ?? 0) > 0.5 && (values.get(target.claim!) ?? 0) > 0.5))
  },
  'an attack that is itself refuted leaves no trace': async (of, _semantics, draw) => {
    const weights = { c: some(draw), a: some(draw), b: some(draw) }
    const value = await valueOfC(of, weights, anAttack({ from: 'a', to: 'c' }), anAttack({ from: 'b', to: 'a' }))
    return alike(value, await valueOfC(of, { c: weights.c }))
  },
  'another reason against never helps': async (of, semantics, draw) => {
    const map = mapFor(semantics, draw, isGradual(semantics))
    const claim = [...map.claims.keys()][draw(map.claims.size)]!
    const more = anAttack({ id: 'more', from: 'new', to: claim })
    const after = await of({ ...map, claims: new Map([...map.claims, ['new', aClaim({ id: 'new', weight: some(draw) })]]), relations: new Map([...map.relations, ['more', more]]) })
    const before = await of(map)
    return before.values === null || after.values === null || after.values.get(claim)! <= before.values.get(claim)! + close
  },
  'saying one reason three times changes nothing': async (of, semantics, draw) => {
    const weight = some(draw)
    const bear = isAbstract(semantics) ? anAttack : aSupport
    const weights = { c: some(draw), r: weight, s: weight, t: weight }
    const once = await valueOfC(of, weights, bear({ from: 'r', to: 'c' }))
    return alike(once, await valueOfC(of, weights, bear({ from: 'r', to: 'c' }), bear({ from: 's', to: 'c' }), bear({ from: 't', to: 'c' })))
  },
  'a reason for and one as strong against leave it open': async (of, semantics, draw) => {
    const [base, weight] = [some(draw), some(draw)]
    const value = await valueOfC(of, { c: base, r: weight, s: weight }, aSupport({ from: 'r', to: 'c' }), anAttack({ from: 's', to: 'c' }))
    return alike(value, isGradual(semantics) ? base : 0.5)
  },
  'a missing joint premise takes the step away': async (of, semantics, draw) => {
    const base = some(draw)
    const value = await valueOfC(of, { c: base, p: some(draw), q: 0, t: 1 }, aSupport({ from: ['p', 'q'], to: 'c' }), anAttack({ from: 't', to: 'q' }))
    return alike(value, isGradual(semantics) ? base : 0)
  },
  'an undercut weakens the step': async (of, _semantics, draw) => {
    const weights = { c: some(draw), p: some(draw), u: 1 }
    const step = aSupport({ id: 'step', from: 'p', to: 'c' })
    return (await valueOfC(of, weights, step, anUndercut({ from: 'u', to: step }))) < (await valueOfC(of, weights, step))
  },
  'claims that only support each other gain nothing': async (of, semantics, draw) => {
    const base = some(draw)
    const value = await valueOfC(of, { c: base, d: base }, aSupport({ from: 'd', to: 'c' }), aSupport({ from: 'c', to: 'd' }))
    return value <= (isGradual(semantics) ? base : 0.5) + close
  },
  'a claim’s own weight counts': async (of, _semantics, draw) => {
    const reason = some(draw)
    const [lighter, heavier] = [await valueOfC(of, { c: 0.3, r: reason }, anAttack({ from: 'r', to: 'c' })), await valueOfC(of, { c: 0.6, r: reason }, anAttack({ from: 'r', to: 'c' }))]
    return lighter < heavier
  },
}

describe('principles and semantics, as docs/evaluation.md has them', () => {
  it('[GR8] every principle and every semantics is in the table', () => {
    expect(columns).toEqual(semanticsNames)
    expect(table.map(([principle]) => principle)).toEqual(Object.keys(principles))
    for (const [, ...cells] of table) for (const cell of cells) expect(['yes', '**no**', '–']).toContain(cell)
  })

  for (const [principle, ...cells] of table) {
    it(`[GR8] ${principle} (seed ${seed})`, async () => {
      for (const [place, cell] of cells.entries()) {
        const semantics = columns[place]!
        if (cell === '–') continue
        const draw = drawer(seed)
        let kept = 0
        for (let run = 0; run < runs; run++) if (await principles[principle!]!((map) => assess(map, semantics), semantics, draw)) kept++
        expect([semantics, kept === runs ? 'yes' : '**no**']).toEqual([semantics, cell])
      }
    })
  }
})

it('[GR9] what docs/evaluation.md says of the sample map is what is reckoned of it', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../../corpus/soviet-bureaucracy.sic.json'), 'utf8')
  expect(page.split('\n').filter((line) => line.includes('▮'))).toEqual(demoRows(file))
})
