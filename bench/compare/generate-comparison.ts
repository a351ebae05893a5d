import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { Claim, ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Evidence } from '../../lib/domain/argument/evidence.ts'
import type { Relation, RelationKind } from '../../lib/domain/argument/relation.ts'

export interface GeneratedComparison {
  map: ArgumentMap
  documents: { id: string; title: string; authors: string[]; date: string }[]
  passages: { id: string; document: string; exact: string; start: number }[]
}

const words = `the state a class of power means that rule owns labour society party control plan property bureaucracy workers law market history
only when because what it cannot without its own interests produced by revolution never again than an office holds privilege which others
must defend against every part change form content end begins where goods are divided not sold and so remains`.split(/\s+/)
const names = ['Ahn', 'Bell', 'Cohn', 'Dunn', 'Engel', 'Frank', 'Gorz', 'Haas', 'Ito', 'Jung', 'Klein', 'Lang']

/**
 * A map with `rows` rows and `columns` texts, as a group of years might have it: a question, five answers, reasons under reasons,
 * half of the rows claims and half the steps between them. Each author takes one answer, argues for it along some lines of reasons, and
 * breaks some lines to other answers, at a reason or at a step: so answers turn on something. Beside that they touch on what they
 * touch on. In some three of twenty cells somebody says something; some passages take no side, some are not settled.
 */
export function generateComparison(rows: number, columns: number, seed: number): GeneratedComparison {
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
    claims.set(id, { id, kind, text, tags: whole(4) === 0 ? [words[whole(6)]!] : [], pos: { x: (claims.size % 20) * 320, y: Math.floor(claims.size / 20) * 160, byHand: false } })
    return id
  }
  const relate = (kind: RelationKind, from: string, target: Relation['target']) => {
    const id = name('r', relations.size)
    relations.set(id, { id, kind, premises: [{ claim: from }], target })
    return id
  }
  const question = addClaim('question', 'What was the Soviet bureaucracy: a class, a caste, or neither?')
  const rowsMade: { claim?: string; relation?: string }[] = []
  for (let index = 0; index < 5; index++) {
    const claim = addClaim('position', sentence(4, 10))
    relate('answers', claim, { claim: question })
    rowsMade.push({ claim })
  }
  const positions = rowsMade.map(({ claim }) => claim!)
  const step = new Map<string, { relation: string; kind: RelationKind; to: string }>()
  while (rowsMade.length < rows) {
    const about = name('c', 1 + whole(claims.size - 1))
    const claim = addClaim(random() < 0.03 ? 'definition' : 'claim', sentence(6, 22))
    rowsMade.push({ claim })
    if (rowsMade.length === rows) break
    const kind = random() < 0.6 ? 'supports' : 'attacks'
    const relation = relate(kind, claim, { claim: about })
    rowsMade.push({ relation })
    step.set(claim, { relation, kind, to: about })
  }
  /** From each claim that only supports lead from, to the answer they lead to: claims and steps by turns. */
  const lines = [...step.keys()].flatMap((claim) => {
    const line = [claim]
    for (let at = step.get(claim); at; at = step.get(at.to)) {
      if (at.kind !== 'supports') return []
      line.push(at.relation, at.to)
    }
    return [line]
  })

  /** What somebody who takes this answer holds (true) and denies of claims and steps. */
  const viewOf = (answer: string) => {
    const view = new Map<string, boolean>()
    const [own, others] = [lines.filter((line) => line.at(-1) === answer), lines.filter((line) => line.at(-1) !== answer)]
    const some = (from: string[][], count: number) => Array.from({ length: Math.min(count, from.length) }, () => from[whole(from.length)]!)
    for (const line of some(others, 6)) {
      view.set(line.at(-1)!, false)
      view.set(line[whole(line.length - 1)]!, false)
    }
    for (const line of some(own, 4)) for (const thing of line) view.set(thing, true)
    return view.set(answer, true)
  }
  const documents = Array.from({ length: columns }, (_, index) => ({ id: name('d', index), title: `The ${words[index % words.length]} question`, authors: [`Ada ${names[index % names.length]}`], date: String(1921 + index) }))
  const views = new Map(documents.map(({ id }) => [id, viewOf(positions[whole(positions.length)]!)] as const))
  const passages: GeneratedComparison['passages'] = []
  for (const target of rowsMade) {
    const isDefinition = target.claim !== undefined && claims.get(target.claim)!.kind === 'definition'
    const [asserts, denies] = isDefinition ? (['uses', 'rejects'] as const) : (['asserts', 'denies'] as const)
    const lean = random()
    for (const { id: document } of documents) {
      const view = views.get(document)!.get((target.claim ?? target.relation)!)
      if (random() > (view === undefined ? 0.11 : 0.95)) continue
      for (let count = 1 + (random() < 0.2 ? whole(3) : 0); count > 0; count--) {
        const passage = name('p', passages.length)
        passages.push({ id: passage, document, exact: sentence(12, 30), start: passages.length * 200 })
        const item = name('e', evidence.size)
        const luck = random()
        evidence.set(item, { id: item, target: target as Evidence['target'], passage, stance: luck < 0.06 ? 'none' : view !== undefined ? (view ? asserts : denies) : luck < 0.06 + lean * 0.94 ? asserts : denies, explicit: random() < 0.85, settled: random() < 0.8, ...(random() < 0.1 ? { qualification: 'in the main' } : {}) })
      }
    }
  }
  const map: ArgumentMap = { id: 'bench', title: claims.get(question)!.text, question, claims, relations, evidence, voices: new Map(), views: [], steps: [] }
  return { map, documents, passages }
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
