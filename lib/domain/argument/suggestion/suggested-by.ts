import type { UserId } from '../../ids.ts'
import type { MapCommand } from '../map-command.ts'
import type { SingleCommand } from './flat-commands.ts'

/**
 * The commands as they may be suggested by this person: whose reading a passage link is says the program and not whoever
 * sends it, no reading is of a day to come, and nothing is added as removed already, by whomever (SPEC: SU14).
 */
export function suggestedBy(commands: readonly MapCommand[], person: UserId, now: Date): MapCommand[] {
  const own = (single: SingleCommand): SingleCommand => {
    if (single.type === 'add') {
      const { removed: _, ...item } = single.item
      return { ...single, item: single.on === 'evidence' ? signed(item as object, person, now) : item } as SingleCommand
    }
    return single.type === 'set' && single.on === 'evidence' ? { ...single, changes: signed(single.changes, person, now) } : single
  }
  return commands.map((command): MapCommand => (command.type === 'batch' ? { ...command, commands: suggestedBy(command.commands, person, now) } : own(command)))
}

function signed<T extends { by?: string | null; at?: string | null }>(fields: T, person: UserId, now: Date): T {
  const dated = typeof fields.at === 'string' && !(Date.parse(fields.at) <= now.getTime())
  return { ...fields, ...(typeof fields.by === 'string' ? { by: person } : {}), ...(dated ? { at: now.toISOString() } : {}) }
}
