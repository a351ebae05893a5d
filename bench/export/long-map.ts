import type { MapBundle } from '../../lib/domain/argument/map-file.ts'
import type { Claim } from '../../lib/domain/argument/claim.ts'
import type { Evidence } from '../../lib/domain/argument/evidence.ts'
import type { Relation } from '../../lib/domain/argument/relation.ts'

const words = 'the claims of an argument are not made true by being repeated but by what speaks for them and the office holders found no final flaw in official affairs'.split(' ')

/** A made-up map of so many claims, the same for the same seed: a tree with some undercuts, half of its claims with evidence. */
export function longMap(count: number, seed: number): MapBundle {
  let state = seed * 7919 + 17
  const random = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  const pick = (most: number) => Math.floor(random() * most)
  const sentence = () => {
    const text = Array.from({ length: 8 + pick(14) }, () => words[pick(words.length)]!).join(' ')
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  }
  const claims = new Map<string, Claim>([['q', { id: 'q', kind: 'question', text: 'Were the officials of the office a ruling class?', tags: [] }]])
  const relations = new Map<string, Relation>()
  const evidence = new Map<string, Evidence>()
  for (let index = 1; index < count; index++) {
    const id = `c${index}`
    const answers = index < 7
    claims.set(id, { id, kind: answers ? 'position' : 'claim', text: sentence(), tags: [] })
    const target = answers ? { claim: 'q' } : index > 30 && random() < 0.05 ? { relation: `r${1 + pick(index - 2)}` } : { claim: `c${1 + Math.floor(pick(index - 1) * 0.6)}` }
    relations.set(`r${index}`, { id: `r${index}`, kind: answers ? 'answers' : target.relation !== undefined || random() < 0.3 ? 'attacks' : 'supports', premises: [{ claim: id }], target })
    if (random() < 0.5) evidence.set(`e${index}`, { id: `e${index}`, target: { claim: id }, passage: `p${index % 12}`, stance: random() < 0.6 ? 'asserts' : 'denies', explicit: random() < 0.7, settled: true })
  }
  const numbers = Array.from({ length: 12 }, (_, index) => index)
  return {
    map: { id: 'm', question: 'q', title: 'Were the officials of the office a ruling class?', claims, relations, evidence, voices: new Map(), views: [], steps: [] },
    documents: numbers.map((index) => ({ id: `d${index}`, title: `On the office, volume ${index}`, authors: [`Author ${'ABCDEFGHIJKL'[index]}`], date: String(1920 + index), sha256: '0'.repeat(64) })),
    passages: numbers.map((index) => ({ id: `p${index}`, document: `d${index}`, exact: 'x', prefix: '', suffix: '', start: 0, end: 1, tags: [] })),
    judgements: [],
  }
}
