import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'

/** The things themselves and all that bears on them, directly or through others, steps and what speaks about them included. */
export function belowOf(map: ArgumentMap, ids: Iterable<string>): Set<string> {
  const found = new Set<string>(ids)
  const bearing = new Map<string, { id: string; premises: readonly { claim: string }[] }[]>()
  for (const relation of map.relations.values()) {
    const at = relation.target.claim ?? relation.target.relation
    bearing.set(at, [...(bearing.get(at) ?? []), relation])
  }
  const queue = [...found]
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    queue.push(id)
  }
  while (queue.length > 0) {
    const id = queue.pop()!
    for (const relation of bearing.get(id) ?? []) {
      add(relation.id)
      for (const { claim } of relation.premises) add(claim)
    }
  }
  return found
}
