import type { Problem } from '../../result.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { metaOf } from '../changes/fields-that-differ.ts'
import { itemsOf } from '../changes/items-of.ts'
import { keyOf } from '../changes/refers-to.ts'
import type { ItemRef } from '../changes/refers-to.ts'
import { sameValue } from '../changes/same-value.ts'
import { cleanText } from '../clean-text.ts'
import { fieldWords } from '../field-words.ts'
import { followMerges, type StandIn } from '../follow-merges.ts'
import type { MapCommand } from '../map-command.ts'
import { nameClaim, nameItem } from '../name-item.ts'
import { quoted } from '../quoted.ts'
import { mergeTexts } from '../text-change.ts'
import { recordFields, recordsById } from '../views/kept-records.ts'
import { expectationKey } from './expectation-key.ts'
import { dealtWith } from './expectations-of.ts'
import type { SingleCommand } from './flat-commands.ts'
import { hangingOn } from './hanging-on.ts'
import type { Expectation } from './suggestion.ts'
import { touches } from './touches.ts'

/** What is left to do of a command, null where somebody has done it already; and why it does not fit, empty where it does. */
export interface CommandFit {
  command: MapCommand | null
  problems: Problem[]
}

/** The suggestion that the command is of. */
export class FitContext {
  readonly map: ArgumentMap
  /** What is put in, taken out or put back by the commands before, so that the map says nothing about it. */
  readonly handled = new Set<string>()
  /** Where claims of the map that were merged are read. */
  readonly standIn: StandIn
  readonly #expects: ReadonlyMap<string, Expectation>

  constructor(map: ArgumentMap, expects: readonly Expectation[]) {
    this.map = map
    this.standIn = followMerges((id) => map.claims.get(id))
    this.#expects = new Map(expects.map((expectation) => [expectationKey(expectation), expectation]))
  }

  /** What the suggestion expects of that which `of` is about. */
  expected<E extends Expectation>(of: E): E | undefined {
    return this.#expects.get(expectationKey(of)) as E | undefined
  }

  /** How the suggestion expects an item to stand. */
  standing({ on, id }: ItemRef): Extract<Expectation, { that: 'there' | 'removed' }> | undefined {
    return this.expected<Extract<Expectation, { that: 'there' | 'removed' }>>({ that: 'there', on, id, name: '' })
  }
}

const fits = (command: MapCommand | null): CommandFit => ({ command, problems: [] })
const conflict = (code: string, message: string, at: string): CommandFit => ({ command: null, problems: [{ code, message, at }] })

export function fitCommand(context: FitContext, command: MapCommand): CommandFit {
  if (command.type !== 'batch') return fitSingle(context, command)
  const parts = command.commands.map((inner) => fitCommand(context, inner))
  const problems = parts.flatMap((part) => part.problems)
  const commands = parts.flatMap((part) => part.command ?? [])
  return { command: problems.length > 0 || commands.length === 0 ? null : { ...command, commands }, problems }
}

function fitSingle(context: FitContext, command: SingleCommand): CommandFit {
  const { changes, names } = touches(command)
  // Whether what is to be removed or put back is there is the very question there.
  const isStanding = command.type === 'remove' || command.type === 'restore'
  const problems = isStanding ? [] : [...changes.flatMap((ref) => standingProblem(context, ref, false) ?? []), ...names.flatMap((ref) => standingProblem(context, ref, true) ?? [])]
  return problems.length > 0 ? { command: null, problems } : fitValue(context, command)
}

/** What only names a claim that was merged since names the one into which it went (SPEC: RD12); what changes it is too late. */
function standingProblem(context: FitContext, ref: ItemRef, names: boolean): Problem | null {
  if (context.handled.has(keyOf(ref))) return null
  const expected = context.standing(ref)
  if (!expected) return null
  const item = itemsOf(context.map, ref.on).get(ref.id)
  if (!item) return { code: 'gone', message: `${capital(expected.name)} is not on the map any more.`, at: ref.id }
  if (!item.removed || expected.that === 'removed') return null
  const standIn = ref.on === 'claim' ? context.standIn(ref.id) : undefined
  if (names ? standIn !== undefined : standIn === ref.id) return null
  return { code: 'removed-since', message: `${capital(nameItem(context.map, ref.on, ref.id))} has been removed since.`, at: ref.id }
}

function fitValue(context: FitContext, command: SingleCommand): CommandFit {
  switch (command.type) {
    case 'add':
      return fitAdd(context, command)
    case 'remove':
      return fitRemove(context, command)
    case 'restore':
      return fitRestore(context, command)
    case 'edit-text':
      return fitText(context, command)
    case 'set':
      return fitSet(context, command)
    case 'set-premise':
      return fitPremise(context, command)
    case 'set-question':
      return fitQuestion(context, command)
    case 'put':
      return fitRecord(context, command)
    default:
      return fits(command)
  }
}

function fitAdd({ map, handled }: FitContext, command: Extract<SingleCommand, { type: 'add' }>): CommandFit {
  const { on, item } = command
  handled.add(keyOf({ on, id: item.id }))
  const there = itemsOf(map, on).get(item.id)
  if (!there) return fits(command)
  if (sameValue(there, item)) return fits(null)
  return conflict('id-taken', `${capital(nameItem(map, on, item.id))} has been added already${there.removed ? ', and removed again' : ''}.`, item.id)
}

function fitRemove(context: FitContext, command: Extract<SingleCommand, { type: 'remove' }>): CommandFit {
  const { map, handled } = context
  const key = keyOf(command)
  const item = itemsOf(map, command.on).get(command.id)
  if (handled.has(key) || !context.standing(command)) return fits(command)
  handled.add(key)
  // What was removed when it was suggested may be merged elsewhere by it.
  if (item?.removed && context.standing(command)?.that === 'removed') return fits(sameValue(item.removed, command.removed) ? null : command)
  const stands = command.on === 'claim' && context.standIn(command.id) === command.id
  if (!item || (item.removed && !stands)) return fits(null)
  const name = capital(nameItem(map, command.on, command.id))
  const text = command.on === 'claim' ? context.expected({ that: 'text', id: command.id, text: '' }) : undefined
  const claim = map.claims.get(command.id)
  if (text && claim && claim.text !== text.text) return reworded(map, command.id)
  const known = context.expected<Extract<Expectation, { that: 'hanging' }>>({ that: 'hanging', on: command.on, id: command.id, ids: [] })
  const [since] = known ? hangingOn(map, command).filter((id) => !known.ids.includes(id)) : []
  if (since === undefined) return fits(command)
  const hanging = nameItem(map, map.relations.has(since) ? 'relation' : 'evidence', since)
  return conflict('used-since', `${name} is used since: ${hanging} would be lost with it.`, command.id)
}

function fitRestore(context: FitContext, command: Extract<SingleCommand, { type: 'restore' }>): CommandFit {
  const { map, handled } = context
  const key = keyOf(command)
  const expected = context.standing(command)
  if (handled.has(key) || !expected) return fits(command)
  handled.add(key)
  const item = itemsOf(map, command.on).get(command.id)
  if (!item) return conflict('gone', `${capital(expected.name)} was removed for good and cannot be brought back.`, command.id)
  return fits(item.removed ? command : null)
}

function fitText(context: FitContext, command: Extract<SingleCommand, { type: 'edit-text' }>): CommandFit {
  const expected = context.expected({ that: 'text', id: command.id, text: '' })
  const claim = context.map.claims.get(command.id)
  if (!expected || !claim || claim.text === expected.text) return fits(command)
  const text = mergeTexts(expected.text, cleanText(command.text), claim.text)
  if (text === null) return reworded(context.map, command.id)
  return fits(text === claim.text ? null : { ...command, text })
}

function reworded(map: ArgumentMap, id: string): CommandFit {
  const { kind, text } = map.claims.get(id)!
  return conflict('reworded', text.trim() === '' ? `The ${kind} has been emptied since.` : `The ${kind} has been reworded since: ${quoted(text)}`, id)
}

function fitSet(context: FitContext, command: Extract<SingleCommand, { type: 'set' }>): CommandFit {
  const { map } = context
  const [on, id] = command.on === 'map' ? ['map' as const, ''] : [command.on, command.id]
  const item: object | undefined = command.on === 'map' ? metaOf(map) : itemsOf(map, command.on).get(id)
  if (!item) return fits(command)
  const values = new Map(Object.entries(item))
  const left: [string, unknown][] = []
  const problems: Problem[] = []
  for (const [field, value] of Object.entries(command.changes)) {
    if (value === undefined) continue
    const expected = context.expected({ that: 'field', on, id, field, value: null })
    const now: unknown = values.get(field) ?? null
    if (!expected || sameValue(now, expected.value)) left.push([field, value])
    else if (!sameValue(now, value)) {
      const name = command.on === 'map' ? 'the map' : nameItem(map, command.on, id)
      problems.push({ code: 'changed-since', message: `${capital(fieldWords[field] ?? 'something')} of ${name} has been changed since.`, at: id })
    }
  }
  if (problems.length > 0) return { command: null, problems }
  return fits(left.length === 0 ? null : ({ ...command, changes: Object.fromEntries(left) } as MapCommand))
}

function fitPremise(context: FitContext, command: Extract<SingleCommand, { type: 'set-premise' }>): CommandFit {
  const { map } = context
  const { relation: id, claim, premise } = command
  const relation = map.relations.get(id)
  const expected = context.expected({ that: 'premise', relation: id, claim, premise: null })
  if (!relation || !expected) return fits(command)
  const standing = relation.premises.find((other) => other.claim === claim)
  const now = standing ? { ...(standing.role === undefined ? {} : { role: standing.role }) } : null
  if (sameValue(now, expected.premise)) return fits(command)
  if (sameValue(now, premise)) return fits(null)
  return conflict('changed-since', `The premise ${nameClaim(map, claim)} of ${nameItem(map, 'relation', id)} has been changed since.`, id)
}

function fitQuestion(context: FitContext, command: Extract<SingleCommand, { type: 'set-question' }>): CommandFit {
  const { relation, question, dealt } = command
  const expected = context.expected<Extract<Expectation, { that: 'question' }>>({ that: 'question', relation, question, dealt: null })
  const now = dealtWith(context.map, command)
  if (!expected || sameValue(now, expected.dealt)) return fits(command)
  if (sameValue(now, dealt)) return fits(null)
  return conflict('changed-since', `A critical question of ${nameItem(context.map, 'relation', relation)} has been dealt with otherwise since.`, relation)
}

function fitRecord(context: FitContext, command: Extract<SingleCommand, { type: 'put' }>): CommandFit {
  const { on, id, value } = command
  const expected = context.expected<Extract<Expectation, { that: 'record' }>>({ that: 'record', on, id, value: null })
  const now = recordsById(context.map[recordFields[on]]).get(id) ?? null
  const wanted = value === null ? null : { ...value, id }
  if (!expected || sameValue(now, expected.value)) return fits(command)
  return sameValue(now, wanted) ? fits(null) : conflict('changed-since', `${on === 'view' ? 'The saved view' : 'The step'} has been changed since.`, id)
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
