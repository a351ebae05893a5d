import type { Evidence, Voice } from '../../argument/evidence.ts'
import type { Relation, Target } from '../../argument/relation.ts'
import { evidenceKey } from '../../argument/sameness.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import type { AifGraph, AifNode } from './aif-node.ts'
import type { AifNotes } from './aif-notes.ts'
import { illocutionOf, isStepType } from './aif-words.ts'
import { FreeIds } from './free-ids.ts'
import { keptNode } from './kept-node.ts'
import { pairKey } from './read-graph.ts'
import type { ReadSources } from './read-sources.ts'

export interface ReadIllocutions {
  evidence: Map<string, Evidence>
  voices: Map<string, Voice>
  /** The illocutions that became evidence, and the edges that this says. */
  nodes: ReadonlySet<string>
  said: ReadonlySet<string>
}

interface Around {
  types: ReadonlyMap<string, string>
  into: ReadonlyMap<string, readonly string[]>
  outOf: ReadonlyMap<string, readonly string[]>
}

/**
 * What somebody does by a locution, as evidence: on the claim that it asserts or asks about, or, where it is anchored in the transition
 * from one locution to the next, on the inference, conflict or rephrasing that is made there, in the words of the later one.
 */
export function readIllocutions(graph: AifGraph, sources: ReadSources, on: { isClaim: (id: string) => boolean; relations: ReadonlyMap<string, readonly Relation[]> }, notes: AifNotes): ReadIllocutions {
  const around = aroundNodes(graph)
  const evidence = new Map<string, Evidence>()
  const nodes = new Set<string>()
  const said = new Set<string>()
  const keys = new Set<string>()
  const rank = new Map(sources.order.map((id, index) => [id, index]))
  const wordsIn = new Map<string, string | undefined>()
  const free = new FreeIds(graph.nodes.filter(({ type }) => type === 'YA').map(({ id }) => id))
  for (const node of graph.nodes) if (node.type === 'YA') readOne(node)
  for (const claim of sources.marked) {
    const id = free.take(claim)
    evidence.set(id, { id, target: { claim }, passage: claim, stance: 'asserts', explicit: true, settled: false, unknown: { xaif: { span: true } } })
  }
  const used = new Set([...evidence.values()].flatMap(({ reports }) => reports?.map(({ voice }) => voice) ?? []))
  const voices = [...sources.spoken.values()].flatMap((voice) => (voice && used.has(voice.id) ? [[voice.id, voice] as const] : []))
  return { evidence: inOrder(evidence), voices: inOrder(new Map(voices)), nodes, said }

  function readOne(node: AifNode): void {
    const ends = (around.outOf.get(node.id) ?? []).flatMap((to) => targetsOf(to).map((target) => ({ to, target })))
    const from = (around.into.get(node.id) ?? []).flatMap((id) => {
      const locution = locutionOf(id)
      return locution === undefined ? [] : [{ id, locution }]
    })
    const made: Evidence[] = []
    for (const { id: source, locution } of from) {
      for (const { to, target } of ends) {
        if (evidence.size + made.length >= mapLimits.items) break
        const one = evidenceOf(node, source, locution, to, target)
        if (keys.has(evidenceKey(one))) continue
        made.push(one)
        keys.add(evidenceKey(one))
        said.add(pairKey(source, node.id)).add(pairKey(node.id, to))
      }
    }
    if (made.length > 0) nodes.add(node.id)
    else if (from.length > 0 && ends.length > 0) notes.add('same-link', node.id)
    else if (ends.length > 0) notes.add((around.into.get(node.id) ?? []).some(on.isClaim) ? 'report-kept' : 'no-speaker', node.id)
    for (const [index, one] of made.entries()) {
      const id = index === 0 ? node.id : free.take(node.id)
      evidence.set(id, { ...one, id })
    }
  }

  function evidenceOf(node: AifNode, source: string, locution: string, to: string, target: Target): Evidence {
    const type = around.types.get(to) ?? ''
    const { stance, force, settled } = illocutionOf(node.text, isStepType(type) ? type : 'claim')
    const voice = sources.spoken.get(locution)
    return {
      id: node.id,
      target,
      passage: locution,
      stance,
      explicit: true,
      ...(force && { force }),
      ...(voice && stance !== 'none' && { reports: [{ voice: voice.id, stance, mode: 'quotes' as const }] }),
      settled,
      unknown: { aif: { node: keptNode(node), locution, ...(source !== locution && { anchor: source }) } },
    }
  }

  function targetsOf(id: string): Target[] {
    return on.isClaim(id) ? [{ claim: id }] : (on.relations.get(id) ?? []).map((relation) => ({ relation: relation.id }))
  }

  function first(ids: readonly string[] = []): string | undefined {
    return ids.filter((one) => sources.spoken.has(one)).sort((a, b) => rank.get(a)! - rank.get(b)!)[0]
  }

  /** The words in which it is done: the locution itself, or the one that a transition leads to. */
  function locutionOf(id: string): string | undefined {
    if (sources.spoken.has(id)) return id
    if (around.types.get(id) !== 'TA') return undefined
    if (!wordsIn.has(id)) wordsIn.set(id, first(around.outOf.get(id)) ?? first(around.into.get(id)))
    return wordsIn.get(id)
  }
}

function aroundNodes(graph: AifGraph): Around {
  const [into, outOf] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const put = (map: Map<string, string[]>, key: string, value: string) => {
    const known = map.get(key)
    if (known) known.push(value)
    else map.set(key, [value])
  }
  for (const { from, to } of graph.edges) {
    put(outOf, from, to)
    put(into, to, from)
  }
  return { types: new Map(graph.nodes.map(({ id, type }) => [id, type])), into, outOf }
}

function inOrder<T>(items: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...items].sort(([a], [b]) => byCodeUnit(a, b)))
}
