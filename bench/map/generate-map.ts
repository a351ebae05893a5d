import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { Claim, ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Evidence } from '../../lib/domain/argument/evidence.ts'
import type { Relation, RelationKind } from '../../lib/domain/argument/relation.ts'
import { placeInBlocks } from './place-in-blocks.ts'

export interface GeneratedMap {
  map: ArgumentMap
  documents: { id: string; title: string; authors: string[]; date: string }[]
  passages: { id: string; document: string; exact: string; start: number }[]
}

const words = `the state a class of power means that rule owns labour society party control plan property bureaucracy workers law market history
only when because what it cannot without its own interests produced by revolution never again than an office holds privilege which others
must defend against every part change form content end begins where goods are divided not sold and so remains`.split(/\s+/)
const documentCount = 12

/**
 * A map of `size` claims as a group of years might have it: one question, some answers, reasons under reasons, 1.3 relations
 * for each claim (joint premises, undercuts and pairs among them), evidence on three of four. Placed, as a map that is opened is.
 */
export function generateMap(size: number, seed: number): GeneratedMap {
  const random = randomFrom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const sentence = (least: number, most: number) => {
    const said = Array.from({ length: least + whole(most - least) }, () => words[whole(words.length)]!).join(' ')
    return `${said[0]!.toUpperCase()}${said.slice(1)}.`
  }
  const name = (kind: string, index: number) => `${kind}${String(index).padStart(6, '0')}`
  const claims = new Map<string, Claim>()
  const relations = new Map<string, Relation>()
  const evidence = new Map<string, Evidence>()
  const addClaim = (kind: ClaimKind, text: string) => {
    const id = name('c', claims.size)
    claims.set(id, { id, kind, text, tags: [] })
    return id
  }
  const relate = (kind: RelationKind, from: string[], target: Relation['target']) => {
    const id = name('r', relations.size)
    relations.set(id, { id, kind, premises: [...new Set(from)].sort().map((claim) => ({ claim })), target })
    return id
  }

  const question = addClaim('question', 'What was the Soviet bureaucracy: a class, a caste, or neither?')
  const positions = Math.max(2, Math.min(24, Math.round(Math.sqrt(size) / 3)))
  for (let made = 0; made < positions && claims.size < size; made++) relate('answers', [addClaim('position', sentence(4, 12))], { claim: question })
  /** What a claim bears on, by its number. */
  const above = [0, ...Array.from({ length: claims.size - 1 }, () => 0)]
  const under = (parent: number) => {
    above.push(parent)
    return addClaim(random() < 0.03 ? 'definition' : 'claim', sentence(6, 28))
  }
  while (claims.size < size) {
    const luck = random()
    const parent = 1 + whole(claims.size - 1)
    const about = name('c', parent)
    const line = name('r', whole(relations.size))
    if (luck < 0.08 && relations.get(line)!.kind !== 'answers') relate(random() < 0.7 ? 'attacks' : 'supports', [under(Number(relations.get(line)!.premises[0]!.claim.slice(1)))], { relation: line })
    else if (luck < 0.2) relate('supports', [under(parent), ...(claims.size < size ? [under(parent)] : [])], { claim: about })
    else relate(random() < 0.62 ? 'supports' : 'attacks', [under(parent)], { claim: about })
  }
  // What is used twice bears on something near, as in maps people make.
  for (let made = relations.size; made < Math.round(size * 1.3); made++) {
    const at = 1 + whole(size - 1)
    const near = above[above[at]!]!
    const other = near === 0 || random() < 0.04 ? 1 + whole(size - 1) : near
    if (other !== at) relate(random() < 0.9 ? 'supports' : 'contradictory', [name('c', at)], { claim: name('c', other) })
  }

  const documents = Array.from({ length: documentCount }, (_, index) => ({ id: name('d', index), title: `The ${words[index]} question`, authors: [`Ada Author${index}`], date: String(1921 + index) }))
  const passages: GeneratedMap['passages'] = []
  for (const { id } of claims.values()) {
    for (let count = random() < 0.25 ? 0 : 1 + whole(2); count > 0; count--) {
      const passage = name('p', passages.length)
      passages.push({ id: passage, document: documents[whole(documentCount)]!.id, exact: sentence(12, 30), start: 0 })
      const item = name('e', evidence.size)
      evidence.set(item, { id: item, target: { claim: id }, passage, stance: random() < 0.7 ? 'asserts' : 'denies', explicit: true, settled: random() < 0.6 })
    }
  }
  const map: ArgumentMap = { id: 'bench', title: claims.get(question)!.text, question, claims, relations, evidence, voices: new Map(), views: [], steps: [] }
  const placed = new Map(claims)
  placeInBlocks(above).forEach(({ x, y }, index) => placed.set(name('c', index), { ...claims.get(name('c', index))!, pos: { x, y, byHand: false } }))
  return { map: { ...map, claims: placed }, documents, passages }
}

/** Mulberry32: small, and the same everywhere. In [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
