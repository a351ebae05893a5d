import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { Relation, RelationKind, Target } from '../../../lib/domain/argument/relation.ts'
import { newId } from '../../../lib/domain/ids.ts'

/** Adds `claim` together with the relation by which it bears on `target`: one step, so one undo takes both away. */
export function addReason(claim: Claim, kind: RelationKind, target: Target, asks?: Relation['asks']): MapCommand {
  return {
    type: 'batch',
    commands: [
      { type: 'add', on: 'claim', item: claim },
      { type: 'add', on: 'relation', item: { id: newId(), kind, premises: [{ claim: claim.id }], target, ...(asks && { asks }) } },
    ],
  }
}
