import type { ArgumentMap } from '../argument-map.ts'
import type { MapItemKind } from '../map-command.ts'
import { nameClaim, nameItem } from '../name-item.ts'
import type { Relation, RelationKind } from '../relation.ts'
import { describeChange } from './describe-change.ts'
import { diffMaps } from './diff-maps.ts'
import type { ItemChange } from './item-change.ts'
import { itemsOf } from './items-of.ts'
import { claimRef, keyOf, refersTo } from './refers-to.ts'

/** More than so many of one kind are counted, not named. */
const mostNamed = 3

const joinedAs: Partial<Record<RelationKind, string>> = { supports: 'a reason for', attacks: 'an objection to', answers: 'an answer to' }
const manyOf: Record<MapItemKind, string> = { claim: 'claims', relation: 'relations', evidence: 'passage links', voice: 'voices' }

/**
 * All that differs between two states in one sentence, the most telling first (SPEC: HI11). A claim is told with the
 * relation that it was added on, and what is removed with what hangs on it. Null where nothing differs.
 */
export function describeChanges(before: ArgumentMap, after: ArgumentMap): string | null {
  const changes = withoutWhatHangsOn(before, withoutJoints(before, after, diffMaps(before, after)))
  if (changes.length === 0) return null
  const said = inGroups(changes).flatMap((group) => {
    const together = group.length > mostNamed || (group.length > 1 && group[0]!.change === 'moved')
    return together ? [counted(group)] : group.map((change) => named(before, after, change))
  })
  if (said.length <= mostNamed) return said.length < 2 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
  return `${said.slice(0, mostNamed - 1).join(', ')} and ${said.length - mostNamed + 1} more`
}

/** What was done alike to things of one kind, the most telling first. */
function inGroups(changes: readonly ItemChange[]): ItemChange[][] {
  const groups = new Map<number, ItemChange[]>()
  for (const change of changes) {
    const alike = groups.get(rank(change))
    if (alike) alike.push(change)
    else groups.set(rank(change), [change])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

function rank({ on, change }: ItemChange): number {
  return ['added', 'removed', 'changed', 'moved'].indexOf(change) * 10 + ['map', 'claim', 'relation', 'evidence', 'voice'].indexOf(on)
}

function counted(group: readonly ItemChange[]): string {
  const { on, change } = group[0]!
  return change === 'moved' ? `moved ${group.length} cards` : `${change} ${group.length} ${on === 'map' ? 'fields' : manyOf[on]}`
}

function named(before: ArgumentMap, after: ArgumentMap, change: ItemChange): string {
  const { on, id } = change
  if (on === 'map' || change.change !== 'added') return describeChange(before, after, change)
  if (itemsOf(before, on).has(id)) return `put back ${nameItem(after, on, id)}`
  const joint = on === 'claim' ? jointsOf(before, after).get(id) : undefined
  if (joint === undefined) return describeChange(before, after, change)
  const { claim, relation } = joint.target
  return `added ${nameItem(after, 'claim', id)} as ${joinedAs[joint.kind]} ${claim === undefined ? nameItem(after, 'relation', relation) : nameClaim(after, claim)}`
}

/** For each claim the one relation by which it came into the map, where there is just one. */
function jointsOf(before: ArgumentMap, after: ArgumentMap): ReadonlyMap<string, Relation> {
  const made = new Map<string, Relation[]>()
  for (const relation of after.relations.values()) {
    const [premise, second] = relation.premises
    if (relation.removed || before.relations.has(relation.id) || !premise || second) continue
    const others = made.get(premise.claim)
    if (others) others.push(relation)
    else made.set(premise.claim, [relation])
  }
  return new Map([...made].flatMap(([claim, [one, ...more]]) => (one && more.length === 0 && joinedAs[one.kind] !== undefined ? [[claim, one]] : [])))
}

/** Without the relations that are told with their claim. Of several that one claim came with none is passed over. */
function withoutJoints(before: ArgumentMap, after: ArgumentMap, changes: readonly ItemChange[]): ItemChange[] {
  const joints = jointsOf(before, after)
  const told = new Set(changes.flatMap(({ on, change, id }) => (on === 'claim' && change === 'added' ? (joints.get(id)?.id ?? []) : [])))
  return changes.filter(({ on, id, change }) => on !== 'relation' || change !== 'added' || !told.has(id))
}

function withoutWhatHangsOn(before: ArgumentMap, changes: readonly ItemChange[]): ItemChange[] {
  const gone = new Set(changes.flatMap(({ on, id, change }) => (on !== 'map' && change === 'removed' ? [keyOf({ on, id })] : [])))
  return changes.filter(({ on, id, change }) => {
    if (on === 'map' || change !== 'removed') return true
    const item = itemsOf(before, on).get(id)
    return item === undefined || !refersTo(on, item).some((ref) => gone.has(keyOf(ref)))
  })
}

/** A claim’s words came and went again; nothing differs, and something was done all the same. */
export function describeNothing(map: ArgumentMap, claims: readonly string[]): string {
  const first = claims.find((id) => map.claims.has(id))
  return first === undefined ? 'changed something and changed it back' : `changed ${nameItem(map, claimRef(first).on, first)} and changed it back`
}
