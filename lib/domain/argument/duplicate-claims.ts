import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import { claimWording, type ClaimWording } from './claim-wording.ts'
import { differentPairs } from './different-claims.ts'
import { compareWordings } from './compare-wordings.ts'

/** Two claims whose words are alike: `same` may say the same, of `opposite` one denies what the other says. */
export interface LikelyPair {
  kind: 'same' | 'opposite'
  /** In the order of their ids. */
  claims: readonly [Claim, Claim]
  /** In [0, 1]: 1 where the telling words are the same in the same order. */
  score: number
}

/** Claims that share a word with more others than this are not looked up by that word: it tells too few apart. */
const crowd = 60
/** Of one claim, the rarest of its words are enough to find what is like it. */
const looked = 6

/**
 * Pairs of claims that likely say the same, or the opposite, by their wording: likeliest first. Left out are pairs of
 * different kinds, pairs that a relation joins, and those judged to be different. Nothing is merged by itself: a person
 * judges. Nearly linear in the number of claims: only claims that share a rare word are compared. Expects the map as read.
 */
export function duplicateClaims(map: ArgumentMap, least = 0.72): LikelyPair[] {
  const wordings = [...map.claims.values()].flatMap((claim) => (claim.text.trim() === '' ? [] : [{ claim, wording: claimWording(claim) }]))
  const holders = new Map<string, number[]>()
  wordings.forEach(({ wording }, index) => {
    for (const stem of wording.set) {
      const others = holders.get(stem)
      if (others) others.push(index)
      else holders.set(stem, [index])
    }
  })
  const weightOf = (stem: string) => 1 + Math.log((wordings.length + 1) / ((holders.get(stem)?.length ?? 0) + 1)) / Math.log(wordings.length + 2)
  const settled = settledPairs(map)
  const found: LikelyPair[] = []
  wordings.forEach(({ claim, wording }, index) => {
    for (const other of candidates(wording, index, holders)) {
      const against = wordings[other]!
      const likeness = compareWordings(wording, against.wording, weightOf)
      if (!likeness || likeness.score < least || !comparable(claim, against.claim) || settled.has(pairOf(claim.id, against.claim.id))) continue
      found.push({ ...likeness, claims: claim.id < against.claim.id ? [claim, against.claim] : [against.claim, claim] })
    }
  })
  return found.sort((a, b) => b.score - a.score || byCodeUnit(a.claims[0].id, b.claims[0].id) || byCodeUnit(a.claims[1].id, b.claims[1].id))
}

/** Claims before this one that share one of its rarest words. */
function candidates({ set }: ClaimWording, index: number, holders: ReadonlyMap<string, readonly number[]>): Set<number> {
  const rarest = [...set].map((stem) => holders.get(stem)!).filter((own) => own.length > 1).sort((a, b) => a.length - b.length)
  const found = new Set<number>()
  for (const [place, own] of rarest.entries()) {
    // Where all its words are common the rarest still counts, so that such claims are compared with some others.
    if (place >= looked || (own.length > crowd && place > 0)) break
    // The nearest before it: in a crowd not all can be compared.
    const end = placeOf(own, index)
    for (let at = Math.max(0, end - crowd); at < end; at++) found.add(own[at]!)
  }
  return found
}

/** Where a number stands among rising ones. */
function placeOf(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function comparable(one: Claim, other: Claim): boolean {
  if (one.kind === 'definition' && other.kind === 'definition') return (one.term ?? '').toLowerCase() === (other.term ?? '').toLowerCase()
  const plain = (claim: Claim) => claim.kind === 'claim' || claim.kind === 'position'
  return one.kind === other.kind || (plain(one) && plain(other))
}

/** Whether a pair that was found on an earlier state of the map is still one: both claims there as they were, and nothing said about them since. */
export function isUnsettledPair(map: ArgumentMap): (pair: LikelyPair) => boolean {
  const settled = settledPairs(map)
  return ({ claims: [one, other] }) => [one, other].every(({ id, kind, text }) => map.claims.get(id)?.text === text && map.claims.get(id)?.kind === kind) && !settled.has(pairOf(one.id, other.id))
}

/** Pairs about which somebody has said something. */
function settledPairs(map: ArgumentMap): Set<string> {
  const pairs = new Set(differentPairs(map).map(({ claims: [one, other] }) => pairOf(one, other)))
  for (const { premises, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    for (const { claim } of premises) pairs.add(pairOf(claim, target.claim))
  }
  return pairs
}

function pairOf(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one])
}
