import type { MapCommand } from '../domain/argument/map-command.ts'
import type { Removal } from '../domain/argument/claim.ts'
import { describeSuggestion } from '../domain/argument/suggestion/describe-suggestion.ts'
import { fitSuggestion } from '../domain/argument/suggestion/fit-suggestion.ts'
import { neededCommands } from '../domain/argument/suggestion/needed-commands.ts'
import type { AcceptAnswer, SuggestionConflict } from '../domain/argument/suggestion/suggestion-answer.ts'
import { fail, ok, type Problem, type Result } from '../domain/result.ts'
import { collaboration } from '../collaboration/server/current.ts'
import { alreadyDecided, changedMeanwhile } from '../data/accept-in-log.ts'
import { userIdOf, type Actor } from '../data/actor.ts'
import { getSuggestion, getSuggestionToDecide, settleSuggestion, type StoredSuggestion } from '../data/map-suggestions.ts'
import { demandMayEditMap } from '../data/map-history.ts'
import { getMap } from '../data/maps.ts'

/** Why a suggestion was not carried out: it no longer fits (`conflicts`), or it fits and the map would not take it. */
export type AcceptFailure = Problem & { conflicts?: readonly SuggestionConflict[] }

/**
 * Takes a suggestion, or the `chosen` ones of its commands with what these need, as the editor who decides (SPEC: SU8–SU10). The
 * edits go the way of all edits, and the decision is written in the transaction that logs them: a crash leaves both or
 * neither, and of two who decide at once one is told. Asked again by the same editor it answers as before.
 * `seen`: when what the editor looked at was last changed; its author may have changed it since.
 * Throws NotFound, Forbidden, and Conflict `already-decided` or `changed-meanwhile`.
 */
export async function acceptSuggestion(actor: Actor, id: string, chosen?: readonly number[], seen?: Date): Promise<Result<AcceptAnswer, AcceptFailure>> {
  const suggestion = await getSuggestionToDecide(actor, id)
  const before = answerAgain(actor, suggestion, chosen)
  if (before) return ok(before)
  if (seen && seen.getTime() !== suggestion.updatedAt.getTime()) throw changedMeanwhile()
  await demandMayEditMap(actor, suggestion.mapId)
  const { map, seq } = await collaboration().loadMap(actor, suggestion.mapId)
  const taken = chosen ? neededCommands(map, suggestion.commands, chosen) : [...suggestion.commands.keys()]
  if (taken.length === 0) return fail('nothing-chosen', 'None of the changes was chosen.')
  const { commands, conflicts } = fitSuggestion(map, suggestion, taken)
  if (conflicts.length > 0) {
    const [first, ...more] = conflicts as [SuggestionConflict, ...SuggestionConflict[]]
    const message = more.length === 0 ? first.message : `${first.message} ${more.length === 1 ? 'One more change no longer fits.' : `${more.length} more changes no longer fit.`}`
    return refused(actor, suggestion, { code: 'no-longer-fits', message, conflicts })
  }
  const note = taken.length === suggestion.commands.length ? null : `${taken.length} of ${suggestion.commands.length} changes were taken.`
  if (commands.length > 0) {
    const { title } = await getMap(actor, suggestion.mapId)
    const by = userIdOf(actor)
    const removal = { at: new Date().toISOString(), ...(by === null ? {} : { by }) }
    const sentence = `accepted ${whose(actor, suggestion)} suggestion: ${describeSuggestion(map, commands)}`.slice(0, 2000)
    const done = await collaboration().applyCommandsToMap(actor, suggestion.mapId, commands.map((command) => removedNow(command, removal)), {
      sentence,
      accepts: { suggestion: id, asOf: suggestion.updatedAt, note, activity: `${sentence} (on the map ‘${title}’)` },
    })
    if (!done.ok) return refused(actor, suggestion, done.error)
    const after = await getSuggestion(actor, id)
    if (after.state === 'accepted') return ok({ seq: after.decidedSeq ?? done.value.seq, taken })
    if (after.state !== 'open') throw alreadyDecided()
  }
  // Everything of it is on the map already: there was nothing to log.
  await settleSuggestion(actor, id, { seq, note })
  return ok({ seq, taken })
}

function answerAgain(actor: Actor, { state, decidedBy, decidedSeq, commands }: StoredSuggestion, chosen: readonly number[] | undefined): AcceptAnswer | null {
  if (state === 'open') return null
  const own = state === 'accepted' && decidedBy !== null && decidedBy.id === userIdOf(actor)
  if (!own || decidedSeq === null) throw alreadyDecided()
  return { seq: decidedSeq, taken: chosen ?? [...commands.keys()] }
}

/** Another may have decided, or its author changed it, while it was being carried out; then that is the reason. */
async function refused(actor: Actor, { id, updatedAt: asOf }: StoredSuggestion, error: AcceptFailure): Promise<Result<AcceptAnswer, AcceptFailure>> {
  const { state, updatedAt } = await getSuggestion(actor, id)
  if (state !== 'open') throw alreadyDecided()
  if (updatedAt.getTime() !== asOf.getTime()) throw changedMeanwhile()
  return { ok: false, error }
}

function whose(actor: Actor, { createdBy }: StoredSuggestion): string {
  if (createdBy === null) return 'a'
  return createdBy.id === userIdOf(actor) ? 'their own' : `${createdBy.name}’s`
}

/** What is removed is removed when the suggestion is taken, by whoever takes it: from then on it can be brought back. */
function removedNow(command: MapCommand, removed: Removal): MapCommand {
  if (command.type === 'batch') return { ...command, commands: command.commands.map((inner) => removedNow(inner, removed)) }
  return command.type === 'remove' ? { ...command, removed: { ...command.removed, ...removed } } : command
}
