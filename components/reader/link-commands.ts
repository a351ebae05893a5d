import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Evidence, Stance } from '../../lib/domain/argument/evidence.ts'
import type { MapCommand } from '../../lib/domain/argument/map-command.ts'
import { newId } from '../../lib/domain/ids.ts'
import type { ClaimLink } from './reader-types.ts'

interface Made {
  link: ClaimLink
  commands: MapCommand[]
  undo: MapCommand[]
}

/** The edits that make a passage evidence for a claim that is there, and those that undo them. `said`: the stance that a reader names, which is then settled. */
export function linkToClaim(passage: string, claim: { map: string; mapTitle: string; claim: string; kind: ClaimKind; text: string }, by: string | null, said?: Stance): Made {
  const item = { ...evidence(passage, claim.claim, claim.kind, by), ...(said !== undefined && { stance: said, settled: true }) }
  const link: ClaimLink = { evidence: item.id, passage, map: claim.map, mapTitle: claim.mapTitle, claim: claim.claim, claimText: claim.text, kind: claim.kind, stance: item.stance, settled: item.settled }
  return { link, commands: [{ type: 'add', on: 'evidence', item }], undo: [{ type: 'remove', on: 'evidence', id: item.id, removed: removal(by) }] }
}

/** A new claim with the passage as its first evidence. It has no place yet: the map's layout gives it one. */
export function newClaimFrom(passage: string, { text, map }: { text: string; map: { id: string; title: string } }, by: string | null): Made {
  const claim = newId()
  const made = linkToClaim(passage, { map: map.id, mapTitle: map.title, claim, kind: 'claim', text }, by)
  return {
    link: made.link,
    commands: [{ type: 'add', on: 'claim', item: { id: claim, kind: 'claim', text, tags: [] } }, ...made.commands],
    undo: [...made.undo, { type: 'remove', on: 'claim', id: claim, removed: removal(by) }],
  }
}

/** Linking asks nothing (10-meaning: capture now, settle later): the likeliest stance is put down and marked as not settled. */
function evidence(passage: string, claim: string, kind: ClaimKind, by: string | null): Evidence {
  const stance: Stance = kind === 'question' ? 'none' : kind === 'definition' ? 'uses' : 'asserts'
  return { id: newId(), target: { claim }, passage, stance, explicit: true, settled: false, ...(by === null ? {} : { by }), at: new Date().toISOString() }
}

function removal(by: string | null): { at: string; by?: string } {
  return { at: new Date().toISOString(), ...(by === null ? {} : { by }) }
}
