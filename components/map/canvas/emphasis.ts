import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'

/** What stands out while somebody follows lines from one thing: its lines, and what is at their other ends. */
export interface Emphasis {
  /** Whose lines they are. */
  from: string
  lines: ReadonlySet<string>
  ends: ReadonlySet<string>
  /** The claim at which one is on the way. */
  at?: string
}

/** Of a claim: every relation it is a premise or the target of, with what bears on those. Of a relation: itself and its ends. */
export function emphasisOf(map: ArgumentMap, id: string): Emphasis | null {
  if (!map.claims.has(id) && !map.relations.has(id)) return null
  const lines = new Set<string>()
  const ends = new Set<string>()
  for (const { id: relation, premises, target } of map.relations.values()) {
    const own = relation === id || target.claim === id || target.relation === id || premises.some(({ claim }) => claim === id)
    if (!own) continue
    lines.add(relation)
    for (const { claim } of premises) ends.add(claim)
    if (target.claim !== undefined) ends.add(target.claim)
    else lines.add(target.relation)
  }
  ends.delete(id)
  return lines.size === 0 ? null : { from: id, lines, ends }
}
