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
    relations: united(old.relations, withFormerPremises(old, now)),
    evidence: united(old.evidence, now.evidence),
    voices: united(old.voices, now.voices),
  }
}

/** A joint argument goes on without a premise that is removed; drawn as what went, the premise still points to where it stood. */
function withFormerPremises(old: ArgumentMap, now: ArgumentMap): ArgumentMap['relations'] {
  const fuller = [...now.relations.values()].flatMap((relation) => {
    const gone = (old.relations.get(relation.id)?.premises ?? []).filter(({ claim }) => !now.claims.has(claim) && !relation.premises.some((own) => own.claim === claim))
    return gone.length === 0 ? [] : [{ ...relation, premises: [...relation.premises, ...gone].sort((a, b) => byCodeUnit(a.claim, b.claim)) }]
  })
  return fuller.length === 0 ? now.relations : new Map([...now.relations, ...fuller.map((relation) => [relation.id, relation] as const)])
}

function united<T extends { id: string }>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const onlyBefore = [...before.values()].filter(({ id }) => !after.has(id))
  if (onlyBefore.length === 0) return after
  return new Map([...after.values(), ...onlyBefore].sort((a, b) => byCodeUnit(a.id, b.id)).map((item) => [item.id, item]))
}
