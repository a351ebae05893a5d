import type { ArgumentMap } from '../argument-map.ts'
import { describeCommand } from '../describe-command.ts'
import { describeQuestion } from '../describe-question.ts'
import { fieldWords } from '../field-words.ts'
import type { MapItemKind } from '../map-command.ts'
import { listInWords, nameClaim, nameItem } from '../name-item.ts'
import { quoted } from '../quoted.ts'
import { describeRecord } from '../views/describe-record.ts'
import { recordsThatDiffer } from '../views/records-that-differ.ts'
import { metaOf } from './fields-that-differ.ts'
import type { ItemChange } from './item-change.ts'
import { itemsOf } from './items-of.ts'
import { sameValue } from './same-value.ts'

/**
 * One change between two states in words, as the history says it after a name: “reworded the claim ‘…’ to ‘…’”
 * (SPEC: HI5). `before` and `after` are what `diffMaps` was given.
 */
export function describeChange(before: ArgumentMap, after: ArgumentMap, change: ItemChange): string {
  const { on, id } = change
  if (on === 'map') return listInWords(change.fields.map((field) => changeOfMap(before, after, field)))
  if (change.change === 'added') return `added ${nameItem(after, on, id)}`
  if (change.change === 'removed') return removal(before, after, on, id)
  if (change.change === 'moved') return `moved ${nameItem(after, on, id)}`
  const parts = change.fields.flatMap((field) => changesOfField(before, after, on, id, field))
  return parts.length === 0 ? `changed ${nameItem(after, on, id)}` : joined(parts)
}

function removal(before: ArgumentMap, after: ArgumentMap, on: MapItemKind, id: string): string {
  const into = on === 'claim' ? after.claims.get(id)?.removed?.into : undefined
  return `${into === undefined ? 'removed' : 'merged'} ${nameItem(before, on, id)}${into === undefined ? '' : ` into ${nameClaim(after, into)}`}`
}

/** At most three in full: a thing that was changed all over is told by the first. */
function joined(parts: readonly string[]): string {
  if (parts.length <= 3) return listInWords(parts)
  return `${parts[0]} and made ${parts.length - 1} changes more`
}

function changesOfField(before: ArgumentMap, after: ArgumentMap, on: MapItemKind, id: string, field: string): string[] {
  if (on === 'claim' && field === 'text') return [describeCommand(before, { type: 'edit-text', id, text: after.claims.get(id)?.text ?? '' })]
  if (on === 'claim' && field === 'tags') return tagChanges(before, after, id)
  if (on === 'claim' && field === 'pos') return [`moved ${nameItem(after, on, id)}`]
  if (on === 'relation' && field === 'questions') return questionChanges(before, after, id)
  if (on === 'relation' && field === 'premises') return premiseChanges(before, after, id)
  const [old, now] = [valueIn(before, on, id, field), valueIn(after, on, id, field)].map((value) => inWords(after, value, field))
  const thing = `${fieldWords[field] ?? 'other fields'} of ${nameItem(after, on, id)}`
  if (old === undefined || now === undefined) return [`changed ${thing}`]
  if (old === '') return now === '' ? [`changed ${thing}`] : [`set ${thing} to ${now}`]
  return now === '' ? [`took away ${thing}, which was ${old}`] : [`changed ${thing} from ${old} to ${now}`]
}

function tagChanges(before: ArgumentMap, after: ArgumentMap, id: string): string[] {
  const [old, now] = [before.claims.get(id)?.tags ?? [], after.claims.get(id)?.tags ?? []]
  const say = (tag: string, present: boolean) => describeCommand(after, { type: 'set-tag', claim: id, tag, present })
  return [...now.filter((tag) => !old.includes(tag)).map((tag) => say(tag, true)), ...old.filter((tag) => !now.includes(tag)).map((tag) => say(tag, false))]
}

function premiseChanges(before: ArgumentMap, after: ArgumentMap, id: string): string[] {
  const old = new Map((before.relations.get(id)?.premises ?? []).map((premise) => [premise.claim, premise.role]))
  const now = new Map((after.relations.get(id)?.premises ?? []).map((premise) => [premise.claim, premise.role]))
  const on = nameItem(after, 'relation', id)
  return [
    ...[...now].filter(([claim]) => !old.has(claim)).map(([claim]) => `added the premise ${nameClaim(after, claim)} to ${on}`),
    ...[...old].filter(([claim]) => !now.has(claim)).map(([claim]) => `took the premise ${nameClaim(before, claim)} out of ${on}`),
    ...[...now].filter(([claim, role]) => old.has(claim) && old.get(claim) !== role).map(([claim]) => `changed the role of the premise ${nameClaim(after, claim)} in ${on}`),
  ]
}

function questionChanges(before: ArgumentMap, after: ArgumentMap, id: string): string[] {
  const [old, now] = [before.relations.get(id)?.questions ?? [], after.relations.get(id)?.questions ?? []]
  const opened = old.filter(({ question }) => !now.some((dealt) => dealt.question === question))
  const dealtWith = now.filter((dealt) => !sameValue(dealt, old.find(({ question }) => question === dealt.question)))
  return [...dealtWith.map((dealt) => describeQuestion(after, id, dealt.question, dealt)), ...opened.map(({ question }) => describeQuestion(after, id, question, null))]
}

function changeOfMap(before: ArgumentMap, after: ArgumentMap, field: string): string {
  if (field === 'title') return `renamed the map to ${quoted(after.title)}`
  if (field === 'question') return after.question === undefined ? 'left the map without a question' : `made ${nameClaim(after, after.question)} the map’s question`
  if (field === 'views' || field === 'steps') return changeOfRecords(before, after, field)
  return Object.hasOwn(metaOf(before), field) ? `changed ${fieldWords[field] ?? 'other fields'} of the map` : 'changed the map'
}

function changeOfRecords(before: ArgumentMap, after: ArgumentMap, field: 'views' | 'steps'): string {
  const changes = recordsThatDiffer(before[field], after[field])
  if (!changes || changes.length === 0) return `changed ${fieldWords[field]} of the map`
  return joined(changes.map(({ id, old, now }) => describeRecord(after, field === 'views' ? 'view' : 'step', id, old, now)))
}

function valueIn(map: ArgumentMap, on: MapItemKind, id: string, field: string): unknown {
  const item: object | undefined = itemsOf(map, on).get(id)
  return item && Object.hasOwn(item, field) ? (item as Record<string, unknown>)[field] : undefined
}

/** Words, numbers and yes or no as one would say them, nothing as ''; undefined where a value is not to be read out. */
function inWords(map: ArgumentMap, value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (field === 'sense' && typeof value === 'string') return nameClaim(map, value)
  // Ids and dates say nothing to anyone.
  if (field === 'passage' || field === 'by' || field === 'at' || field === 'origin') return undefined
  return typeof value === 'string' ? (value.trim() === '' ? '' : quoted(value)) : undefined
}
