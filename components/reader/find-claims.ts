import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import { foldText } from '../../lib/editor/fold-text.ts'
import { callApi } from '../api/call-api.ts'

export interface FoundClaim {
  map: string
  mapTitle: string
  claim: string
  kind: ClaimKind
  text: string
}

/** As many as one would want to find again without a connection. */
const allClaims = (groupId: string) => `groups/${groupId}/claims?limit=1000`

/** Has the browser keep the group's claims for finding them without a connection, where something keeps them at all. */
export function keepClaimsAtHand(groupId: string): void {
  if (navigator.serviceWorker?.controller) void callApi('GET', allClaims(groupId))
}

/**
 * The claims of the group's maps that hold every one of the words; those just `made` come first, which the server may not have.
 * Without a connection those are found that the browser has kept. `problem` is a sentence, when neither could be asked.
 */
export async function findClaims(groupId: string, words: string, made: readonly FoundClaim[]): Promise<{ claims: FoundClaim[]; problem: string | null }> {
  const own = made.filter(holdsAll(words))
  const answer = await callApi<{ claims: FoundClaim[] }>('GET', `groups/${groupId}/claims?q=${encodeURIComponent(words)}`)
  if (answer.ok) return { claims: distinct([...own, ...answer.value.claims]), problem: null }
  const kept = answer.problem.status === 0 || answer.problem.status >= 502 ? await callApi<{ claims: FoundClaim[] }>('GET', allClaims(groupId)) : answer
  return { claims: distinct([...own, ...(kept.ok ? kept.value.claims.filter(holdsAll(words)).slice(0, 30) : [])]), problem: kept.ok ? null : answer.problem.detail }
}

function holdsAll(words: string): (claim: FoundClaim) => boolean {
  const wanted = foldText(words).split(' ').filter((word) => word !== '')
  return ({ text }) => wanted.every((word) => foldText(text).includes(word))
}

function distinct(claims: readonly FoundClaim[]): FoundClaim[] {
  return [...new Map(claims.map((claim) => [claim.claim, claim])).values()]
}
