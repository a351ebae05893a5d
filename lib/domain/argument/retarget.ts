import type { ClaimId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { applyCommand } from './apply-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { kindsFrom } from './connect-options.ts'
import type { MapCommand } from './map-command.ts'
import type { Premise, Relation, RelationKind, Target } from './relation.ts'
import { relationFormProblem } from './relation-form.ts'

/** One way in which a relation can bear on something else: the command, and what it then means. */
export interface Retargeting {
  kind: RelationKind
  command: MapCommand
}

/**
 * The ways in which a relation of a clean map can point at something else, its own kind first: evidence, scheme, weight and
 * note go with it. Fails with a sentence where it could mean nothing there. Unlike in the outline, arguments may run in circles.
 */
export function retarget(map: ArgumentMap, relation: Relation, target: Target): Result<readonly Retargeting[]> {
  if (same(relation.target, target)) return fail('there-already', 'It points there already.')
  return ways(map, relation, relation.premises, target, (kind) => ({ type: 'set', on: 'relation', id: relation.id, changes: { target, ...(kind === relation.kind ? {} : { kind }) } }))
}

/** The same for a premise's end: the relation starts from `to` instead of `from`, which has the same role in it. */
export function replacePremise(map: ArgumentMap, relation: Relation, from: ClaimId, to: ClaimId): Result<readonly Retargeting[]> {
  const old = relation.premises.find(({ claim }) => claim === from)
  if (!old) return fail('not-found', 'The premise is not there any more.')
  if (relation.premises.some(({ claim }) => claim === to)) return fail('there-already', 'That claim is one of its premises already.')
  const { claim, ...place } = old
  const premises = relation.premises.map((premise): Premise => (premise.claim === claim ? { ...place, claim: to } : premise))
  return ways(map, relation, premises, relation.target, (kind) => ({
    type: 'batch',
    commands: [
      { type: 'set-premise', relation: relation.id, claim: from, premise: null },
      { type: 'set-premise', relation: relation.id, claim: to, premise: place },
      ...(kind === relation.kind ? [] : [{ type: 'set' as const, on: 'relation' as const, id: relation.id, changes: { kind } }]),
    ],
  }))
}

/** The kinds that a relation can have where it stands: all that make sense from each of its premises to what it points at. */
export function kindsFor(map: ArgumentMap, relation: Pick<Relation, 'kind' | 'premises' | 'target'>): RelationKind[] {
  const { premises, target } = relation
  const lists = premises.map(({ claim }) => kindsFrom(map, claim, target))
  const [first, ...others] = lists
  const shared: readonly RelationKind[] = first === undefined ? ['supports', 'attacks'] : first.filter((kind) => others.every((list) => list.includes(kind)))
  return shared.filter((kind) => relationFormProblem({ kind, premises, target }) === null)
}

function ways(map: ArgumentMap, relation: Relation, premises: readonly Premise[], target: Target, command: (kind: RelationKind) => MapCommand): Result<readonly Retargeting[]> {
  const kinds = kindsFor(map, { kind: relation.kind, premises, target })
  const ordered = kinds.includes(relation.kind) ? [relation.kind, ...kinds.filter((kind) => kind !== relation.kind)] : kinds
  const tried = ordered.map((kind) => ({ kind, command: command(kind) })).filter((way) => applyCommand(map, way.command).ok)
  return tried.length === 0 ? fail('no-meaning', 'Nothing could be meant by that.') : ok(tried)
}

function same(one: Target, other: Target): boolean {
  return one.claim === other.claim && one.relation === other.relation
}
