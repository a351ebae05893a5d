import type { ArgumentMap } from './argument-map.ts'
import type { Claim } from './claim.ts'
import { foldText } from './fold-text.ts'
import type { Relation } from './relation.ts'

/** What is searched of one thing: its own words, and what else is written at it. Folded text. */
interface Searched {
  own: string
  beside: string
}

const known = new WeakMap<Claim | Relation, Searched>()

/**
 * The claims and relations that hold every word, in any order and whatever the accents: in a claim's words, notes, tags,
 * term and scope, in what a relation is called, and in the names of the documents that bear on either (`sources`, folded, by
 * id). First what has the words as they were typed in its own words, then in its own words in any order, then elsewhere;
 * among these in the order of `order`, else of the map.
 */
export function findInMap(map: ArgumentMap, text: string, sources: ReadonlyMap<string, string>, order?: readonly string[]): string[] {
  const phrase = foldText(text)
  if (phrase === '') return []
  const words = phrase.split(' ')
  const ranks: string[][] = [[], [], []]
  const look = (thing: Claim | Relation, searched: Searched) => {
    const rank = rankOf(searched, sources.get(thing.id) ?? '', phrase, words)
    if (rank !== null) ranks[rank]!.push(thing.id)
  }
  for (const claim of inOrder(map, order)) look(claim, searchedOfClaim(claim))
  for (const relation of map.relations.values()) look(relation, searchedOfRelation(relation))
  return ranks.flat()
}

function inOrder(map: ArgumentMap, order: readonly string[] | undefined): Iterable<Claim> {
  if (!order) return map.claims.values()
  const told = order.flatMap((id) => map.claims.get(id) ?? [])
  const seen = new Set(order)
  return [...told, ...[...map.claims.values()].filter(({ id }) => !seen.has(id))]
}

function rankOf({ own, beside }: Searched, sources: string, phrase: string, words: readonly string[]): 0 | 1 | 2 | null {
  if (own.includes(phrase)) return 0
  if (words.every((word) => own.includes(word))) return 1
  return words.every((word) => own.includes(word) || beside.includes(word) || sources.includes(word)) ? 2 : null
}

function searchedOfClaim(claim: Claim): Searched {
  let searched = known.get(claim)
  if (!searched) known.set(claim, (searched = { own: foldText(claim.text), beside: foldText([claim.term, claim.scope, claim.note, ...claim.tags].filter(Boolean).join(' \n ')) }))
  return searched
}

function searchedOfRelation(relation: Relation): Searched {
  let searched = known.get(relation)
  if (!searched) known.set(relation, (searched = { own: foldText(relation.note ?? ''), beside: foldText((relation.scheme ?? '').replace(/-/g, ' ')) }))
  return searched
}
