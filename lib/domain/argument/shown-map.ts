import type { ClaimId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { bearingOn, reach, startsOf } from './reach.ts'
import { targetsFirst } from './targets-first.ts'
import { wayUp } from './way-up.ts'
import type { Relation } from './relation.ts'

/** What of a map a person sees, and what stands behind it (SPEC: SH). */
export interface ShownMap {
  /** What is drawn: the map without what is folded away or filtered out; the map itself when nothing is. */
  map: ArgumentMap
  /** The same with nothing folded: for an outline, whose rows fold by themselves. */
  unfolded: ArgumentMap
  /** What is folded, shown or not: claims, and joint reasons. */
  folded: ReadonlySet<string>
  /** For each of these that is shown, how many claims are hidden behind it. */
  hiddenBelow: ReadonlyMap<string, number>
  /** Drawn pale: claims and relations that do not match the filter. */
  faded: ReadonlySet<string>
  /** Claims and relations that match what is searched for, in order. */
  found: readonly string[]
  /** Nothing is hidden and nothing pale. */
  isWhole: boolean
}

/** What is asked of the whole map: `near` and `matching` leave out nothing where they are null. */
export interface ShowWhat {
  folded: ReadonlySet<string>
  /** The claims near the one in focus. */
  near: ReadonlySet<ClaimId> | null
  /** What matches the filter, and whether the rest goes or only steps back. */
  matching: { ids: ReadonlySet<string>; hides: boolean } | null
  /** Shown in any case: what is chosen, being written, or newly made. */
  pinned: Iterable<string>
  found?: readonly string[]
}

const nothing: ReadonlySet<string> = new Set()
const none: readonly string[] = []

export function wholeMap(map: ArgumentMap, found: readonly string[] = none): ShownMap {
  return { map, unfolded: map, folded: nothing, hiddenBelow: new Map(), faded: nothing, found, isWhole: true }
}

/**
 * A claim is behind a folded one when every way to it leads through something folded, so one that is used elsewhere too
 * stays. A relation is shown when all that it joins is. What is pinned is shown whatever is asked.
 */
export function showMap(map: ArgumentMap, { folded, near, matching, pinned, found = none }: ShowWhat): ShownMap {
  if (folded.size === 0 && !near && !matching) return wholeMap(map, found)
  const kept = endsOf(map, pinned)
  const unfolded = folded.size === 0 ? null : new Set([...unfoldedClaims(map, folded), ...kept])
  const within = near || matching?.hides ? partOf(map, (id) => kept.has(id) || ((!near || near.has(id)) && (!matching?.hides || matching.ids.has(id)))) : map
  const shown = unfolded ? partOf(within, (id) => unfolded.has(id)) : within
  const faded = matching && !matching.hides ? fadedIn(shown, matching.ids, kept) : nothing
  const hiddenBelow = unfolded ? countHidden(map, folded, unfolded) : new Map<string, number>()
  return { map: shown, unfolded: within, folded, hiddenBelow, faded, found, isWhole: shown === map && faded.size === 0 }
}

function partOf(map: ArgumentMap, isShown: (id: ClaimId) => boolean): ArgumentMap {
  const claims = new Map([...map.claims].filter(([id]) => isShown(id)))
  if (claims.size === map.claims.size) return map
  const part: ArgumentMap = { ...map, claims, ...restOn(map, claims) }
  if (map.question !== undefined && !claims.has(map.question)) delete part.question
  return part
}

/** The claims that are reached without going through anything folded. */
export function unfoldedClaims(map: ArgumentMap, folded: ReadonlySet<string>): Set<ClaimId> {
  const reached = new Set<ClaimId>()
  const bearing = bearingOn(map.relations)
  for (const start of startsOf(map)) reach(bearing, start, folded, reached)
  return reached
}

/** What is folded without which `ids` would be seen: to be taken out of `folded` so that they are. */
export function foldsAbove(map: ArgumentMap, folded: ReadonlySet<string>, ids: Iterable<string>): ReadonlySet<string> {
  if (folded.size === 0) return nothing
  const open = new Set<string>()
  let seen = unfoldedClaims(map, folded)
  for (const id of endsOf(map, ids)) {
    if (seen.has(id)) continue
    for (const step of wayUp(map, id, seen)) if (folded.has(step)) open.add(step)
    seen = unfoldedClaims(map, new Set([...folded].filter((one) => !open.has(one))))
  }
  return open
}

/** The claims behind something: what bears on it, however far around, without itself. */
export function behind(map: ArgumentMap, id: string, folded: ReadonlySet<string>): Set<ClaimId> {
  const bearing = bearingOn(map.relations)
  const reached = new Set<ClaimId>()
  const relation = map.relations.get(id)
  if (relation) for (const { claim } of relation.premises) reach(bearing, claim, folded, reached)
  else {
    reach(bearing, id, without(folded, id), reached)
    reached.delete(id)
  }
  return reached
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!set.has(id)) return set
  const rest = new Set(set)
  rest.delete(id)
  return rest
}

function countHidden(map: ArgumentMap, folded: ReadonlySet<string>, unfolded: ReadonlySet<ClaimId>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of folded) {
    const relation = map.relations.get(id)
    const stands = relation ? seenEnd(map, relation, unfolded) : unfolded.has(id)
    if (!stands) continue
    let count = 0
    for (const claim of behind(map, id, nothing)) if (!unfolded.has(claim)) count++
    if (count > 0) counts.set(id, count)
  }
  return counts
}

function seenEnd(map: ArgumentMap, relation: Relation, unfolded: ReadonlySet<ClaimId>): boolean {
  const seen = new Set<string>()
  let end: Relation | undefined = relation
  while (end && end.target.claim === undefined && !seen.has(end.id)) {
    seen.add(end.id)
    end = map.relations.get(end.target.relation)
  }
  return end?.target.claim !== undefined && unfolded.has(end.target.claim)
}

/** The claims among these, and the ends of the relations among them. */
export function endsOf(map: ArgumentMap, ids: Iterable<string>): Set<ClaimId> {
  const ends = new Set<ClaimId>()
  const seen = new Set<string>()
  const left = [...ids]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (map.claims.has(id)) ends.add(id)
    const relation = map.relations.get(id)
    if (!relation) continue
    left.push(...relation.premises.map(({ claim }) => claim), relation.target.claim ?? relation.target.relation)
  }
  return ends
}

/** Of what hangs on claims, what hangs on those that are shown. */
function restOn(map: ArgumentMap, claims: ReadonlyMap<ClaimId, unknown>): Pick<ArgumentMap, 'relations' | 'evidence'> {
  const whole = new Set<string>()
  for (const { id, premises, target } of targetsFirst(map.relations.values())) {
    if ((target.claim !== undefined ? claims.has(target.claim) : whole.has(target.relation)) && premises.every(({ claim }) => claims.has(claim))) whole.add(id)
  }
  const relations = new Map([...map.relations].filter(([id]) => whole.has(id)))
  const evidence = new Map([...map.evidence].filter(([, { target }]) => (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation))))
  return { relations, evidence }
}

/** A relation steps back with any claim it joins, unless it matches itself. */
function fadedIn(map: ArgumentMap, matching: ReadonlySet<string>, kept: ReadonlySet<string>): ReadonlySet<string> {
  const faded = new Set<string>()
  for (const id of map.claims.keys()) if (!matching.has(id) && !kept.has(id)) faded.add(id)
  // What bears on a step joins all that the step joins.
  const joinsFaded = new Set<string>()
  for (const { id, premises, target } of targetsFirst(map.relations.values())) {
    if (!(target.claim !== undefined ? faded.has(target.claim) : joinsFaded.has(target.relation)) && !premises.some(({ claim }) => faded.has(claim))) continue
    joinsFaded.add(id)
  }
  for (const id of joinsFaded) if (!matching.has(id)) faded.add(id)
  return faded
}
