import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'

/** The claim that a claim is one with, and whether it says the same (1) or the opposite (−1) of it. */
export interface Fold {
  root: ClaimId
  sign: 1 | -1
}

/**
 * What `equals` and `contradictory` make one (10-meaning: folded first), by union-find with signs, nearly linear. Claims
 * that would come out as their own opposite are folded with nothing. `order`: earlier claims give a row its name.
 */
export function foldRows(map: Pick<ArgumentMap, 'claims' | 'relations'>, order: readonly ClaimId[]): ReadonlyMap<ClaimId, Fold> {
  const rank = new Map(order.map((id, index) => [id, index] as const))
  const up = new Map<ClaimId, Fold>()
  const torn = new Set<ClaimId>()
  const find = (id: ClaimId): Fold => {
    const way: ClaimId[] = []
    let at = id
    for (let next = up.get(at); next; next = up.get(at)) {
      way.push(at)
      at = next.root
    }
    // From the top down, so that each step knows its sign to the root.
    let sign: 1 | -1 = 1
    for (const step of way.reverse()) {
      sign = (sign * up.get(step)!.sign) as 1 | -1
      up.set(step, { root: at, sign })
    }
    return { root: at, sign: up.get(id)?.sign ?? 1 }
  }
  for (const { kind, premises, target } of map.relations.values()) {
    const sign = kind === 'equals' ? 1 : kind === 'contradictory' ? -1 : 0
    const [premise] = premises
    if (sign === 0 || !premise || target.claim === undefined || !map.claims.has(premise.claim) || !map.claims.has(target.claim)) continue
    const [one, other] = [find(premise.claim), find(target.claim)]
    const between = (one.sign * other.sign * sign) as 1 | -1
    if (one.root === other.root) {
      if (between === -1) torn.add(one.root)
      continue
    }
    const first = (rank.get(one.root) ?? Infinity) <= (rank.get(other.root) ?? Infinity)
    const [root, child] = first ? [one.root, other.root] : [other.root, one.root]
    up.set(child, { root, sign: between })
    if (torn.delete(child)) torn.add(root)
  }
  return new Map([...map.claims.keys()].map((id) => [id, torn.has(find(id).root) ? { root: id, sign: 1 as const } : find(id)] as const))
}
