import type { Problem } from '../result.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { cleanText, isKeepableText } from './clean-text.ts'
import { isDifferentId } from './different-claims.ts'
import { draftProblem } from './draft-problem.ts'
import { followMerges } from './follow-merges.ts'
import { isPlainObject, maySet } from './item-fields.ts'
import type { Claim } from './claim.ts'
import type { MapCommand, MapItemKind } from './map-command.ts'
import type { ItemTypes, MapDraft } from './map-draft.ts'
import { mapLimits } from './map-limits.ts'
import type { DealtQuestion, Premise, Relation } from './relation.ts'
import { isRecordId, keptRecords, recordFields, recordsById, withRecord } from './views/kept-records.ts'
import { valueProblem } from './value-problem.ts'

const words: Record<MapItemKind, string> = { claim: 'claim', relation: 'relation', evidence: 'piece of evidence', voice: 'voice' }

/** Carries out a command on a draft, or says why not; after a problem the draft is to be thrown away (SPEC: MC). */
export function runCommand(draft: MapDraft, command: MapCommand): Problem | null {
  return runStep(draft, command) ?? draftProblem(draft)
}

/** The same without the judgement of the whole at the end, for one edit of several. */
export function runStep(draft: MapDraft, command: MapCommand, depth = 0): Problem | null {
  switch (command.type) {
    case 'add':
      return add(draft, command.on, command.item)
    case 'remove': {
      const removed = command.removed
      return change(draft, command.on, command.id, (item) => ({ ...item, removed }))
    }
    case 'restore':
      return change(draft, command.on, command.id, (item) => without(item, 'removed'))
    case 'edit-text': {
      const text = cleanText(command.text)
      return change(draft, 'claim', command.id, (claim) => ({ ...claim, text }))
    }
    case 'set':
      return command.on === 'map' ? setMeta(draft, command.changes) : setFields(draft, command.on, command.id, command.changes)
    case 'set-premise': {
      const { claim, premise } = command
      return change(draft, 'relation', command.relation, (relation) => withPremise(draft, relation, claim, premise))
    }
    case 'set-question': {
      const { question, dealt } = command
      if (question === '' || question.length > mapLimits.id) return { code: 'bad-id', message: `A question’s id needs between 1 and ${mapLimits.id} characters.`, at: command.relation }
      return change(draft, 'relation', command.relation, (relation) => withQuestions(relation, [...(relation.questions ?? []).filter((other) => other.question !== question), ...(dealt === null ? [] : [{ ...dealt, question }])]))
    }
    case 'set-tag': {
      const { tag, present } = command
      if (tag === '') return { code: 'empty-tag', message: 'A tag needs at least one character.', at: command.claim }
      return change(draft, 'claim', command.claim, (claim) => withTag(claim, tag, present))
    }
    case 'move':
      return first(command.positions, ({ claim: id, pos }) =>
        change(draft, 'claim', id, (claim) => (pos === null ? without(claim, 'pos') : { ...claim, pos })),
      )
    case 'put':
      return putRecord(draft, command)
    case 'batch':
      if (depth >= mapLimits.depth) return { code: 'too-deep', message: 'The edit holds edits within edits too many levels deep.' }
      return first(command.commands, (inner) => runStep(draft, inner, depth + 1))
    default:
      return { code: 'unknown-command', message: 'This version of the program does not know that kind of edit. Reload the page to get the newest version.' }
  }
}

function first<T>(items: readonly T[], run: (item: T) => Problem | null): Problem | null {
  for (const item of items) {
    const problem = run(item)
    if (problem) return problem
  }
  return null
}

function add<K extends MapItemKind>(draft: MapDraft, on: K, item: ItemTypes[K]): Problem | null {
  if (draft.get(on, item.id) !== undefined) {
    return { code: 'id-taken', message: `The map already has a ${words[on]} with the id ${item.id}.`, at: item.id }
  }
  draft.put(on, inOrder(on, item))
  return null
}

const ordered: { [K in MapItemKind]: (item: ItemTypes[K]) => ItemTypes[K] } = {
  claim: (claim) => ({ ...claim, text: cleanText(claim.text), tags: sorted(new Set(claim.tags)) }),
  relation: (relation) => {
    const premises = new Map(relation.premises.map((premise) => [premise.claim, premise]))
    return withQuestions({ ...relation, premises: sorted(premises.keys()).map((id) => premises.get(id)!) }, relation.questions ?? [])
  },
  evidence: (evidence) => evidence,
  voice: (voice) => voice,
}

/** The item as the map keeps it: sets by code unit, each member once; text without what cannot be kept. */
export function inOrder<K extends MapItemKind>(on: K, item: ItemTypes[K]): ItemTypes[K] {
  return ordered[on](item)
}

function sorted(values: Iterable<string>): string[] {
  return [...values].sort(byCodeUnit)
}

function change<K extends MapItemKind>(
  draft: MapDraft,
  on: K,
  id: string,
  edit: (item: ItemTypes[K]) => ItemTypes[K],
): Problem | null {
  const item = draft.get(on, id)
  if (item === undefined) return { code: 'not-found', message: `The map has no ${words[on]} with the id ${id}.`, at: id }
  draft.put(on, edit(item))
  return null
}

function setFields(draft: MapDraft, on: MapItemKind, id: string, changes: object): Problem | null {
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined && !maySet(on, field, value)) {
      return { code: 'wrong-field', message: `The field “${field}” of a ${words[on]} cannot be set to that.`, at: id }
    }
  }
  return change(draft, on, id, (item) => withChanges(item, changes))
}

function setMeta(draft: MapDraft, changes: object): Problem | null {
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined && !maySetMeta(field, value)) {
      return { code: 'wrong-field', message: `The map’s field “${field}” cannot be set to that.` }
    }
  }
  const meta = withChanges(draft.meta, changes)
  draft.meta = { ...meta, views: keptRecords(meta.views), steps: keptRecords(meta.steps) }
  return null
}

function putRecord(draft: MapDraft, { on, id, value }: Extract<MapCommand, { type: 'put' }>): Problem | null {
  const field = recordFields[on]
  if (!isRecordId(id) || !isKeepableText(id)) return { code: 'bad-id', message: `An id needs between 1 and ${mapLimits.id} characters.`, at: String(id).slice(0, 80) }
  if (value !== null) {
    const message = isPlainObject(value) ? valueProblem(value, mapLimits.record) : 'This should be an object.'
    if (message) return { code: 'wrong-value', message, at: id }
    const records = recordsById(draft.meta[field])
    const alike = [...records.keys()].filter((other) => isDifferentId(other) === isDifferentId(id)).length
    if (!records.has(id) && isDifferentId(id) && alike >= mapLimits.different) return { code: 'too-many', message: `A map remembers at most ${mapLimits.different} pairs of claims that are different.`, at: id }
    if (!records.has(id) && !isDifferentId(id) && alike >= mapLimits.list) return { code: 'too-many', message: `A map keeps at most ${mapLimits.list} ${on === 'view' ? 'saved views' : 'steps'}. Delete some first.`, at: id }
  }
  const list = withRecord(draft.meta[field], id, value)
  if (list !== draft.meta[field]) draft.meta = { ...draft.meta, [field]: list }
  return null
}

function maySetMeta(field: string, value: unknown): boolean {
  if (field === 'title') return typeof value === 'string'
  if (field === 'description' || field === 'question') return value === null || typeof value === 'string'
  return (field === 'views' || field === 'steps') && Array.isArray(value)
}

function withChanges<T extends object>(item: T, changes: object): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const cleared = new Set(given.filter(([, value]) => value === null).map(([field]) => field))
  const kept = Object.entries({ ...item, ...Object.fromEntries(given) }).filter(([field]) => !cleared.has(field))
  return Object.fromEntries(kept) as T
}

function without<T extends object>(item: T, field: keyof T & string): T {
  if (item[field] === undefined) return item
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== field)) as T
}

/** Whoever takes a premise out has read it where it stands: claims that were merged into it go with it. */
function withPremise(draft: MapDraft, relation: Relation, claim: string, premise: { role?: string } | null): Relation {
  if (premise === null) {
    const gone = new Set(premisesReadAs(draft, relation, claim))
    return { ...relation, premises: relation.premises.filter((other) => !gone.has(other)) }
  }
  const others = relation.premises.filter((other) => other.claim !== claim)
  return { ...relation, premises: [...others, { ...premise, claim }].sort((a, b) => byCodeUnit(a.claim, b.claim)) }
}

/** The premise that names the claim, and those that name one merged into it (SPEC: RD12). */
export function premisesReadAs(draft: MapDraft, relation: Relation, claim: string): Premise[] {
  const standIn = followMerges((id) => draft.get('claim', id))
  return relation.premises.filter((premise) => premise.claim === claim || standIn(premise.claim) === claim)
}

/** The last of each, by their ids; without the field where there are none. */
function withQuestions(relation: Relation, questions: readonly DealtQuestion[]): Relation {
  const byId = new Map(questions.map((dealt) => [dealt.question, dealt]))
  return byId.size === 0 ? without(relation, 'questions') : { ...relation, questions: sorted(byId.keys()).map((id) => byId.get(id)!) }
}

function withTag(claim: Claim, tag: string, present: boolean): Claim {
  if (claim.tags.includes(tag) === present) return claim
  return { ...claim, tags: present ? sorted([...claim.tags, tag]) : claim.tags.filter((other) => other !== tag) }
}
