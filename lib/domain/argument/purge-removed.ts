import type { ClaimId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Removal } from './claim.ts'
import { followMerges } from './follow-merges.ts'
import { followRecord } from './views/follow-record.ts'
import { isRecord } from './views/kept-records.ts'

type Items<T> = ReadonlyMap<string, T & { removed?: Removal }>

/**
 * The map without what is removed in it and was removed in the state `then` too (SPEC: MC14); null where that is nothing.
 * An earlier state decides and not the time in the removal, which is whatever the clock of the person's device said. What
 * was put back in between stays, and so does a merged claim that something still names: by it that is read elsewhere.
 */
export function purgeRemoved(map: ArgumentMap, then: ArgumentMap): ArgumentMap | null {
  let purged = 0
  const keep = <T>(items: Items<T>, before: Items<T>, needed: ReadonlySet<string> = new Set()) => {
    const kept = new Map([...items].filter(([id, { removed }]) => removed === undefined || before.get(id)?.removed === undefined || needed.has(id)))
    purged += items.size - kept.size
    return kept as ReadonlyMap<string, T>
  }
  const left = { ...map, relations: keep(map.relations, then.relations), evidence: keep(map.evidence, then.evidence), voices: keep(map.voices, then.voices) }
  const stays = ([id, { removed }]: [ClaimId, { removed?: Removal }]) => removed === undefined || then.claims.get(id)?.removed === undefined
  const claims = keep(map.claims, then.claims, leadingOn(left, [...map.claims].filter(stays).map(([id]) => id)))
  return purged === 0 ? null : { ...left, claims }
}

/** The merged claims by which the names of what is left, and the circles of merges, are followed. */
function leadingOn(map: ArgumentMap, left: readonly ClaimId[]): Set<ClaimId> {
  const needed = new Set<ClaimId>()
  if (![...map.claims.values()].some(({ removed }) => removed?.into !== undefined)) return needed
  const standIn = followMerges((id) => map.claims.get(id))
  const standing = [...map.claims].filter(([id, { removed }]) => removed && standIn(id) === id).map(([id]) => id)
  for (const id of [...left, ...standing, ...namesIn(map)]) {
    let at: ClaimId | undefined = id
    while (at !== undefined && !needed.has(at)) {
      const into: ClaimId | undefined = map.claims.get(at)?.removed?.into
      if (into !== undefined) needed.add(at)
      at = into
    }
  }
  return needed
}

function namesIn({ question, relations, evidence, views, steps }: ArgumentMap): ClaimId[] {
  const names: ClaimId[] = question === undefined ? [] : [question]
  for (const { premises, target } of relations.values()) names.push(...premises.map(({ claim }) => claim), ...(target.claim === undefined ? [] : [target.claim]))
  for (const { target, sense } of evidence.values()) names.push(...(target.claim === undefined ? [] : [target.claim]), ...(sense === undefined ? [] : [sense]))
  const note = (id: ClaimId) => {
    names.push(id)
    return id
  }
  for (const record of [...views, ...steps]) if (isRecord(record)) followRecord(record, note)
  return names
}
