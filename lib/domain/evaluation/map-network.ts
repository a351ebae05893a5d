import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { answersTo } from './answers-to.ts'
import type { Standing } from './claim-label.ts'
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

/** Part of a map that is worked out anew, while of the rest it is known how it stands. Nothing outside may depend on what is inside. */
export interface AnewPart {
  claims: ReadonlySet<ClaimId>
  relations: ReadonlySet<RelationId>
  standing: ReadonlyMap<ClaimId, Standing>
  acting: ReadonlyMap<RelationId, Standing>
}

interface Asked {
  granted: ReadonlySet<ClaimId>
  withdrawn: ReadonlySet<ClaimId>
  assumes: boolean
  /** Without it, the whole map. */
  part?: AnewPart
}

/**
 * The map's equations (10-meaning; Brewka & Woltran 2010): for a relation r and a claim c
 * - act(r) = all premises in ∧ ¬x(r)
 * - x(r) = some undercut of r acts ∧ ¬b(r); b(r) = some backing of r acts ∧ ¬x(r)
 * - c = [some support of c acts ∨ (assumed(c) ∧ no attack on c acts)] ∧ ¬c̄ ∧ no contrary of c; c̄ = some attack on c acts ∧ ¬c
 * What is granted holds whatever is said, and what is withdrawn does not.
 */
export function mapNetwork(map: ArgumentMap, { granted, withdrawn, assumes, part }: Asked): MapNetwork {
  const network = new Network()
  // Most claims are neither attacked nor excluded, and most steps not undercut: these share a node.
  const never = network.any()
  const anyOf = (literals: Literal[]) => (literals.length === 0 ? never : network.any(...literals))
  // What holds and what acts lead to one another, so these nodes come before what they are made of.
  const holds = new Map<ClaimId, Node>()
  const acts = new Map<RelationId, Node>()
  for (const id of part?.claims ?? map.claims.keys()) holds.set(id, network.all())
  for (const id of part?.relations ?? map.relations.keys()) if (hasForce(map.relations.get(id)!)) acts.set(id, network.all())
  const [own, steps] = [[...holds], [...acts]]
  const holdsOf = (id: ClaimId) => nodeOf(holds, id, () => known(network, never, part?.standing.get(id)))
  const actsOf = (id: RelationId) => nodeOf(acts, id, () => known(network, never, part?.acting.get(id)))

  const bearing = bearingOn(map.relations)
  const acting = (list: readonly Relation[] = [], kind: Relation['kind']): Literal[] => {
    const literals: Literal[] = []
    for (const relation of list) if (relation.kind === kind) literals.push(is(actsOf(relation.id)))
    return literals
  }
  const exclusions = exclusionsIn(map, network, holdsOf, part?.claims)
  const claims = new Map<ClaimId, ClaimNodes>()
  for (const [id, node] of own) {
    const on = bearing.claim.get(id)
    const supports = acting(on, 'supports')
    const [supported, attacked, excluded] = [anyOf(supports), anyOf(acting(on, 'attacks')), anyOf(exclusions.get(id) ?? [])]
    claims.set(id, { holds: node, supported, attacked, excluded })
    if (withdrawn.has(id)) network.inputs[node] = [is(never)]
    if (granted.has(id) || withdrawn.has(id)) continue
    const literals = assumes && supports.length === 0 ? [not(attacked)] : [is(supported)]
    if (attacked !== never) literals.push(not(network.all(is(attacked), not(node))))
    if (excluded !== never) literals.push(not(excluded))
    network.inputs[node] = literals
  }
  const relations = new Map<RelationId, RelationNodes>()
  for (const [id, node] of steps) {
    const literals = map.relations.get(id)!.premises.map(({ claim }) => is(holdsOf(claim)))
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

function hasForce({ kind }: Relation): boolean {
  return kind === 'supports' || kind === 'attacks'
}

function nodeOf<K>(nodes: Map<K, Node>, id: K, make: () => Node): Node {
  let node = nodes.get(id)
  if (node === undefined) nodes.set(id, (node = make()))
  return node
}

/** A node that stands so; one that is to be undecided waits for itself. */
function known(network: Network, never: Node, standing: Standing | undefined): Node {
  if (standing === 'out') return never
  const node = network.all()
  if (standing !== 'in') network.inputs[node] = [is(node)]
  return node
}

/**
 * What excludes each claim. Contraries and contradictories exclude one another, and so do the answers of a question that says
 * so, but for those that are one answer together. `only`: what excludes these is wanted.
 */
function exclusionsIn(map: ArgumentMap, network: Network, holds: (claim: ClaimId) => Node, only?: ReadonlySet<ClaimId>): Map<ClaimId, Literal[]> {
  const exclusions = new Map<ClaimId, Literal[]>()
  const exclude = (claim: ClaimId, by: Node) => {
    const own = exclusions.get(claim)
    if (own) own.push(is(by))
    else exclusions.set(claim, [is(by)])
  }
  const wanted = (claim: ClaimId) => only?.has(claim) ?? true
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined || (kind !== 'contrary' && kind !== 'contradictory')) continue
    for (const { claim } of premises) {
      if (wanted(claim)) exclude(claim, holds(target.claim))
      if (wanted(target.claim)) exclude(target.claim, holds(claim))
    }
  }
  for (const [question, { claims, together }] of answersTo(map.relations)) {
    if (!map.claims.get(question)?.exclusive || ![...claims].some(wanted)) continue
    const alone = (claim: ClaimId) => !together.has(claim)
    for (const run of [[...claims], [...claims].reverse()]) excludeByEarlier(network, holds, (claim, by) => alone(claim) && exclude(claim, by), run)
    for (const [claim, own] of together) for (const other of claims) if (!own.has(other)) exclude(claim, holds(other))
  }
  return exclusions
}

/** Each answer is excluded by any before it; taken both ways by all others. A node for each place keeps it as long as the list, not its square. */
function excludeByEarlier(network: Network, holds: (claim: ClaimId) => Node, exclude: (claim: ClaimId, by: Node) => void, answers: readonly ClaimId[]): void {
  let earlier: Node | null = null
  for (const claim of answers) {
    if (earlier !== null) exclude(claim, earlier)
    earlier = network.any(...(earlier === null ? [] : [is(earlier)]), is(holds(claim)))
  }
}
