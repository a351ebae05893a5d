import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { readMap } from '../read-map.ts'

/**
 * `after` as read, with what only `before` has, so that both can be drawn at once. It is for drawing: where the same
 * relation was drawn anew it holds both, which reading it again would fold.
 */
export function uniteMaps(before: ArgumentMap, after: ArgumentMap): ArgumentMap {
  const [old, now] = [readMap(before).map, readMap(after).map]
  return {
    ...now,
    claims: united(old.claims, now.claims),
    relations: united(old.relations, now.relations),
    evidence: united(old.evidence, now.evidence),
    voices: united(old.voices, now.voices),
  }
}

function united<T extends { id: string }>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const onlyBefore = [...before.values()].filter(({ id }) => !after.has(id))
  if (onlyBefore.length === 0) return after
  return new Map([...after.values(), ...onlyBefore].sort((a, b) => byCodeUnit(a.id, b.id)).map((item) => [item.id, item]))
}
