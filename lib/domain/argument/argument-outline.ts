import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import { relationKinds } from './relation.ts'
import type { Relation } from './relation.ts'

/** A claim in the outline, with what bears on it. */
export interface OutlineClaim {
  claim: Claim
  /** It stands in full further up; here it is only named, and nothing hangs on it. */
  repeated: boolean
  arguments: OutlineArgument[]
}

/** A relation in the outline: its premises (joint where several), and what undercuts or backs it. */
export interface OutlineArgument {
  relation: Relation
  premises: OutlineClaim[]
  arguments: OutlineArgument[]
}

/** One line of the outline, with how far it is indented (from 0). */
export type OutlineRow = { depth: number; item: OutlineClaim; by?: Relation } | { depth: number; item: OutlineArgument; by?: undefined }

/**
 * The map as an ordered tree: the map's question, other questions, then claims that are no one's premise, then whatever
 * a circle leaves; below each, answers, supports, attacks and the rest in the order of the canvas, else of ids. Every
 * claim stands in full exactly once; elsewhere it is marked as repeated. Expects the map as read.
 */
export function argumentOutline(map: ArgumentMap): OutlineClaim[] {
  const bearing = bearingOn(map)
  const expanded = new Set<string>()
  const roots: OutlineClaim[] = []
  for (const id of rootOrder(map)) {
    if (!expanded.has(id)) roots.push(expand(map, bearing, expanded, id))
  }
  return roots
}

type Bearing = { claim: Map<string, Relation[]>; relation: Map<string, Relation[]> }

function bearingOn(map: ArgumentMap): Bearing {
  const bearing: Bearing = { claim: new Map(), relation: new Map() }
  for (const relation of map.relations.values()) {
    const [group, id] = relation.target.claim !== undefined ? [bearing.claim, relation.target.claim] : [bearing.relation, relation.target.relation]
    const others = group.get(id)
    if (others) others.push(relation)
    else group.set(id, [relation])
  }
  const first = (relation: Relation) => map.claims.get(relation.premises[0]?.claim ?? '')
  const compare = (a: Relation, b: Relation) =>
    relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind) || byPlace(first(a), first(b)) || byCodeUnit(a.id, b.id)
  for (const group of [bearing.claim, bearing.relation]) for (const relations of group.values()) relations.sort(compare)
  return bearing
}

function rootOrder(map: ArgumentMap): string[] {
  const premises = new Set<string>()
  for (const relation of map.relations.values()) for (const { claim } of relation.premises) premises.add(claim)
  const rank = (claim: Claim) => {
    if (claim.id === map.question) return 0
    const free = premises.has(claim.id) ? 2 : 0
    return free + (claim.kind === 'question' ? 1 : 2)
  }
  return [...map.claims.values()].sort((a, b) => rank(a) - rank(b) || byPlace(a, b) || byCodeUnit(a.id, b.id)).map(({ id }) => id)
}

/** Left to right, then top to bottom; what has no place comes after what has. */
function byPlace(a: Claim | undefined, b: Claim | undefined): number {
  if (!a?.pos || !b?.pos) return Number(!a?.pos) - Number(!b?.pos)
  return a.pos.x - b.pos.x || a.pos.y - b.pos.y
}

/** With a list instead of recursion: a chain of arguments may be as long as the map. */
function expand(map: ArgumentMap, bearing: Bearing, expanded: Set<string>, root: string): OutlineClaim {
  const result: OutlineClaim = { claim: map.claims.get(root)!, repeated: false, arguments: [] }
  const stack: (OutlineClaim | OutlineArgument)[] = [result]
  while (stack.length > 0) {
    const node = stack.pop()!
    const below: (OutlineClaim | OutlineArgument)[] = []
    if ('claim' in node) {
      node.repeated = expanded.has(node.claim.id)
      if (node.repeated) continue
      expanded.add(node.claim.id)
      node.arguments = argumentsFor(bearing.claim.get(node.claim.id))
    } else {
      node.premises = node.relation.premises.flatMap(({ claim }) => {
        const premise = map.claims.get(claim)
        return premise ? [{ claim: premise, repeated: false, arguments: [] }] : []
      })
      node.arguments = argumentsFor(bearing.relation.get(node.relation.id))
      below.push(...node.premises)
    }
    below.push(...node.arguments)
    for (const child of below.reverse()) stack.push(child)
  }
  return result
}

function argumentsFor(relations: readonly Relation[] = []): OutlineArgument[] {
  return relations.map((relation) => ({ relation, premises: [], arguments: [] }))
}

/**
 * The outline line by line. A relation that only joins one claim to another takes no line of its own: the claim's line
 * says by which relation it hangs there (`by`). Joint arguments, bare ones and those that are themselves argued about do.
 */
export function outlineRows(outline: readonly OutlineClaim[]): OutlineRow[] {
  const rows: OutlineRow[] = []
  const stack: OutlineRow[] = outline.map((item) => ({ depth: 0, item })).reverse()
  while (stack.length > 0) {
    const row = stack.pop()!
    const { item, depth } = row
    const below: OutlineRow[] = []
    if ('claim' in item) {
      rows.push(row)
      below.push(...item.arguments.map((argument) => ({ depth: depth + 1, item: argument })))
    } else if (item.premises.length === 1 && item.arguments.length === 0) {
      stack.push({ depth, item: item.premises[0]!, by: item.relation })
      continue
    } else {
      rows.push(row)
      below.push(...item.premises.map((premise) => ({ depth: depth + 1, item: premise })))
      below.push(...item.arguments.map((argument) => ({ depth: depth + 1, item: argument })))
    }
    for (const child of below.reverse()) stack.push(child)
  }
  return rows
}
