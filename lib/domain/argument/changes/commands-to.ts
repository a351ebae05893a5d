import type { ArgumentMap } from '../argument-map.ts'
import type { Claim, Position, Removal } from '../claim.ts'
import { followMerges } from '../follow-merges.ts'
import type { MapCommand, MapItem, MapItemKind } from '../map-command.ts'
import { itemKinds } from '../map-draft.ts'
import type { DealtQuestion, Premise, Relation } from '../relation.ts'
import { recordFields } from '../views/kept-records.ts'
import { recordsThatDiffer } from '../views/records-that-differ.ts'
import { fieldsThatDiffer, metaOf } from './fields-that-differ.ts'
import { itemsOf } from './items-of.ts'
import { sameValue } from './same-value.ts'

/**
 * The edits that make of `before` a map that has exactly the items of `after` that are not removed, with their fields.
 * Both are as stored and nothing is tidied: `commandsBetween` is this on the map as read. What `after` does not have at
 * all is removed with the date `removal`.
 */
export function commandsTo(before: ArgumentMap, after: ArgumentMap, removal: Removal): MapCommand[] {
  const positions: { claim: string; pos: Position | null }[] = []
  const commands: MapCommand[] = []
  const [thereBefore, thereAfter] = [presence(before), presence(after)]
  for (const on of itemKinds) {
    for (const item of itemsOf(after, on).values()) {
      if (!thereAfter(on, item)) continue
      const old = itemsOf(before, on).get(item.id)
      if (!old) commands.push({ type: 'add', on, item } as { type: 'add' } & MapItem)
      else if (old !== item) commands.push(...commandsOn(on, old, item, positions))
    }
  }
  if (positions.length > 0) commands.push({ type: 'move', positions })
  const records = recordCommands(before, after)
  const { views, steps, ...meta } = metaOf(after)
  const changes = setOf(metaOf(before), records ? { ...metaOf(before), ...meta } : { ...meta, views, steps })
  if (changes) commands.push({ type: 'set', on: 'map', changes })
  commands.push(...(records ?? []))
  // What hangs on a thing goes before it, as when a person removes it.
  for (const on of [...itemKinds].reverse()) {
    for (const item of itemsOf(before, on).values()) {
      const { id, removed } = item
      const kept = itemsOf(after, on).get(id)
      const goes = thereBefore(on, item) && !thereAfter(on, kept) && !(removed && sameValue(removed, kept?.removed))
      // What names a merged claim is read where that went.
      const leadsElsewhere = on === 'claim' && kept?.removed !== undefined && kept.removed.into !== removed?.into
      if (goes || leadsElsewhere) commands.push({ type: 'remove', on, id, removed: kept?.removed ?? removal })
    }
  }
  return commands
}

/** Whether an item is there: not removed, or the claim that stands for others with which it was merged in a circle (SPEC: RD12). */
function presence(map: ArgumentMap): (on: MapItemKind, item: { id: string; removed?: Removal } | undefined) => boolean {
  const standIn = followMerges((id) => map.claims.get(id))
  return (on, item) => item !== undefined && (item.removed === undefined || (on === 'claim' && standIn(item.id) === item.id))
}

/** One command for each saved view and step that differs, so that others keep theirs; null where what has no id differs too. */
function recordCommands(before: ArgumentMap, after: ArgumentMap): MapCommand[] | null {
  const commands: MapCommand[] = []
  for (const on of ['view', 'step'] as const) {
    const changes = recordsThatDiffer(before[recordFields[on]], after[recordFields[on]])
    if (!changes) return null
    commands.push(...changes.map(({ id, now }): MapCommand => ({ type: 'put', on, id, value: now ?? null })))
  }
  return commands
}

const withCommandsOfTheirOwn = new Set(['text', 'tags', 'pos', 'premises', 'questions'])

function commandsOn(on: MapItemKind, old: { id: string; removed?: Removal }, item: { id: string; removed?: Removal }, positions: { claim: string; pos: Position | null }[]): MapCommand[] {
  const commands: MapCommand[] = []
  if (old.removed && !item.removed) commands.push({ type: 'restore', on, id: item.id })
  if (on === 'claim') commands.push(...claimCommands(old as Claim, item as Claim, positions))
  if (on === 'relation') commands.push(...premiseCommands(old as Relation, item as Relation), ...questionCommands(old as Relation, item as Relation))
  const changes = setOf(old, item)
  if (changes) commands.push({ type: 'set', on, id: item.id, changes } as MapCommand)
  return commands
}

function claimCommands(old: Claim, claim: Claim, positions: { claim: string; pos: Position | null }[]): MapCommand[] {
  if (!sameValue(old.pos, claim.pos)) positions.push({ claim: claim.id, pos: claim.pos ?? null })
  const tagged = (tags: readonly string[], others: readonly string[], present: boolean): MapCommand[] =>
    tags.filter((tag) => tag !== '' && !others.includes(tag)).map((tag) => ({ type: 'set-tag', claim: claim.id, tag, present }))
  return [
    ...(old.text === claim.text ? [] : [{ type: 'edit-text' as const, id: claim.id, text: claim.text }]),
    ...tagged(old.tags, claim.tags, false),
    ...tagged(claim.tags, old.tags, true),
  ]
}

function premiseCommands(old: Relation, relation: Relation): MapCommand[] {
  const before = new Map(old.premises.map((premise) => [premise.claim, premise]))
  const after = new Map(relation.premises.map((premise) => [premise.claim, premise]))
  const set = (id: string, premise: Omit<Premise, 'claim'> | null): MapCommand => ({ type: 'set-premise', relation: relation.id, claim: id, premise })
  return [
    ...[...before.keys()].filter((id) => !after.has(id)).map((id) => set(id, null)),
    ...[...after.values()].filter((premise) => !sameValue(before.get(premise.claim), premise)).map(({ claim, ...premise }) => set(claim, premise)),
  ]
}

function questionCommands(old: Relation, relation: Relation): MapCommand[] {
  const before = new Map((old.questions ?? []).map((dealt) => [dealt.question, dealt]))
  const after = new Map((relation.questions ?? []).map((dealt) => [dealt.question, dealt]))
  const set = (question: string, dealt: Omit<DealtQuestion, 'question'> | null): MapCommand => ({ type: 'set-question', relation: relation.id, question, dealt })
  return [
    ...[...before.keys()].filter((id) => !after.has(id)).map((id) => set(id, null)),
    ...[...after.values()].filter((dealt) => !sameValue(before.get(dealt.question), dealt)).map(({ question, ...dealt }) => set(question, dealt)),
  ]
}

/** The changes of a `set` from one to the other, or null where there are none. */
function setOf(before: object, after: object): Record<string, never> | null {
  const values = new Map<string, unknown>(Object.entries(after))
  const fields = fieldsThatDiffer(before, after).filter((field) => !withCommandsOfTheirOwn.has(field))
  return fields.length === 0 ? null : (Object.fromEntries(fields.map((field) => [field, values.get(field) ?? null])) as Record<string, never>)
}
