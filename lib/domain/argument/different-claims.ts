import { newId, type ClaimId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { MapCommand } from './map-command.ts'
import { mapLimits } from './map-limits.ts'
import { recordsById } from './views/kept-records.ts'

const prefix = 'different/'

/** Whether a record among the views says of two claims that they are different: it is no saved view. */
export function isDifferentId(id: string): boolean {
  return id.startsWith(prefix)
}

export interface DifferentPair {
  /** The id of the record. */
  id: string
  claims: readonly [ClaimId, ClaimId]
}

/** The pairs of claims that somebody judged to be different though their words are alike. */
export function differentPairs(map: Pick<ArgumentMap, 'views'>): DifferentPair[] {
  return [...recordsById(map.views).values()].flatMap((record): DifferentPair[] => {
    const claims: unknown = record['claims']
    if (!isDifferentId(record.id) || !Array.isArray(claims)) return []
    const [one, other] = claims as unknown[]
    return typeof one === 'string' && typeof other === 'string' ? [{ id: record.id, claims: [one, other] }] : []
  })
}

/** A record for each pair: two people who judge at the same time both keep theirs. */
export function rememberDifferent(one: ClaimId, other: ClaimId): MapCommand {
  const claims = one < other ? [one, other] : [other, one]
  const named = prefix + claims.join('/')
  // Where an id has the sign that parts them, two pairs could share a name.
  const id = named.length <= mapLimits.id && claims.every((claim) => !claim.includes('/')) ? named : prefix + newId()
  return { type: 'put', on: 'view', id, value: { id, type: 'different', claims } }
}
