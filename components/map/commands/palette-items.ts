import { findAlike } from '../../../lib/domain/argument/find-alike.ts'
import { claimKindsFor } from '../../../lib/domain/argument/claim-kinds-for.ts'
import { findInMap } from '../../../lib/domain/argument/find-in-map.ts'
import { kindsFor } from '../../../lib/domain/argument/retarget.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { relationMeaning, type RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { connectChoices, type ConnectChoice } from '../canvas/connect-choices.ts'
import { claimNames } from '../words/claim-words.ts'
import { relationName, relationSentence, relationVerb, targetWords } from '../words/relation-words.ts'
import { outgoing } from './command-context.ts'
import { canRun } from './find-command.ts'
import { matchWords } from './match-words.ts'
import type { Chord, CommandContext, RoomCommand } from './room-command.ts'

/** What the palette asks for: anything; what to link to; what the link means; what kind it is to be. */
export type PalettePage = { ask: 'anything' } | { ask: 'link' } | { ask: 'meaning'; target: Target } | { ask: 'kind' }

export interface PaletteItem {
  id: string
  group: string
  words: string
  hint?: string
  keys?: readonly Chord[]
  meaning?: RelationMeaning
  /** Gives the next page where there is more to ask. */
  run(): PalettePage | void
}

const most = 40

/** What the palette offers for what is typed. */
export function paletteItems(page: PalettePage, typed: string, context: CommandContext, commands: readonly RoomCommand[]): PaletteItem[] {
  if (page.ask === 'anything') return [...commandItems(typed, context, commands), ...(typed.trim() === '' ? [] : thingItems(typed, context, 'Go to', (id) => goTo(context, id)).slice(0, most))]
  if (page.ask === 'link') {
    const from = context.claim
    return from ? thingItems(typed, context, 'Link to', (_id, target) => ({ ask: 'meaning', target }), from.id).filter(({ target }) => meanings(context, target).length > 0).slice(0, most) : []
  }
  return (page.ask === 'meaning' ? meanings(context, page.target) : kinds(context)).filter(({ words }) => matchWords(typed, words) !== null)
}

function commandItems(typed: string, context: CommandContext, commands: readonly RoomCommand[]): PaletteItem[] {
  // Before one types, each group stands once, in the order in which they are listed.
  const places = new Map([...new Set(commands.map(({ group }) => group as string))].map((group, place) => [group, place]))
  return commands
    .flatMap((command) => {
      const rank = command.byKeyOnly || !canRun(command, context) ? null : matchWords(typed, command.words, [...(command.also ?? []), command.group])
      return rank === null ? [] : [{ rank, item: { id: `command-${command.id}`, group: command.group as string, words: command.words, ...(command.keys ? { keys: command.keys.slice(0, 1) } : {}), run: () => command.run(context) } }]
    })
    .sort((one, other) => (typed.trim() === '' ? places.get(one.item.group)! - places.get(other.item.group)! : one.rank - other.rank))
    .map(({ item }) => item)
}

function goTo({ room }: CommandContext, id: string): void {
  room.selection.set([id])
  room.look(id)
}

/** Claims and steps that hold the words; where hardly any do, the claims that come nearest. Without words, all there are. */
function thingItems(typed: string, { room: { live } }: CommandContext, group: string, run: (id: string, target: Target) => PalettePage | void, except?: string): (PaletteItem & { target: Target })[] {
  const { map } = live
  const held = typed.trim() === '' ? [...map.claims.keys()] : findInMap(map, typed, new Map())
  const near = held.length >= 3 ? [] : findAlike(map, typed, { limit: 8, least: 0.4 }).map(({ claim }) => claim.id)
  const ids = [...new Set([...held, ...near])].filter((id) => id !== except).slice(0, most * 3)
  return ids.flatMap((id) => {
    const claim = map.claims.get(id)
    const relation = map.relations.get(id)
    const target: Target = claim ? { claim: id } : { relation: id }
    if (claim) {
      const own = outgoing(map, id)
      return [{ id: `thing-${id}`, group, words: claim.text.trim() || 'A claim without words yet', hint: own ? shorten(`${claimNames[claim.kind]} that ${relationVerb(own.kind, own.target.relation !== undefined, own.premises.length)} ${targetWords(map, own.target)}`, 100) : claimNames[claim.kind], target, run: () => run(id, target) }]
    }
    return relation ? [{ id: `thing-${id}`, group, words: relationSentence(map, relation), hint: relationName(relation.kind, relation.target.relation !== undefined), target, run: () => run(id, target) }] : []
  })
}

/** What the link can mean, and what it can mean the other way round. */
function meanings({ room, claim }: CommandContext, target: Target): PaletteItem[] {
  if (!claim) return []
  const { map } = room.live
  const item = (choice: ConnectChoice, from: string, to: Target, group: string): PaletteItem => ({
    id: `${group}-${choice.kind}-${choice.joins ?? ''}`,
    group,
    words: group === there ? choice.label : `that one ${choice.label}${choice.joins ? '' : ' this one'}`,
    ...(choice.hint ? { hint: choice.hint } : {}),
    meaning: choice.meaning,
    run() {
      if (choice.existing) room.selection.set([choice.existing])
      else if (choice.joins) room.actions.join(from, choice.joins)
      else room.actions.connect(from, choice.kind, to)
    },
  })
  const onward = connectChoices(map, claim.id, target).map((choice) => item(choice, claim.id, target, there))
  // What says the same in both directions is offered once.
  const back = target.claim === undefined ? [] : connectChoices(map, target.claim, { claim: claim.id }).filter(({ kind }) => !['equals', 'contradictory', 'contrary', 'rephrases'].includes(kind)).map((choice) => item(choice, target.claim, { claim: claim.id }, 'The other way round'))
  return [...onward, ...back]
}

const there = 'The chosen claim…'

function kinds({ room, claim, relation }: CommandContext): PaletteItem[] {
  const { map } = room.live
  const items: PaletteItem[] = []
  if (claim)
    for (const kind of claimKindsFor(map, claim))
      if (kind !== claim.kind) items.push({ id: `claim-${kind}`, group: 'The claim becomes', words: `a ${claimNames[kind].toLowerCase()}`, run: () => room.actions.run({ type: 'set', on: 'claim', id: claim.id, changes: { kind } }) })
  if (relation) {
    const onStep = relation.target.relation !== undefined
    for (const kind of kindsFor(map, relation))
      if (kind !== relation.kind)
        items.push({
          id: `relation-${kind}`,
          group: claim ? 'How it bears becomes' : 'The relation becomes',
          words: relationName(kind, onStep),
          hint: relationSentence(map, { ...relation, kind }),
          meaning: relationMeaning({ ...relation, kind }),
          run: () => room.actions.run({ type: 'set', on: 'relation', id: relation.id, changes: { kind } }),
        })
  }
  return items
}
