import type { Relation } from './relation.ts'

/**
 * Relations in an order in which each comes after the one it points at, if that is among them; else as they came. On a circle
 * of relations, which no map that was read has, one comes before its target. With a list instead of recursion: a chain of
 * objections to objections may be as long as the map.
 */
export function targetsFirst(relations: Iterable<Relation>): Relation[] {
  const byId = new Map([...relations].map((relation) => [relation.id, relation]))
  const taken = new Set<string>()
  const order: Relation[] = []
  for (const start of byId.values()) {
    const chain: Relation[] = []
    for (let step: Relation | undefined = start; step && !taken.has(step.id); step = byId.get(step.target.relation ?? '')) {
      taken.add(step.id)
      chain.push(step)
    }
    for (const step of chain.reverse()) order.push(step)
  }
  return order
}
