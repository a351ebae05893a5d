import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { oneLine } from '../../argument/one-line.ts'
import { quoted } from '../../argument/quoted.ts'
import { readMap } from '../../argument/read-map.ts'
import { mapAttackGraph, type ArgumentMeaning } from '../../evaluation/abstract/map-attack-graph.ts'
import { neighboursOf } from '../../evaluation/abstract/attack-graph.ts'
import { evaluateMap } from '../../evaluation/evaluate-map.ts'
import type { Problem } from '../../result.ts'

/** What a writer of frameworks writes. */
export interface WrittenFramework {
  ids: readonly string[]
  /** In one line; the id where there are no other words. */
  words: readonly string[]
  attacks: readonly (readonly [from: number, to: number])[]
  comments: readonly string[]
  losses: readonly Problem[]
}

/**
 * A map as the abstract framework that means the same: claims that only attack one another are its arguments, and whatever
 * else there is becomes arguments that stand in between (SPEC: AF7). Ids are the claims'; `format` names the comments kept of one.
 */
export function frameworkOfMap(bundle: MapBundle, format: string): WrittenFramework {
  const { map } = readMap(bundle.map)
  const { granted } = evaluateMap(map)
  const { graph, stands } = mapAttackGraph(map, { granted, assumes: true })
  const ids = idsOf(map, stands)
  const words = stands.map((meaning, argument) => oneLine(meaning ? wordsOf(map, meaning) : '') || ids[argument]!)
  const attacks: { from: number; to: number; order: string }[] = []
  const order = plainAttacks(map)
  for (let to = 0; to < graph.size; to++) {
    for (const from of neighboursOf(graph.attackers, to)) attacks.push({ from, to, order: order.get(`${ids[from]!}\n${ids[to]!}`) ?? '' })
  }
  attacks.sort((a, b) => a.order.length - b.order.length || (a.order < b.order ? -1 : a.order > b.order ? 1 : a.from - b.from || a.to - b.to))
  return { ids, words, attacks: attacks.map(({ from, to }) => [from, to] as const), comments: commentsOf(map, format), losses: lossesOf(bundle, map, stands) }
}

/** Relations by the ends of the attack they are, so that attacks keep the order that their ids have. */
function plainAttacks(map: ArgumentMap): Map<string, string> {
  const order = new Map<string, string>()
  for (const { id, kind, premises, target } of map.relations.values()) {
    const key = `${premises[0]?.claim}\n${target.claim}`
    if (kind === 'attacks' && premises.length === 1 && target.claim !== undefined && !order.has(key)) order.set(key, id)
  }
  return order
}

function idsOf(map: ArgumentMap, stands: readonly (ArgumentMeaning | null)[]): string[] {
  const taken = new Set<string>(map.claims.keys())
  return stands.map((meaning, argument) => {
    if (meaning?.on === 'claim' && !meaning.negated) return meaning.id
    const wanted = meaning ? (meaning.negated ? `not-${meaning.id}` : meaning.id) : `between-${argument + 1}`
    let id = wanted
    for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`
    taken.add(id)
    return id
  })
}

function wordsOf(map: ArgumentMap, { on, id, negated }: ArgumentMeaning): string {
  if (on === 'claim') return negated ? `Not: ${map.claims.get(id)!.text}` : map.claims.get(id)!.text
  const { premises, kind, target } = map.relations.get(id)!
  const from = premises.map(({ claim }) => quoted(map.claims.get(claim)?.text ?? '')).join(' and ')
  const to = target.claim === undefined ? 'a step' : quoted(map.claims.get(target.claim)?.text ?? '')
  return `${negated ? 'Not: ' : ''}${from || 'Nothing'} ${kind === 'attacks' ? 'against' : 'for'} ${to}`
}

function commentsOf(map: ArgumentMap, format: string): string[] {
  const kept = map.unknown?.[format]
  const comments = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept['comments'] : null
  return Array.isArray(comments) ? comments.filter((comment) => typeof comment === 'string').map(oneLine).filter((comment) => comment !== '') : []
}

function lossesOf(bundle: MapBundle, map: ArgumentMap, stands: readonly (ArgumentMeaning | null)[]): Problem[] {
  const losses: Problem[] = []
  const claims = [...map.claims.values()]
  const lose = (code: string, count: number, one: string, many: string) => {
    if (count > 0) losses.push({ code, message: count === 1 ? one : `${count} ${many}` })
  }
  const between = stands.filter((meaning) => meaning?.on !== 'claim' || meaning.negated).length
  lose('encoded', between, 'A framework has attacks only: an argument stands for what else the map says. Reading the file again gives attacks, not the map.', 'arguments were added that stand for reasons, joint premises, undercuts and exclusions, because a framework has attacks only. Reading the file again gives attacks, not the map.')
  lose('questions', claims.filter(({ kind }) => kind === 'question').length, 'The question is left out, and what answers it.', 'questions are left out, and what answers them.')
  lose('without-force', [...map.relations.values()].filter(({ kind }) => kind === 'equals' || kind === 'specialises' || kind === 'rephrases').length, 'A relation that has no force of its own (sameness, special case, rephrasing) is left out.', 'relations that have no force of their own (sameness, special cases, rephrasings) are left out.')
  lose('details', claims.filter(({ kind, tags, note, weight, scope, standard, term, role, pos, copiedFrom }) => (kind !== 'claim' && kind !== 'question') || tags.length > 0 || [note, weight, scope, standard, term, role, pos, copiedFrom].some((field) => field !== undefined)).length, 'Of a claim only its words are kept, in a comment: not its kind, place, tags, note or weight.', 'claims keep only their words: not their kinds, places, tags, notes or weights.')
  lose('passages', map.evidence.size, 'A passage that is linked is left out.', 'links to passages are left out.')
  lose('documents', bundle.documents.length, 'The document is left out.', 'documents are left out.')
  if (map.title !== 'An abstract framework') losses.push({ code: 'title', message: 'The map’s title is left out.' })
  if (map.description) losses.push({ code: 'description', message: 'The map’s description is left out.' })
  lose('views', map.views.length + map.steps.length, 'A saved view or step is left out.', 'saved views and steps are left out.')
  return losses
}
