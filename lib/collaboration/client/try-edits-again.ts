import { applyCommand } from '../../domain/argument/apply-command.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { describeCommand } from '../../domain/argument/describe-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { mergeTexts } from '../../domain/argument/text-change.ts'
import type { UnsentEdit } from './unsent-edit.ts'

/** What would come of one edit of a set-aside copy if it were made again now. */
export interface Again {
  key: string
  /** What it does, as the history says it: “added the claim ‘…’”. */
  sentence: string
  /** - `fits`: it can be made again. - `there`: the map has it already. - `overlaps`: others wrote at the same place since. - `fails`: it no longer fits. */
  outcome: 'fits' | 'there' | 'overlaps' | 'fails'
  /** Why not, as a sentence. */
  why?: string
  /** The command as it would be carried out; null where there is nothing to do or nothing that can be done. */
  command: MapCommand | null
}

/**
 * Tries a copy's edits, in their order, on the map as stored now, without changing it. `then` is the map the edits were made
 * in, for the words of what is no longer here.
 */
export function tryEditsAgain(now: ArgumentMap, edits: readonly UnsentEdit[], then: ArgumentMap | null): Again[] {
  let map = now
  return edits.map((edit) => {
    const again = tryOne(map, edit, then)
    if (again.command !== null && again.outcome === 'fits') {
      const applied = applyCommand(map, again.command)
      if (applied.ok) map = applied.value
    }
    return again
  })
}

function tryOne(map: ArgumentMap, edit: UnsentEdit, then: ArgumentMap | null): Again {
  const { key, command } = edit
  const say = (outcome: Again['outcome'], made: MapCommand | null, why?: string): Again => ({
    key,
    // As it would be now: words that are joined with others’ are shown joined.
    sentence: outcome === 'fits' && made !== null ? describeCommand(map, made) : describeCommand(then ?? map, command),
    outcome,
    command: made,
    ...(why === undefined ? {} : { why }),
  })
  if (command.type === 'add' && itemsOf(map, command.on).has(command.item.id)) return say('there', null, 'The map has this already.')
  if (command.type === 'edit-text') return sayWords(map, edit, command, say)
  const applied = applyCommand(map, command)
  if (!applied.ok) return say('fails', null, applied.error.message)
  return say('fits', command)
}

function sayWords(map: ArgumentMap, edit: UnsentEdit, command: Extract<MapCommand, { type: 'edit-text' }>, say: (outcome: Again['outcome'], made: MapCommand | null, why?: string) => Again): Again {
  const claim = map.claims.get(command.id)
  if (claim === undefined || claim.removed !== undefined) return say('fails', null, 'The claim is no longer on the map.')
  if (claim.text === command.text) return say('there', null, 'The map has these words already.')
  const merged = edit.base === undefined ? null : mergeTexts(edit.base, command.text, claim.text)
  if (merged === null) return say('overlaps', command, `Others have written here since: ‘${claim.text}’. Making it again puts your words in the place of theirs.`)
  if (merged === claim.text) return say('there', null, 'The map has these words already.')
  return say('fits', { ...command, text: merged })
}

function itemsOf(map: ArgumentMap, on: 'claim' | 'relation' | 'evidence' | 'voice'): ReadonlyMap<string, unknown> {
  return { claim: map.claims, relation: map.relations, evidence: map.evidence, voice: map.voices }[on]
}
