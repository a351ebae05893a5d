import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { describeChanges, describeNothing } from '../../domain/argument/changes/describe-changes.ts'
import { fieldsThatDiffer, metaOf } from '../../domain/argument/changes/fields-that-differ.ts'
import { itemsOf } from '../../domain/argument/changes/items-of.ts'
import { keyOf, refersTo, type ItemRef } from '../../domain/argument/changes/refers-to.ts'
import { itemKinds } from '../../domain/argument/map-draft.ts'
import type { MapItemKind } from '../../domain/argument/map-command.ts'
import { oneLine } from '../../domain/argument/one-line.ts'
import type { Telling } from './history-teller.ts'

/** What one edit changed: items by key, with what they were and are; and whether the map's own fields did. */
interface Touched {
  items: ReadonlyMap<string, ItemRef & { was: object | undefined; now: object | undefined }>
  meta: boolean
}

/** A stretch of one seat's work that has no line yet. */
export interface Work {
  seq: number
  since: number
  telling: Telling
  /** The map before it, for the map's own fields, and after the last of it. */
  first: ArgumentMap
  last: ArgumentMap
  touched: Touched
  /** Somebody else worked on the same thing at the same time. */
  shared: boolean
  /** Typing can follow and belong to it. */
  mayGoOn: boolean
}

const longest = 480
/** Fields that follow from typing or dragging, in small steps. */
const steps: ReadonlySet<string> = new Set(['text', 'pos'])

/** What differs between two readings of one document; unchanged items are the same objects in both. */
export function touchedBetween(before: ArgumentMap, after: ArgumentMap): Touched {
  const items = new Map<string, ItemRef & { was: object | undefined; now: object | undefined }>()
  for (const on of itemKinds) {
    const [old, now]: ReadonlyMap<string, object>[] = [itemsOf(before, on), itemsOf(after, on)]
    if (old === now) continue
    for (const [id, item] of now!) if (old!.get(id) !== item) items.set(keyOf({ on, id }), { on, id, was: old!.get(id), now: item })
    for (const [id, item] of old!) if (!now!.has(id)) items.set(keyOf({ on, id }), { on, id, was: item, now: undefined })
  }
  return { items, meta: fieldsThatDiffer(metaOf(before), metaOf(after)).length > 0 }
}

export function beginWork(seq: number, telling: Telling, first: ArgumentMap, last: ArgumentMap, touched: Touched, since: number): Work {
  return { seq, since, telling, first, last, touched, shared: false, mayGoOn: telling.away !== true && !touched.meta && [...touched.items.values()].every(isStep) }
}

/** Small steps at things that the stretch is about already. */
export function continuesWork(work: Work, touched: Touched, takesBack: Telling['takesBack']): boolean {
  const known = [...touched.items].every(([key, item]) => work.touched.items.has(key) && item.on === 'claim' && item.was !== undefined && isStep(item))
  return known && !touched.meta && work.telling.takesBack === takesBack
}

export function growWork(work: Work, seq: number, last: ArgumentMap, touched: Touched): Work {
  const items = new Map(work.touched.items)
  for (const [key, item] of touched.items) items.set(key, { ...item, was: items.get(key)?.was })
  return { ...work, seq, last, touched: { items, meta: work.touched.meta } }
}

/** Whether both concern one thing. */
export function meets(work: Work, { items, meta }: Touched): boolean {
  return (meta && work.touched.meta) || [...items.keys()].some((key) => work.touched.items.has(key))
}

/** The stretch in words. Of the map only what it concerns is read, so that a large map costs no more than a small one. */
export function describeWork({ first, last, touched, telling, shared }: Work): string {
  const refs = concerned(last, touched)
  const [before, after] = [excerpt(refs, first, last, touched, 'was'), excerpt(refs, first, last, touched, 'now')]
  const claims = [...touched.items.values()].flatMap(({ on, id }) => (on === 'claim' ? [id] : []))
  const said = describeChanges(before, after) ?? describeNothing(after, claims)
  const how = telling.takesBack === undefined ? '' : ` (${telling.takesBack})`
  return oneLine(`${telling.away ? 'without a connection: ' : ''}${said.slice(0, longest)}${shared ? ', while others worked on it too' : ''}${how}`)
}

/** What came, or changed by its words or place alone. Only a claim, and what it comes with, can be gone on with. */
function isStep({ on, was, now }: ItemRef & { was: object | undefined; now: object | undefined }): boolean {
  if (now === undefined || isRemoved(now)) return false
  if (was === undefined) return on === 'claim' || on === 'relation'
  return !isRemoved(was) && on === 'claim' && fieldsThatDiffer(was, now).every((field) => steps.has(field))
}

function isRemoved(item: { removed?: unknown }): boolean {
  return item.removed !== undefined
}

/** What was touched, and what that refers or referred to. */
function concerned(last: ArgumentMap, { items, meta }: Touched): ItemRef[] {
  const found = new Map<string, ItemRef>()
  // A list instead of recursion: relations that point at relations may go on like that for as long as a stranger likes.
  const left: ItemRef[] = [...items.values()].map(({ on, id }) => ({ on, id }))
  if (meta && last.question !== undefined) left.push({ on: 'claim', id: last.question })
  for (let ref = left.pop(); ref !== undefined; ref = left.pop()) {
    if (found.has(keyOf(ref))) continue
    found.set(keyOf(ref), ref)
    const known = items.get(keyOf(ref))
    for (const item of known === undefined ? [itemsOf(last, ref.on).get(ref.id)] : [known.was, known.now]) {
      if (item !== undefined) for (const other of refersTo(ref.on, item as never)) left.push(other)
    }
  }
  return [...found.values()]
}

function excerpt(refs: readonly ItemRef[], first: ArgumentMap, last: ArgumentMap, touched: Touched, when: 'was' | 'now'): ArgumentMap {
  const found: Record<MapItemKind, Map<string, object>> = { claim: new Map(), relation: new Map(), evidence: new Map(), voice: new Map() }
  for (const ref of refs) {
    const known = touched.items.get(keyOf(ref))
    const item = known === undefined ? itemsOf(last, ref.on).get(ref.id) : known[when]
    if (item !== undefined) found[ref.on].set(ref.id, item)
  }
  const meta = touched.meta && when === 'was' ? metaOf(first) : metaOf(last)
  return { id: last.id, ...meta, claims: found.claim, relations: found.relation, evidence: found.evidence, voices: found.voice } as ArgumentMap
}
