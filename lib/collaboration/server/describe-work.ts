import { emptyMap, type ArgumentMap } from '../../domain/argument/argument-map.ts'
import { describeChanges, describeNothing } from '../../domain/argument/changes/describe-changes.ts'
import { fieldsThatDiffer } from '../../domain/argument/changes/fields-that-differ.ts'
import { claimRef, keyOf, refersTo, type ItemRef } from '../../domain/argument/changes/refers-to.ts'
import type { Claim } from '../../domain/argument/claim.ts'
import type { MapItemKind } from '../../domain/argument/map-command.ts'
import { oneLine } from '../../domain/argument/one-line.ts'
import type { ItemFollower, Touched, TouchedItem } from './follow-items.ts'
import type { Telling } from './history-teller.ts'

/** A stretch of one seat's work that has no line yet. */
export interface Work {
  seq: number
  since: number
  telling: Telling
  touched: Touched
  /** Somebody else worked on the same thing at the same time. */
  shared: boolean
  /** Typing can follow and belong to it. */
  mayGoOn: boolean
}

const longest = 480
/** Fields that follow from typing or dragging, in small steps. */
const steps: ReadonlySet<string> = new Set(['text', 'pos'])

export function beginWork(seq: number, telling: Telling, touched: Touched, since: number): Work {
  return { seq, since, telling, touched, shared: false, mayGoOn: telling.away !== true && touched.meta === null && [...touched.items.values()].every(isStep) }
}

/** Small steps at things that the stretch is about already. */
export function continuesWork(work: Work, touched: Touched, takesBack: Telling['takesBack']): boolean {
  const known = [...touched.items].every(([key, item]) => work.touched.items.has(key) && item.on === 'claim' && item.was !== undefined && isStep(item))
  return known && touched.meta === null && work.telling.takesBack === takesBack
}

export function growWork(work: Work, seq: number, touched: Touched): Work {
  const items = new Map(work.touched.items)
  for (const [key, item] of touched.items) items.set(key, { ...item, was: items.get(key)?.was })
  return { ...work, seq, touched: { items, meta: work.touched.meta } }
}

/** Whether both concern one thing. */
export function meets(work: Work, { items, meta }: Touched): boolean {
  return (meta !== null && work.touched.meta !== null) || [...items.keys()].some((key) => work.touched.items.has(key))
}

/** The stretch in words. Of the map only what it concerns is read, so that a large map costs no more than a small one. */
export function describeWork({ touched, telling, shared }: Work, get: ItemFollower['get']): string {
  const refs = concerned(touched, get)
  const [before, after] = [excerpt(refs, touched, get, 'was'), excerpt(refs, touched, get, 'now')]
  const claims = [...touched.items.values()].flatMap(({ on, id }) => (on === 'claim' ? [id] : []))
  const said = describeChanges(before, after) ?? describeNothing(after, claims)
  const how = telling.takesBack === undefined ? '' : ` (${telling.takesBack})`
  return oneLine(`${telling.away ? 'without a connection: ' : ''}${said.slice(0, longest)}${shared ? ', while others worked on it too' : ''}${how}`)
}

/** What came, or changed by its words or place alone. Only a claim, and what it comes with, can be gone on with. */
function isStep({ on, was, now }: TouchedItem): boolean {
  if (now === undefined || isRemoved(now)) return false
  if (was === undefined) return on === 'claim' || on === 'relation'
  return !isRemoved(was) && on === 'claim' && fieldsThatDiffer(was, now).every((field) => steps.has(field))
}

function isRemoved(item: { removed?: unknown }): boolean {
  return item.removed !== undefined
}

/** What was touched, and what that refers or referred to. */
function concerned({ items, meta }: Touched, get: ItemFollower['get']): ItemRef[] {
  const found = new Map<string, ItemRef>()
  // A list instead of recursion: relations that point at relations may go on like that for as long as a stranger likes.
  const left: ItemRef[] = [...items.values()].map(({ on, id }) => ({ on, id }))
  for (const question of [meta?.was.question, meta?.now.question]) if (question !== undefined) left.push({ on: 'claim', id: question })
  for (let ref = left.pop(); ref !== undefined; ref = left.pop()) {
    if (found.has(keyOf(ref))) continue
    found.set(keyOf(ref), ref)
    const known = items.get(keyOf(ref))
    for (const item of known === undefined ? [get(ref)] : [known.was, known.now]) {
      if (item === undefined) continue
      for (const other of refersTo(ref.on, item as never)) left.push(other)
      // What names a merged claim is read where that went.
      const into = ref.on === 'claim' ? (item as Claim).removed?.into : undefined
      if (into !== undefined) left.push(claimRef(into))
    }
  }
  return [...found.values()]
}

function excerpt(refs: readonly ItemRef[], touched: Touched, get: ItemFollower['get'], when: 'was' | 'now'): ArgumentMap {
  const found: Record<MapItemKind, Map<string, object>> = { claim: new Map(), relation: new Map(), evidence: new Map(), voice: new Map() }
  for (const ref of refs) {
    const known = touched.items.get(keyOf(ref))
    const item = known === undefined ? get(ref) : known[when]
    if (item !== undefined) found[ref.on].set(ref.id, item)
  }
  return { ...emptyMap('', ''), ...touched.meta?.[when], claims: found.claim, relations: found.relation, evidence: found.evidence, voices: found.voice } as ArgumentMap
}
