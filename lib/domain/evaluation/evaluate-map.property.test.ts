import { expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import { relationFormProblem } from '../argument/relation-form.ts'
import type { Relation, RelationKind, Target } from '../argument/relation.ts'
import { aClaim, aMap } from '../testing/factories.ts'
import type { Standing } from './claim-label.ts'
import { evaluateMap } from './evaluate-map.ts'
import { drawer } from './testing/drawer.ts'

const seed = 2010

/** An abstract framework: for each argument what attacks it. */
type Framework = Map<string, Set<string>>

/** Dung 1995, by the book: what is attacked by nothing that is not out is in, what is attacked by something in is out, again and again. */
function groundedLabels(attackers: Framework): Map<string, Standing> {
  const labels = new Map<string, Standing>()
  for (let changed = true; changed; ) {
    changed = false
    for (const [argument, by] of attackers) {
      if (labels.has(argument)) continue
      const standings = [...by].map((attacker) => labels.get(attacker))
      const label = standings.includes('in') ? 'out' : standings.every((standing) => standing === 'out') ? 'in' : undefined
      if (label === undefined) continue
      labels.set(argument, label)
      changed = true
    }
  }
  for (const argument of attackers.keys()) if (!labels.has(argument)) labels.set(argument, 'undecided')
  return labels
}

it(`[EV8] of claims that only attack one another the labels are Dung’s grounded ones, on 2,000 maps (seed ${seed})`, () => {
  const draw = drawer(seed)
  const seen = { in: 0, out: 0, undecided: 0 }
  for (let run = 0; run < 2000; run++) {
    const ids = Array.from({ length: 1 + draw(8) }, (_, index) => `c${index}`)
    const attackers: Framework = new Map(ids.map((id) => [id, new Set<string>()]))
    const relations: Relation[] = Array.from({ length: draw(ids.length * 2) }, (_, index) => {
      const [from, to] = [ids[draw(ids.length)]!, ids[draw(ids.length)]!]
      attackers.get(to)!.add(from)
      return { id: `r${index}`, kind: 'attacks', premises: [{ claim: from }], target: { claim: to } }
    })
    const { standing } = evaluateMap(aMap({ claims: ids.map((id) => aClaim({ id })), relations }))
    for (const label of standing.values()) seen[label]++
    expect([run, standing]).toEqual([run, groundedLabels(attackers)])
  }
  // The maps have something of each kind to tell.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(500)
})

/**
 * The map as an abstract framework, written down anew from 10-meaning: `X` stands for a formula that holds and `-X` for its
 * negation, which `X` attacks. A conjunction is attacked by the negation of each of its parts, a disjunction by its own
 * negation, which each of its parts attacks.
 */
function framework(map: ArgumentMap): Framework {
  const attackers: Framework = new Map()
  const attack = (by: string, of: string) => {
    for (const argument of [by, of]) if (!attackers.has(argument)) attackers.set(argument, new Set())
    attackers.get(of)!.add(by)
  }
  const negated = (formula: string) => (formula.startsWith('-') ? formula.slice(1) : `-${formula}`)
  const holds = (name: string, kind: 'all' | 'any', parts: string[]) => {
    for (const argument of [name, `-${name}`]) if (!attackers.has(argument)) attackers.set(argument, new Set())
    attack(name, `-${name}`)
    if (kind === 'all') for (const part of parts) attack(negated(part), name)
    else {
      attackers.get(`-${name}`)!.delete(name)
      for (const part of parts) attack(part, `-${name}`)
      attack(`-${name}`, name)
    }
  }
  const relations = [...map.relations.values()]
  const acts = (kind: RelationKind, target: Partial<Target>) => relations.filter((r) => r.kind === kind && r.target.claim === target.claim && r.target.relation === target.relation).map((r) => `act ${r.id}`)
  for (const r of relations) {
    if (r.kind !== 'supports' && r.kind !== 'attacks') continue
    holds(`act ${r.id}`, 'all', [...r.premises.map(({ claim }) => claim), `-x ${r.id}`])
    holds(`u ${r.id}`, 'any', acts('attacks', { relation: r.id }))
    holds(`k ${r.id}`, 'any', acts('supports', { relation: r.id }))
    holds(`x ${r.id}`, 'all', [`u ${r.id}`, `-b ${r.id}`])
    holds(`b ${r.id}`, 'all', [`k ${r.id}`, `-x ${r.id}`])
  }
  for (const { id, granted } of map.claims.values()) {
    if (granted) {
      holds(id, 'all', [])
      continue
    }
    const contraries = relations.flatMap(({ kind, premises: [premise], target }) => {
      if ((kind !== 'contrary' && kind !== 'contradictory') || !premise) return []
      return premise.claim === id ? [target.claim!] : target.claim === id ? [premise.claim] : []
    })
    holds(`sup ${id}`, 'any', acts('supports', { claim: id }))
    holds(`att ${id}`, 'any', acts('attacks', { claim: id }))
    holds(`bar ${id}`, 'all', [`att ${id}`, `-${id}`])
    holds(id, 'all', [`sup ${id}`, `-bar ${id}`, ...contraries.map((other) => `-${other}`)])
  }
  return attackers
}

const kinds: readonly RelationKind[] = ['supports', 'supports', 'supports', 'attacks', 'attacks', 'contrary', 'contradictory', 'equals', 'answers', 'specialises', 'rephrases']

function anyMap(draw: (most: number) => number): ArgumentMap {
  const claims: Claim[] = Array.from({ length: 2 + draw(7) }, (_, index) => aClaim({ id: `c${index}`, ...(draw(3) === 0 ? { granted: true } : {}) }))
  const relations: Relation[] = []
  for (let index = 0, count = draw(claims.length * 2); index < count; index++) {
    const kind = kinds[draw(kinds.length)]!
    const premises = [...new Set(Array.from({ length: 1 + (draw(3) === 0 ? draw(2) : 0) }, () => claims[draw(claims.length)]!.id))].sort().map((claim) => ({ claim }))
    const onStep = (kind === 'supports' || kind === 'attacks') && relations.length > 0 && draw(3) === 0
    const target: Target = onStep ? { relation: relations[draw(relations.length)]!.id } : { claim: claims[draw(claims.length)]!.id }
    const relation: Relation = { id: `r${index}`, kind, premises, target }
    if (relationFormProblem(relation) === null) relations.push(relation)
  }
  // Two grants that exclude one another are none; that is a rule of its own.
  const excluded = new Set(relations.filter(({ kind }) => kind === 'contrary' || kind === 'contradictory').flatMap(({ premises, target }) => [premises[0]!.claim, target.claim]))
  return aMap({ claims: claims.map((claim) => (excluded.has(claim.id) ? { ...claim, granted: false } : claim)), relations })
}

it(`[EV8] with every kind of relation and nothing assumed, the labels are those of an encoding with negations, on 2,000 maps (seed ${seed})`, () => {
  const draw = drawer(seed)
  const seen = { in: 0, out: 0, undecided: 0 }
  for (let run = 0; run < 2000; run++) {
    const map = anyMap(draw)
    const { standing } = evaluateMap(map, { assumes: false })
    const grounded = groundedLabels(framework(map))
    for (const label of standing.values()) seen[label]++
    expect([run, ...[...standing].map(([id, label]) => `${id} ${label}`)]).toEqual([run, ...[...standing.keys()].map((id) => `${id} ${grounded.get(id)!}`)])
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(150)
})

it(`[EV2] what is shown says no more than how a claim stands (seed ${seed})`, () => {
  const draw = drawer(seed)
  const told = { in: 'in', refuted: 'out', unestablished: 'out', contested: 'undecided', circular: 'undecided', undecided: 'undecided' } as const
  const seen = new Set<string>()
  for (let run = 0; run < 500; run++) {
    const { standing, labels } = evaluateMap(anyMap(draw))
    for (const [id, label] of labels) {
      seen.add(label)
      expect([run, id, told[label]]).toEqual([run, id, standing.get(id)])
    }
  }
  expect(seen.size).toBe(6)
})
