import type { ClaimId, RelationId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import { relationKinds, type Relation } from './relation.ts'
import { layoutDirection, type LayoutDirection } from './views/layout-direction.ts'

/**
 * A row of the outline: a claim where it stands, or a reason of several premises (or of none stated), whose premises stand
 * below it. `key` is one row's own, and stays it while other rows come and go.
 */
export interface OutlineNode {
  key: string
  claim?: ClaimId
  /** The relation by which this row bears on the row above it; absent at the root and on a premise of a joint reason. */
  relation?: RelationId
  /** The joint reason whose premise this is. */
  partOf?: RelationId
  /** The claim stands in full elsewhere: here it is only named, and nothing hangs on it. */
  repeated: boolean
  /** What bears on it is left out, because it is folded. */
  folded: boolean
  /** Whether anything bears on it, shown or not. */
  parent: boolean
  /** First what bears on the step (undercuts, backing), then the premises or the reasons. */
  children: OutlineNode[]
}

/** How the outline is to be read. */
export interface OutlineOptions {
  /** Claims, and joint reasons, whose children are left out. A claim that is used elsewhere too then stands there in full. */
  folded?: ReadonlySet<string>
  /** Where cards are seen, for those that nobody has placed; in canvas pixels, the upper left corner. */
  places?: ReadonlyMap<ClaimId, { x: number; y: number }>
}

/**
 * The map as an ordered tree, the one model behind every outline: the map's question, other questions, positions, then what
 * else is no one's premise, then whatever a circle leaves. Below each: answers, supports, attacks and the rest, each kind in
 * the order of the canvas, else of ids. Every claim stands in full exactly once. Expects the map as read.
 */
export function argumentOutline(map: ArgumentMap, options: OutlineOptions = {}): OutlineNode[] {
  const order = orderOf(map, options)
  const bearing = bearingOn(map, order)
  const starts = rootOrder(map, order)
  const whole = growAll(map, bearing, order, starts, new Set())
  const { folded } = options
  if (!folded || folded.size === 0) return whole
  // Folding hides; it makes no new roots of what is then reached no more.
  return growAll(map, bearing, order, whole.map((node) => node.claim!), folded)
}

interface Bearing {
  claim: Map<ClaimId, Relation[]>
  relation: Map<RelationId, Relation[]>
}

type Order = (one: Claim | undefined, other: Claim | undefined) => number

/** Reasons that stand beside their claim are read from the top down, reasons below it from left to right; what has no place comes last. */
function orderOf(map: ArgumentMap, { places }: OutlineOptions): Order {
  const direction: LayoutDirection = map.question === undefined ? 'sideways' : layoutDirection(map, map.question)
  const [first, second] = direction === 'down' ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const placeOf = (claim: Claim | undefined) => claim && (claim.pos ?? places?.get(claim.id))
  return (one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)]
    if (!a || !b) return Number(!a) - Number(!b)
    return a[first] - b[first] || a[second] - b[second]
  }
}

function bearingOn(map: ArgumentMap, order: Order): Bearing {
  const bearing: Bearing = { claim: new Map(), relation: new Map() }
  for (const relation of map.relations.values()) {
    if (relation.target.claim !== undefined) push(bearing.claim, relation.target.claim, relation)
    else push(bearing.relation, relation.target.relation, relation)
  }
  const first = (relation: Relation) => map.claims.get(relation.premises[0]?.claim ?? '')
  const compare = (a: Relation, b: Relation) =>
    rankOf(a) - rankOf(b) || order(first(a), first(b)) || byCodeUnit(a.id, b.id)
  for (const group of [bearing.claim, bearing.relation]) for (const relations of group.values()) relations.sort(compare)
  return bearing
}

/** Answers come before reasons, reasons before the ways in which claims are alike. */
function rankOf({ kind }: Relation): number {
  return kind === 'answers' ? -1 : relationKinds.indexOf(kind)
}

const kindRank: Record<Claim['kind'], number> = { question: 1, position: 2, claim: 3, definition: 4 }

function rootOrder(map: ArgumentMap, order: Order): ClaimId[] {
  const premises = new Set<ClaimId>()
  for (const relation of map.relations.values()) for (const { claim } of relation.premises) premises.add(claim)
  const rank = (claim: Claim) => (claim.id === map.question ? 0 : (premises.has(claim.id) ? 10 : 0) + kindRank[claim.kind])
  return [...map.claims.values()].sort((a, b) => rank(a) - rank(b) || order(a, b) || byCodeUnit(a.id, b.id)).map(({ id }) => id)
}

function growAll(map: ArgumentMap, bearing: Bearing, order: Order, starts: readonly ClaimId[], folded: ReadonlySet<string>): OutlineNode[] {
  const shown = new Set<ClaimId>()
  const roots: OutlineNode[] = []
  for (const id of starts) if (!shown.has(id)) roots.push(grow(map, bearing, order, shown, folded, id))
  return roots
}

/** With a list instead of recursion: a chain of reasons may be as long as the map. */
function grow(map: ArgumentMap, bearing: Bearing, order: Order, shown: Set<ClaimId>, folded: ReadonlySet<string>, root: ClaimId): OutlineNode {
  const top = node(`/${root}`, { claim: root })
  const stack = [top]
  while (stack.length > 0) {
    const here = stack.pop()!
    const onStep = (here.relation !== undefined && bearing.relation.get(here.relation)) || []
    let below: readonly Relation[] = []
    if (here.claim !== undefined) {
      here.repeated = shown.has(here.claim)
      shown.add(here.claim)
      below = here.repeated ? [] : (bearing.claim.get(here.claim) ?? [])
    }
    const premises = here.claim === undefined ? premisesOf(map, order, here.relation!) : []
    here.parent = onStep.length + below.length + premises.length > 0
    here.folded = here.parent && !here.repeated && folded.has(here.claim ?? here.relation!)
    if (here.folded) continue
    here.children = [...reasonsOf(map, onStep), ...premises, ...reasonsOf(map, below)]
    for (const child of here.children.toReversed()) stack.push(child)
  }
  return top
}

function reasonsOf(map: ArgumentMap, relations: readonly Relation[]): OutlineNode[] {
  return relations.map(({ id, premises }) => {
    const only = premises.length === 1 && map.claims.has(premises[0]!.claim) ? premises[0] : undefined
    return only ? node(`${id}/${only.claim}`, { claim: only.claim, relation: id }) : node(`${id}/`, { relation: id })
  })
}

/** Premises are a set; they are read in the order of the canvas too. */
function premisesOf(map: ArgumentMap, order: Order, relation: RelationId): OutlineNode[] {
  const premises = (map.relations.get(relation)?.premises ?? []).flatMap(({ claim }) => map.claims.get(claim) ?? [])
  return premises.toSorted(order).map(({ id }) => node(`${relation}/${id}`, { claim: id, partOf: relation }))
}

function node(key: string, of: Partial<OutlineNode>): OutlineNode {
  return { key, repeated: false, folded: false, parent: false, children: [], ...of }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
