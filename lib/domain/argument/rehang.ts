import { newId, type ClaimId, type RelationId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Removal } from './claim.ts'
import { connectOptions } from './connect-options.ts'
import type { MapCommand } from './map-command.ts'
import type { Relation, RelationKind, Target } from './relation.ts'
import { removalOf } from './removal-of.ts'
import { kindsFor } from './retarget.ts'

/** What is taken from its place in the outline: a claim with the step that it makes there, or a joint reason as a whole. */
export interface Hung {
  claim?: ClaimId
  /** The relation by which it bears on what it hangs on. */
  relation?: RelationId
  /** The joint reason whose premise it is. */
  partOf?: RelationId
}

export interface Rehanging {
  command: MapCommand
  /** How it bears on what it hangs on now; absent where it stands by itself. */
  kind?: RelationKind
}

/**
 * Hangs something on another claim or step, or with `null` on nothing: the same relation goes there, so that its evidence,
 * weight and note go with it. Its meaning stays where it makes sense there, else it becomes the likeliest that does. One command.
 */
export function rehang(map: ArgumentMap, hung: Hung, target: Target | null, removed: Removal): Result<Rehanging> {
  if (target === null) return takeDown(map, hung, removed)
  if (hangsOn(map, hung, target)) return fail('circle', 'It cannot hang on itself, or on what hangs on it.')
  const relation = hung.relation === undefined ? undefined : map.relations.get(hung.relation)
  if (relation && sameTarget(relation.target, target)) return fail('there-already', 'It hangs there already.')
  const kind = kindOn(map, hung, relation ?? map.relations.get(hung.partOf ?? ''), target)
  if (kind === null) return fail('no-meaning', 'Nothing could be meant by hanging it there.')
  if (relation) return ok({ command: { type: 'set', on: 'relation', id: relation.id, changes: { target, ...(kind === relation.kind ? {} : { kind }) } }, kind })
  const add: MapCommand = { type: 'add', on: 'relation', item: { id: newId(), kind, premises: [{ claim: hung.claim! }], target } }
  return ok({ command: hung.partOf === undefined ? add : { type: 'batch', commands: [{ type: 'set-premise', relation: hung.partOf, claim: hung.claim!, premise: null }, add] }, kind })
}

/** Makes a claim a further premise of a joint reason, in place of the step that it makes by itself. */
export function joinReason(map: ArgumentMap, hung: Hung, reason: RelationId, removed: Removal): Result<Rehanging> {
  const { claim } = hung
  if (claim === undefined || hangsOn(map, hung, { relation: reason })) return fail('circle', 'It cannot hang on itself, or on what hangs on it.')
  if (!connectOptions(map, { claim }, { relation: reason }).some(({ joins }) => joins === reason)) return fail('no-meaning', 'It cannot be a premise there.')
  const join: MapCommand = { type: 'set-premise', relation: reason, claim, premise: {} }
  const { kind } = map.relations.get(reason)!
  if (hung.partOf !== undefined) return ok({ command: { type: 'batch', commands: [{ type: 'set-premise', relation: hung.partOf, claim, premise: null }, join] }, kind })
  return ok({ command: hung.relation === undefined ? join : { type: 'batch', commands: [removalOf(map, { relations: [hung.relation] }, removed), join] }, kind })
}

function takeDown(map: ArgumentMap, { claim, relation, partOf }: Hung, removed: Removal): Result<Rehanging> {
  if (partOf !== undefined) return ok({ command: { type: 'set-premise', relation: partOf, claim: claim!, premise: null } })
  if (relation === undefined) return fail('there-already', 'It hangs on nothing already.')
  return ok({ command: removalOf(map, { relations: [relation] }, removed) })
}

/** Whether the target is the thing itself or, by however many steps, hangs on it. */
function hangsOn(map: ArgumentMap, hung: Hung, target: Target): boolean {
  const roots = hung.claim !== undefined ? [hung.claim] : (map.relations.get(hung.relation ?? '')?.premises.map(({ claim }) => claim) ?? [])
  const reached = new Set<string>([...roots, ...(hung.relation === undefined ? [] : [hung.relation])])
  const pointing = new Map<string, Relation[]>()
  for (const relation of map.relations.values()) {
    const at = relation.target.claim ?? relation.target.relation
    const list = pointing.get(at)
    if (list) list.push(relation)
    else pointing.set(at, [relation])
  }
  const queue = [...reached]
  while (queue.length > 0) {
    for (const { id, premises } of pointing.get(queue.pop()!) ?? []) {
      for (const next of [id, ...premises.map(({ claim }) => claim)]) {
        if (reached.has(next)) continue
        reached.add(next)
        queue.push(next)
      }
    }
  }
  return reached.has(target.claim ?? target.relation)
}

function kindOn(map: ArgumentMap, hung: Hung, before: Relation | undefined, target: Target): RelationKind | null {
  const premises = before && hung.partOf === undefined ? before.premises : [{ claim: hung.claim! }]
  const meant = kindsFor(map, { kind: before?.kind ?? 'supports', premises, target })
  // The one step from one claim to another is drawn once.
  const drawn = premises.length === 1 ? connectOptions(map, { claim: premises[0]!.claim }, target).filter(({ existing }) => existing !== undefined) : []
  const free = meant.filter((kind) => !drawn.some((option) => option.kind === kind))
  return free.find((kind) => kind === before?.kind) ?? free[0] ?? null
}

function sameTarget(one: Target, other: Target): boolean {
  return one.claim === other.claim && one.relation === other.relation
}
