import { claimRef, refersTo, targetRef } from '../changes/refers-to.ts'
import type { ItemRef } from '../changes/refers-to.ts'
import type { Evidence } from '../evidence.ts'
import type { Relation, Target } from '../relation.ts'
import type { SingleCommand } from './flat-commands.ts'

/** What one edit changes (of the map itself: nothing here) and what else it names. */
export interface Touched {
  changes: ItemRef[]
  names: ItemRef[]
}

/** The items that an edit changes, and those it names besides. An added item is among what the edit changes. */
export function touches(command: SingleCommand): Touched {
  switch (command.type) {
    case 'add':
      return { changes: [{ on: command.on, id: command.item.id }], names: [...refersTo(command.on, command.item as never), ...(command.on === 'relation' ? namedIn({ asks: command.item.asks }) : [])] }
    case 'remove':
    case 'restore':
      return { changes: [{ on: command.on, id: command.id }], names: [] }
    case 'edit-text':
      return { changes: [claimRef(command.id)], names: [] }
    case 'set':
      return command.on === 'map'
        ? { changes: [], names: command.changes.question ? [claimRef(command.changes.question)] : [] }
        : { changes: [{ on: command.on, id: command.id }], names: namedIn(command.changes as Named) }
    case 'set-premise':
      return { changes: [{ on: 'relation', id: command.relation }], names: [claimRef(command.claim)] }
    case 'set-question':
      return { changes: [{ on: 'relation', id: command.relation }], names: [] }
    case 'set-tag':
      return { changes: [claimRef(command.claim)], names: [] }
    case 'put':
      return { changes: [], names: [] }
    case 'move':
      return { changes: command.positions.map(({ claim }) => claimRef(claim)), names: [] }
  }
}

interface Named {
  target?: Target | null
  sense?: string | null
  reports?: Evidence['reports'] | null
  asks?: Relation['asks'] | null
}

function namedIn({ target, sense, reports, asks }: Named): ItemRef[] {
  return [...(target ? [targetRef(target)] : []), ...(asks ? [targetRef({ relation: asks.relation })] : []), ...(sense ? [claimRef(sense)] : []), ...(reports ?? []).map(({ voice }): ItemRef => ({ on: 'voice', id: voice }))]
}
