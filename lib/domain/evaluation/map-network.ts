import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { is, Network, not, type Literal, type Node } from './network.ts'

export interface ClaimNodes {
  /** The claim holds. */
  holds: Node
  /** Some support of it acts; some attack on it acts; some contrary of it holds. */
  supported: Node
  attacked: Node
  excluded: Node
}

export interface RelationNodes {
  /** Its premises hold and it is not undercut. */
  acts: Node
  /** It is undercut: some undercut of it acts, and it is not backed. */
  undercut: Node
}

export interface MapNetwork {
  network: Network
  claims: ReadonlyMap<ClaimId, ClaimNodes>
  /** Of supports and attacks; other kinds have no force of their own. */
  relations: ReadonlyMap<RelationId, RelationNodes>
}

/**
 * The map's equations (10-meaning; Brewka & Woltran 2010): for a relation r and a claim c
 * - act(r) = all premises in ∧ ¬x(r)
 * - x(r) = some undercut of r acts ∧ ¬b(r); b(r) = some backing of r acts ∧ ¬x(r)
 * - c = [some support of c acts ∨ (assumed(c) ∧ no attack on c acts)] ∧ ¬c̄ ∧ no contrary of c; c̄ = some attack on c acts ∧ ¬c
 * What is granted holds whatever is said.
 */
export function mapNetwork(map: ArgumentMap, { granted, assumes }: { granted: ReadonlySet<ClaimId>; assumes: boolean }): MapNetwork {
  const network = new Network()
  // Most claims are neither attacked nor excluded, and most steps not undercut: these share a node.
  const never = network.any()
  const anyOf = (literals: Literal[]) => (literals.length === 0 ? never : network.any(...literals))
  // What holds and what acts lead to one another, so these nodes come before what they are made of.
  const holds = new Map<ClaimId, Node>()
  for (const id of map.claims.keys()) holds.set(id, network.all())
  const acts = new Map<RelationId, Node>()
  for (const { id, kind } of map.relations.values()) if (kind === 'supports' || kind === 'attacks') acts.set(id, network.all())

  const bearing = bearingOn(map.relations)
  const acting = (list: readonly Relation[] = [], kind: Relation['kind']): Literal[] => {
    const literals: Literal[] = []
    for (const relation of list) if (relation.kind === kind) literals.push(is(acts.get(relation.id)!))
    return literals
  }
  const exclusions = exclusionsIn(map, network, holds)
  const claims = new Map<ClaimId, ClaimNodes>()
  for (const [id, node] of holds) {
    const on = bearing.claim.get(id)
    const supports = acting(on, 'supports')
    const [supported, attacked, excluded] = [anyOf(supports), anyOf(acting(on, 'attacks')), anyOf(exclusions.get(id) ?? [])]
    claims.set(id, { holds: node, supported, attacked, excluded })
    if (granted.has(id)) continue
    const literals = assumes && supports.length === 0 ? [not(attacked)] : [is(supported)]
    if (attacked !== never) literals.push(not(network.all(is(attacked), not(node))))
    if (excluded !== never) literals.push(not(excluded))
    network.inputs[node] = literals
  }
  const relations = new Map<RelationId, RelationNodes>()
  for (const [id, node] of acts) {
    const literals = map.relations.get(id)!.premises.map(({ claim }) => is(holds.get(claim)!))
    const on = bearing.relation.get(id)
    let undercut = never
    if (on) {
      undercut = network.all()
      const backed = network.all(is(anyOf(acting(on, 'supports'))), not(undercut))
      network.inputs[undercut] = [is(anyOf(acting(on, 'attacks'))), not(backed)]
      literals.push(not(undercut))
    }
    network.inputs[node] = literals
    relations.set(id, { acts: node, undercut })
  }
  return { network, claims, relations }
}

/**
 * What excludes each claim. Contraries and contradictories exclude one another, and so do the answers of a question that says
 * so, each of all the others.
 */
function exclusionsIn(map: ArgumentMap, network: Network, holds: ReadonlyMap<ClaimId, Node>): Map<ClaimId, Literal[]> {
  const exclusions = new Map<ClaimId, Literal[]>()
  const exclude = (claim: ClaimId, by: Node) => {
    const own = exclusions.get(claim)
    if (own) own.push(is(by))
    else exclusions.set(claim, [is(by)])
  }
  const answers = new Map<ClaimId, ClaimId[][]>()
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    if (kind === 'contrary' || kind === 'contradictory') {
      for (const { claim } of premises) {
        exclude(claim, holds.get(target.claim)!)
        exclude(target.claim, holds.get(claim)!)
      }
    }
    if (kind !== 'answers' || !map.claims.get(target.claim)?.exclusive) continue
    const own = answers.get(target.claim)
    if (own) own.push(premises.map(({ claim }) => claim))
    else answers.set(target.claim, [premises.map(({ claim }) => claim)])
  }
  for (const own of answers.values()) for (const run of [own, own.toReversed()]) excludeByEarlier(network, holds, exclude, run)
  return exclusions
}

/** Each answer is excluded by any before it; taken both ways by all others. A node for each place keeps it as long as the list, not its square. */
function excludeByEarlier(network: Network, holds: ReadonlyMap<ClaimId, Node>, exclude: (claim: ClaimId, by: Node) => void, answers: readonly (readonly ClaimId[])[]): void {
  const taken = new Set<ClaimId>()
  let earlier: Node | null = null
  for (const answer of answers) {
    for (const claim of answer) if (earlier !== null && !taken.has(claim)) exclude(claim, earlier)
    const holding = answer.map((claim) => is(holds.get(claim)!))
    earlier = network.any(...(earlier === null ? [] : [is(earlier)]), ...holding)
    for (const claim of answer) taken.add(claim)
  }
}
