import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import { newId, type PassageId } from '../../../lib/domain/ids.ts'

/**
 * Links a passage. Linking asks nothing (10-meaning: capture now, settle later): the likeliest stance is put down and
 * marked as not settled, so that it is shown dotted until somebody confirms it.
 */
export function linkPassage(map: ArgumentMap, passage: PassageId, target: Target, by?: string): MapCommand {
  const kind = target.claim === undefined ? 'claim' : (map.claims.get(target.claim)?.kind ?? 'claim')
  return { type: 'add', on: 'evidence', item: freshEvidence(passage, target, kind, by) }
}

/** A new claim in the words of the passage, with the passage behind it; the words are then the group's to change. */
export function claimFromPassage(claim: Claim, passage: PassageId, by?: string): MapCommand {
  return {
    type: 'batch',
    commands: [
      { type: 'add', on: 'claim', item: claim },
      { type: 'add', on: 'evidence', item: freshEvidence(passage, { claim: claim.id }, claim.kind, by) },
    ],
  }
}

function freshEvidence(passage: PassageId, target: Target, kind: Claim['kind'], by?: string): Evidence {
  return {
    id: newId(),
    target,
    passage,
    stance: kind === 'definition' ? 'uses' : kind === 'question' ? 'none' : 'asserts',
    explicit: true,
    settled: false,
    ...(by === undefined ? {} : { by }),
    at: new Date().toISOString(),
  }
}
