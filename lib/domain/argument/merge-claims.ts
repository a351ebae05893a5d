import type { ClaimId, RelationId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Claim, Removal } from './claim.ts'
import { followMerges } from './follow-merges.ts'
import { commandsToMerge } from './merge/commands-to-merge.ts'
import { mergedClaim } from './merge/merged-claim.ts'
import { mergedEvidence } from './merge/merged-evidence.ts'
import { mergedRecords } from './merge/merged-records.ts'
import { mergedRelations } from './merge/merged-relations.ts'
import type { MapCommand } from './map-command.ts'
import { withNamesFollowed } from './read-merged.ts'

export interface MergeChoice {
  /** The claim that stays, and keeps its place. */
  keep: ClaimId
  /** The claim that goes into it. */
  drop: ClaimId
  /** The words of the claim that stays; without, its own. */
  text?: string
}

export interface Merge {
  /** One batch, so one undo. */
  command: MapCommand
  /** Passages of the claim that goes, on the claim that stays from now on. */
  passages: number
  /** Relations that begin or end at the claim that stays instead. */
  relations: number
  /** Steps between the two, which would lead from a claim to itself: they go, and their passages wait on the claim to be settled. */
  between: readonly RelationId[]
  /** Relations that both had, told once. */
  folded: readonly RelationId[]
}

/**
 * Two claims that say the same made one (SPEC: ST). Everything that hung on the one that goes hangs on the one that stays:
 * passages, relations at either end, the sense in which a passage is meant, tags, notes, steps of a presentation. What both
 * had alike is there once. The claim that goes is removed softly and says into which it went. One that was itself
 * merged meanwhile is the claim into which it went. Null where either is not on the map, or both are one by now.
 * `stored`: as stored, so that what the reading rule folds goes along; what is removed is left alone.
 */
export function mergeClaims(stored: ArgumentMap, { keep: kept, drop: dropped, text }: MergeChoice, removed: Removal): Merge | null {
  const standIn = followMerges((id) => stored.claims.get(id))
  const [keep, drop] = [standIn(kept), standIn(dropped)]
  if (keep === undefined || drop === undefined || keep === drop) return null
  const map = withNamesFollowed(stored, standIn)
  const [stays, goes] = [map.claims.get(keep)!, map.claims.get(drop)!]
  const relations = mergedRelations(map, keep, drop)
  const evidence = mergedEvidence(map, keep, drop, relations)
  const claim = mergedClaim(stays, goes, text)
  return {
    command: { type: 'batch', commands: [...commandsToMerge({ stored, read: map }, stays, claim, relations, evidence, removed), ...mergedRecords(map, keep, drop), ...meta(map, claim, drop), last(map, keep, drop, removed)] },
    passages: [...map.evidence.values()].filter((item) => !item.removed && item.target.claim === drop).length,
    relations: [...relations.moved].filter((id) => relations.living.has(id)).length,
    between: [...relations.between],
    folded: [...relations.foldedInto.keys()],
  }
}

/** The heading of a map is its question: whichever of the two it was, it is the one that stays, in its words. */
function meta(map: ArgumentMap, claim: Claim, drop: ClaimId): MapCommand[] {
  const { question } = map
  if (question === undefined || (question !== drop && question !== claim.id)) return []
  const title = map.title === map.claims.get(question)?.text && claim.text.trim() !== '' ? claim.text : map.title
  if (question === claim.id && title === map.title) return []
  return [{ type: 'set', on: 'map', changes: { ...(question === drop ? { question: claim.id } : {}), ...(title === map.title ? {} : { title }) } }]
}

function last(map: ArgumentMap, keep: ClaimId, drop: ClaimId, removed: Removal): MapCommand {
  return { type: 'remove', on: 'claim', id: drop, removed: { ...removed, into: keep, ...(map.question === drop ? { question: true } : {}) } }
}
