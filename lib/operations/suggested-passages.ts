import { readMapState } from '../collaboration/server/read-map-state.ts'
import type { Actor } from '../data/actor.ts'
import { currentParts } from '../data/current-parts.ts'
import { projectMap } from '../data/projection.ts'
import { listSuggestedDismissals } from '../data/suggested-dismissals.ts'
import { linkedPlaces, textsOfRevisions, textsToSuggestFrom } from '../data/suggested-texts.ts'
import type { Target } from '../domain/argument/relation.ts'
import type { DocumentId, GroupId, MapId, RevisionId } from '../domain/ids.ts'
import type { Stretch } from '../domain/suggesting/suggest-passages.ts'
import type { Basis } from '../search/suggest/group-suggestions.ts'
import type { FoundPassage } from '../search/suggest/library-shelf.ts'
import { suggestionsHere } from '../search/suggest/suggestions-here.ts'

export interface PassagesWanted {
  /** What is claimed. */
  words: string
  most: number
  /** Whose evidence, and what was put aside for it, is not suggested again. */
  on?: { map: MapId; target: Target }
  /** Texts, or parts of them; all of the group's when not said. */
  in?: readonly { document: DocumentId; part?: string }[]
}

export type PassageFound = Omit<FoundPassage, 'score'> & { revision: RevisionId }

/** [SG9] [SG11] Passages of a group's texts that may bear on a claim. Throws NotFound where the group or the map may not be read. */
export async function suggestedPassages(actor: Actor, groupId: GroupId, { words, most, on, in: places }: PassagesWanted): Promise<Basis & { passages: PassageFound[]; putAside: number }> {
  const texts = await textsToSuggestFrom(actor, groupId)
  const revisions = new Map(texts.map(({ document, revision }) => [document, revision]))
  const aside = on ? await listSuggestedDismissals(actor, groupId, on) : []
  const linked = on ? await alreadyLinked(actor, on) : []
  const found = await suggestionsHere().passages(groupId, { texts, load: (ids) => textsOfRevisions(actor, ids) }, {
    words,
    most,
    ...(places && { within: await stretchesOf(actor, groupId, places) }),
    without: [...linked, ...aside.filter(({ document, revision }) => revisions.get(document) === revision)],
    remembered: aside.filter(({ document, revision }) => revisions.has(document) && revisions.get(document) !== revision),
  })
  // The library may be of a moment ago: what has gone from the group since is not told.
  const passages = found.passages.flatMap(({ score: _, ...passage }) => {
    const revision = revisions.get(passage.document)
    return revision === undefined ? [] : [{ ...passage, revision }]
  })
  return { ...found, passages, putAside: aside.length }
}

async function alreadyLinked(actor: Actor, { map, target }: { map: MapId; target: Target }): Promise<Stretch[]> {
  // What was linked a moment ago counts; where the tables cannot be brought up to the log, what they show does.
  await projectMap(map, readMapState).catch(() => {})
  return linkedPlaces(actor, map, target)
}

async function stretchesOf(actor: Actor, groupId: GroupId, places: NonNullable<PassagesWanted['in']>): Promise<Stretch[]> {
  const parts = places.some(({ part }) => part !== undefined) ? await currentParts(actor, groupId) : undefined
  return places.flatMap(({ document, part }): Stretch[] => {
    if (part === undefined) return [{ document }]
    const own = parts?.get(document)?.find(({ id }) => id === part)
    return own ? [{ document, start: own.start, end: own.end }] : []
  })
}
