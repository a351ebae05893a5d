import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Removal } from '../claim.ts'
import { followMerges } from '../follow-merges.ts'
import type { MapCommand, MapItemKind } from '../map-command.ts'
import { itemKinds } from '../map-draft.ts'
import { nameItem } from '../name-item.ts'
import { itemsOf } from './items-of.ts'
import { claimRef, keyOf, refersTo } from './refers-to.ts'
import type { ItemRef } from './refers-to.ts'

/** One removal: a thing, and all that hung on it and went with it. */
export interface RecentRemoval {
  /** When, and whose. */
  removed: Removal
  /** What went with this removal, the most telling first. */
  items: readonly ItemRef[]
  /** “the claim ‘…’, with two relations and one passage”; to stand after “removed” or “bring back”. */
  sentence: string
  /** Brings all of it back to where it stood, and what it cannot be without that was removed another time. */
  command: MapCommand
}

/**
 * What was removed from a map and can be brought back, newest first (SPEC: HI6). `stored` is the map as stored: as read,
 * it holds nothing that is removed. What was removed at once is one entry; what could not be shown again, because
 * that on which it hung is gone for good, is none.
 */
export function recentlyRemoved(stored: ArgumentMap): RecentRemoval[] {
  const groups = new Map<string, { removed: Removal; items: ItemRef[] }>()
  const standIn = followMerges((id) => stored.claims.get(id))
  for (const on of itemKinds) {
    for (const { id, removed } of itemsOf(stored, on).values()) {
      // Of claims merged into each other one is read as there: it is not gone.
      if (!removed || (on === 'claim' && standIn(id) === id)) continue
      const key = `${removed.at} ${removed.by ?? ''}`
      const group = groups.get(key)
      if (group) group.items.push({ on, id })
      else groups.set(key, { removed: { at: removed.at, ...(removed.by === undefined ? {} : { by: removed.by }) }, items: [{ on, id }] })
    }
  }
  const lost = hangingOnNothing(stored)
  return [...groups.values()]
    .flatMap(({ removed, items }) => entryOf(stored, removed, items.filter((item) => !lost.has(keyOf(item)))) ?? [])
    .sort((a, b) => byCodeUnit(b.removed.at, a.removed.at) || byCodeUnit(a.removed.by ?? '', b.removed.by ?? ''))
}

function entryOf(stored: ArgumentMap, removed: Removal, items: readonly ItemRef[]): RecentRemoval | null {
  if (items.length === 0) return null
  const others = alsoNeeded(stored, items)
  const restore = [...items, ...others].map(({ on, id }): MapCommand => ({ type: 'restore', on, id }))
  const places = items.flatMap((item) => placesOf(stored, item))
  const whole = asOne([...restore, ...places])
  // Where others have made of its old place what it no longer fits into, it comes back without that.
  const command = places.length === 0 || applyCommand(stored, whole).ok ? whole : asOne(restore)
  return { removed, items, sentence: sentenceOf(stored, items), command }
}

function asOne(commands: readonly MapCommand[]): MapCommand {
  return commands.length === 1 ? commands[0]! : { type: 'batch', commands }
}

/** What a removed claim was to others that go on without it: a premise of joint arguments, the map’s question. */
function placesOf(stored: ArgumentMap, { on, id }: ItemRef): MapCommand[] {
  const removed = on === 'claim' ? stored.claims.get(id)?.removed : undefined
  const joined = (removed?.premiseOf ?? []).flatMap(({ relation, role }): MapCommand[] => {
    const there = stored.relations.get(relation)
    if (!there || there.removed || there.premises.some(({ claim }) => claim === id)) return []
    return [{ type: 'set-premise', relation, claim: id, premise: role === undefined ? {} : { role } }]
  })
  return removed?.question === true && stored.question === undefined ? [...joined, { type: 'set', on: 'map', changes: { question: id } }] : joined
}

/** What else is removed and must come back for these to be shown. */
function alsoNeeded(stored: ArgumentMap, items: readonly ItemRef[]): ItemRef[] {
  const seen = new Set(items.map(keyOf))
  const needed: ItemRef[] = []
  const queue = [...items]
  for (let ref = queue.pop(); ref; ref = queue.pop()) {
    const item = itemsOf(stored, ref.on).get(ref.id)
    for (let other of item ? refersTo(ref.on, item) : []) {
      // What hangs on a merged claim is shown where that went.
      for (let into = mergedInto(stored, other); into && !seen.has(keyOf(other)); into = mergedInto(stored, other)) {
        seen.add(keyOf(other))
        other = into
      }
      if (seen.has(keyOf(other))) continue
      seen.add(keyOf(other))
      if (itemsOf(stored, other.on).get(other.id)?.removed) needed.push(other)
      queue.push(other)
    }
  }
  return needed
}

function mergedInto(stored: ArgumentMap, { on, id }: ItemRef): ItemRef | null {
  const into = on === 'claim' ? stored.claims.get(id)?.removed?.into : undefined
  return into !== undefined && stored.claims.has(into) ? claimRef(into) : null
}

/** What refers, however far around, to something that is gone for good. Found once for all: a map may be a chain of thousands. */
function hangingOnNothing(stored: ArgumentMap): ReadonlySet<string> {
  const referring = new Map<string, string[]>()
  const gone: string[] = []
  for (const on of itemKinds) {
    for (const item of itemsOf(stored, on).values()) {
      for (const ref of refersTo(on, item)) {
        const key = keyOf(ref)
        const others = referring.get(key)
        if (others) others.push(keyOf({ on, id: item.id }))
        else referring.set(key, [keyOf({ on, id: item.id })])
        if (!itemsOf(stored, ref.on).has(ref.id)) gone.push(key)
      }
    }
  }
  const lost = new Set<string>()
  for (let key = gone.pop(); key !== undefined; key = gone.pop()) {
    for (const other of referring.get(key) ?? []) {
      if (lost.has(other)) continue
      lost.add(other)
      gone.push(other)
    }
  }
  return lost
}

const words: Record<MapItemKind, [one: string, many: string]> = {
  claim: ['one claim', 'claims'], relation: ['one relation', 'relations'], evidence: ['one passage', 'passages'], voice: ['one voice', 'voices'],
}

function sentenceOf(stored: ArgumentMap, items: readonly ItemRef[]): string {
  const [first, ...rest] = items as [ItemRef, ...ItemRef[]]
  const counts = itemKinds.flatMap((on) => {
    const count = rest.filter((item) => item.on === on).length
    return count === 0 ? [] : [count === 1 ? words[on][0] : `${count} ${words[on][1]}`]
  })
  const name = nameItem(stored, first.on, first.id)
  return counts.length === 0 ? name : `${name}, with ${counts.length === 1 ? counts[0] : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`}`
}
