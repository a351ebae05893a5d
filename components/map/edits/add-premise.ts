import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { RelationId } from '../../../lib/domain/ids.ts'

/** Adds `claim` as a further premise that the relation needs together with those it has, in a role of its scheme where one is given. */
export function addPremise(claim: Claim, relation: RelationId, role?: string): MapCommand {
  return {
    type: 'batch',
    commands: [
      { type: 'add', on: 'claim', item: claim },
      { type: 'set-premise', relation, claim: claim.id, premise: role === undefined ? {} : { role } },
    ],
  }
}
