import type { Actor } from '../data/actor.ts'
import { notFound } from '../data/data-errors.ts'
import { getPassage } from '../data/passages.ts'
import { findClaims, type FoundClaim } from '../data/projection.ts'
import { listSuggestedDismissals } from '../data/suggested-dismissals.ts'
import { claimsOfPassage } from '../data/suggested-texts.ts'
import type { GroupId, PassageId } from '../domain/ids.ts'
import { passageSentences } from '../domain/suggesting/suggest-claims.ts'
import type { SuggestionGroup } from '../domain/suggesting/suggest-passages.ts'
import type { Basis } from '../search/suggest/group-suggestions.ts'
import { suggestionsHere } from '../search/suggest/suggestions-here.ts'
import { projectGroup } from './project-group.ts'

export type ClaimFound = FoundClaim & { group: SuggestionGroup }

/** More claims than this are not compared: the latest maps' are. */
const mostClaims = 2000

/** [SG10] The claims of the group's maps on which a passage may bear, less those that it is evidence for and those for which it was put aside. */
export async function suggestedClaims(actor: Actor, groupId: GroupId, passageId: PassageId, most: number): Promise<Basis & { claims: ClaimFound[] }> {
  const passage = await getPassage(actor, passageId)
  if (passage.groupId !== groupId) throw notFound('passage')
  await projectGroup(actor, groupId)
  const [claims, linked] = await Promise.all([findClaims(actor, groupId, '', { limit: mostClaims }), claimsOfPassage(actor, passageId)])
  const open = claims.filter(({ map, claim, kind }) => kind !== 'question' && !linked.has(`${map}/${claim}`))
  const named = new Map(open.map((claim) => [`${claim.map}/${claim.claim}`, claim]))
  const texts = [...named].map(([name, { text }]) => ({ name, text }))
  // A few more, because some may have been put aside.
  const found = await suggestionsHere().claims(groupId, texts, passageSentences(passage.exact), most + 10)
  const aside = new Set<string>()
  for (const map of new Set(found.claims.map(({ claim }) => named.get(claim)!.map))) {
    for (const { target, document, exact } of await listSuggestedDismissals(actor, groupId, { map })) {
      if (target.claim !== undefined && document === passage.document && (exact.includes(passage.exact) || passage.exact.includes(exact))) aside.add(`${map}/${target.claim}`)
    }
  }
  return { ...found, claims: found.claims.filter(({ claim }) => !aside.has(claim)).slice(0, most).map(({ claim, group }) => ({ ...named.get(claim)!, group })) }
}
