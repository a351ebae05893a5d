import type { ArgumentMap } from './argument-map.ts'
import type { Removal } from './claim.ts'

type Items<T> = ReadonlyMap<string, T & { removed?: Removal }>

/**
 * The map without what is removed in it and was removed in the state `then` too (SPEC: MC14); null where that is nothing.
 * An earlier state decides and not the time in the removal, which is whatever the clock of the person's device said. What
 * was put back in between stays.
 */
export function purgeRemoved(map: ArgumentMap, then: ArgumentMap): ArgumentMap | null {
  let purged = 0
  const keep = <T>(items: Items<T>, before: Items<T>) => {
    const kept = new Map([...items].filter(([id, { removed }]) => removed === undefined || before.get(id)?.removed === undefined))
    purged += items.size - kept.size
    return kept as ReadonlyMap<string, T>
  }
  const left = {
    ...map,
    claims: keep(map.claims, then.claims),
    relations: keep(map.relations, then.relations),
    evidence: keep(map.evidence, then.evidence),
    voices: keep(map.voices, then.voices),
  }
  return purged === 0 ? null : left
}
