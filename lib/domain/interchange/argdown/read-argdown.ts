import { cleanText } from '../../argument/clean-text.ts'
import type { RelationKind } from '../../argument/relation.ts'
import { sketchMap, type ReadSketch, type Sketch } from '../indented-list/sketch-map.ts'
import { argdownGraph, type ArgdownGraph, type ArgdownLink, type ArgdownRef } from './argdown-graph.ts'
import { argdownLines } from './argdown-lines.ts'

/** Where an argument or statement of Argdown has come to lie in our map. */
interface Placed {
  /** The claim that stands for it: a statement, an argument that is only sketched, or an argument's conclusion. */
  claim: string | null
  /** An argument's premises and its last step, where it has been set out. */
  premises: readonly string[]
  step: string | null
}

const nowhere: Placed = { claim: null, premises: [], step: null }

/**
 * Reads Argdown (https://argdown.org/syntax). An argument that is set out becomes its steps, with joint premises; one that is
 * only sketched becomes a claim. `><` is contradictory, `_` speaks about a step; in strict mode an attack between statements is contrary.
 */
export function readArgdown(text: string): ReadSketch {
  const lines = argdownLines(cleanText(text))
  const graph = argdownGraph(lines)
  const sketch = sketchMap()
  const place = placeAll(sketch, graph)
  const made = new Map<ArgdownLink, string>()
  const undercuts: ArgdownLink[] = []
  for (const link of graph.links) {
    if (link.relation === 'undercuts') undercuts.push(link)
    else {
      const relation = relate(sketch, link, place, lines.strict)
      if (relation) made.set(link, relation)
    }
  }
  undercut(sketch, undercuts, place, made)
  if (graph.unfinished) sketch.problem('no-conclusion', 'An argument has premises and no conclusion under a line of dashes. Its premises stand by themselves.')
  return sketch.read(lines.title ?? (graph.headings.length === 1 ? graph.headings[0] : undefined))
}

function placeAll(sketch: Sketch, graph: ArgdownGraph): (ref: ArgdownRef) => Placed {
  const statements = new Map<string, Placed>()
  for (const [key, { title, text, tags }] of graph.statements) {
    const words = text || title || ''
    if (words) statements.set(key, { ...nowhere, claim: sketch.claim(words, { tags, ...(title && text ? { unknown: { argdown: { title } } } : {}) }) })
  }
  const claimOf = (key: string) => statements.get(key)?.claim ?? null
  const sketched = new Map<string, Placed>()
  for (const [key, { title, text, tags, inferences }] of graph.arguments) {
    const words = text || title || ''
    let placed: Placed = nowhere
    for (const [index, { premises, conclusion, rules }] of inferences.entries()) {
      const from = premises.flatMap((premise) => claimOf(premise) ?? [])
      const end = claimOf(conclusion)
      const last = index === inferences.length - 1
      const step = end === null ? null : sketch.relate('supports', from, { claim: end }, { ...(rules ? { scheme: rules } : {}), ...(last && words ? { note: words } : {}) })
      placed = { claim: end, premises: [...placed.premises, ...from], step: step ?? placed.step }
    }
    if (inferences.length === 0 && words) placed = { ...nowhere, claim: sketch.claim(words, { tags, ...(title && text ? { unknown: { argdown: { title } } } : {}) }) }
    sketched.set(key, placed)
  }
  return ({ type, key }) => (type === 'statement' ? statements : sketched).get(key) ?? nowhere
}

function relate(sketch: Sketch, { relation, from, to }: ArgdownLink, place: (ref: ArgdownRef) => Placed, strict: boolean): string | null {
  const source = place(from)
  const target = place(to)
  if (source.claim === null) return null
  const kind = kindOf(relation, strict && from.type === 'statement' && to.type === 'statement')
  if (to.type === 'inference') {
    if (target.step === null) return null
    return sketch.relate(kind === 'supports' ? 'supports' : 'attacks', [source.claim], { relation: target.step })
  }
  const end = to.type === 'argument' && target.premises.length > 0 ? premiseOf(sketch, kind, source, target) : target.claim
  if (end === null) return null
  if (end === source.claim) {
    // The argument ends in just this statement: its own last step is the support.
    if (kind !== 'supports') sketch.problem('against-itself', 'An argument is said to speak against its own conclusion. That was left out.', sketch.textOf(end))
    return source.step
  }
  return sketch.relate(kind, [source.claim], { claim: end })
}

function kindOf(relation: ArgdownLink['relation'], strict: boolean): RelationKind {
  if (relation === 'contradicts') return 'contradictory'
  if (relation === 'supports') return 'supports'
  return strict ? 'contrary' : 'attacks'
}

/** What supports or attacks an argument that has been set out supports or attacks one of its premises. */
function premiseOf(sketch: Sketch, kind: RelationKind, source: Placed, target: Placed): string | null {
  if (kind === 'supports' && target.premises.includes(source.claim!)) return null
  if (target.premises.length > 1) sketch.problem('which-premise', 'Something bears on an argument without saying on which of its premises. It was put to the first.', sketch.textOf(target.premises[0]!))
  return target.premises[0] ?? null
}

/** Undercuts wait for the steps they speak about, and may speak about one another. */
function undercut(sketch: Sketch, links: readonly ArgdownLink[], place: (ref: ArgdownRef) => Placed, made: Map<ArgdownLink, string>): void {
  const outgoing = new Map<string, string[]>()
  for (const [link, relation] of made) {
    const { claim } = place(link.from)
    if (claim === null || link.from.type === 'inference') continue
    const list = outgoing.get(claim)
    if (list) list.push(relation)
    else outgoing.set(claim, [relation])
  }
  let waiting = [...links]
  while (waiting.length > 0) {
    const left = waiting.filter((link) => !tryUndercut(sketch, link, place, made, outgoing))
    if (left.length === waiting.length) break
    waiting = left
  }
  for (const { from, to } of waiting) {
    const [source, target] = [place(from).claim, place(to).claim]
    if (source === null || target === null) continue
    sketch.problem('no-step', 'An undercut speaks about a step that is not there. It was read as an attack on the claim.', sketch.textOf(target))
    sketch.relate('attacks', [source], { claim: target })
  }
}

function tryUndercut(sketch: Sketch, link: ArgdownLink, place: (ref: ArgdownRef) => Placed, made: Map<ArgdownLink, string>, outgoing: ReadonlyMap<string, readonly string[]>): boolean {
  const source = place(link.from).claim
  if (source === null) return true
  const target = place(link.to)
  const about = link.about === undefined ? undefined : made.get(link.about)
  const steps = target.step !== null ? [target.step] : about !== undefined ? [about] : target.claim === null ? [] : (outgoing.get(target.claim) ?? [])
  for (const step of steps) {
    const relation = sketch.relate('attacks', [source], { relation: step })
    if (relation) made.set(link, relation)
  }
  return steps.length > 0
}
