import { emptyMap, type ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../lib/domain/argument/claim.ts'
import type { Relation } from '../../lib/domain/argument/relation.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'

const words = 'the bureaucracy owns nothing and commands everything because property belongs to a state that belongs to it while workers sell labour under plan and market alike'.split(' ')

type Random = () => number

export interface MapShape {
  claims: number
  /** Lines from a premise to what it bears on, for each claim. 1 is a tree. */
  relationsPerClaim: number
}

/**
 * A map as study groups make them: a question, some positions, reasons down to about eight steps, a fifth of them joint
 * premises; the relations beyond the tree run mostly within one position's reasons, some anywhere. Later claims bear on
 * earlier ones, so there are no circles.
 */
export function makeMap({ claims: count, relationsPerClaim }: MapShape, seed: number): ArgumentMap {
  const random = seededRandom(seed)
  const claims: Claim[] = [aClaim(0, 'question', random)]
  const parents = [-1]
  const relations: Relation[] = []
  const lastOn = new Map<number, number>()
  for (let index = 1; index < count; index++) {
    const parent = index <= Math.min(5, count - 1) ? 0 : pickParent(random, index, parents)
    parents.push(parent)
    claims.push(aClaim(index, parent === 0 ? 'position' : 'claim', random))
    const last = parent > 0 && random() < 0.2 ? lastOn.get(parent) : undefined
    if (last !== undefined) relations[last] = { ...relations[last]!, premises: [...relations[last]!.premises, { claim: idOf(index) }] }
    else {
      lastOn.set(parent, relations.length)
      relations.push(aRelation(relations.length, index, parent, random))
    }
  }
  const further = Math.round(count * (relationsPerClaim - 1))
  for (let made = 0; made < further; made++) {
    const from = 6 + below(random, count - 6)
    const near = random() < 0.7
    for (let attempt = 0; attempt < 40; attempt++) {
      const to = 1 + below(random, from - 1)
      if (to === parents[from] || (near && branchOf(to, parents) !== branchOf(from, parents))) continue
      relations.push(aRelation(relations.length, from, to, random))
      break
    }
  }
  return { ...emptyMap('map', 'A map'), question: idOf(0), claims: new Map(claims.map((claim) => [claim.id, claim])), relations: new Map(relations.map((relation) => [relation.id, relation])) }
}

/** The same map with further claims, each with one relation to what is there. */
export function grownMap(map: ArgumentMap, more: number, seed: number): ArgumentMap {
  const random = seededRandom(seed)
  const ids = [...map.claims.keys()]
  const claims = new Map(map.claims)
  const relations = new Map(map.relations)
  for (let index = 0; index < more; index++) {
    const claim = aClaim(ids.length + index, 'claim', random)
    claims.set(claim.id, claim)
    const id = `r${String(relations.size).padStart(6, '0')}`
    relations.set(id, { id, kind: 'supports', premises: [{ claim: claim.id }], target: { claim: ids[1 + below(random, ids.length - 1)]! } })
  }
  return { ...map, claims, relations }
}

function below(random: Random, most: number): number {
  return Math.floor(random() * most)
}

const idOf = (index: number) => `c${String(index).padStart(6, '0')}`

function aClaim(index: number, kind: Claim['kind'], random: Random): Claim {
  const length = 5 + below(random, 22)
  const text = Array.from({ length }, () => words[below(random, words.length)]!).join(' ')
  return { id: idOf(index), kind, text: kind === 'question' ? 'What was the Soviet bureaucracy: a class, a caste, or neither?' : text, tags: [] }
}

function aRelation(number: number, from: number, to: number, random: Random): Relation {
  const kind = to === 0 ? 'answers' : random() < 0.3 ? 'attacks' : 'supports'
  return { id: `r${String(number).padStart(6, '0')}`, kind, premises: [{ claim: idOf(from) }], target: { claim: idOf(to) } }
}

/** Rather a recent claim than an old one, and none deeper than eight steps. */
function pickParent(random: Random, index: number, parents: readonly number[]): number {
  for (;;) {
    const parent = 1 + Math.floor((random() ** 0.8) * (index - 1))
    if (depthOf(parent, parents) < 8) return parent
  }
}

function depthOf(index: number, parents: readonly number[]): number {
  let depth = 0
  for (let at = index; at > 0; at = parents[at]!) depth++
  return depth
}

function branchOf(index: number, parents: readonly number[]): number {
  let at = index
  while (parents[at]! > 0) at = parents[at]!
  return at
}
