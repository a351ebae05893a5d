import type { ArgumentMap } from './argument-map.ts'
import type { Removal } from './claim.ts'
import type { MapCommand, MapItemKind } from './map-command.ts'
import { MapDraft, mapSource } from './map-draft.ts'
import { premisesReadAs, runStep } from './run-command.ts'
import { recordFields, recordsById } from './views/kept-records.ts'

/**
 * The command that takes `command` back on the map as read, given the map before it. An addition is taken back by a
 * removal, dated `now`, so that what others wrote in the meantime is kept with it (SPEC: MC7). A command that cannot be
 * carried out on that map is taken back by nothing.
 */
export function invertCommand(mapBefore: ArgumentMap, command: MapCommand, now: Removal): MapCommand {
  const draft = new MapDraft(mapSource(mapBefore))
  const inverses: MapCommand[] = []
  collect(draft, command, now, inverses)
  inverses.reverse()
  return inverses.length === 1 ? inverses[0]! : { type: 'batch', commands: inverses }
}

function collect(draft: MapDraft, command: MapCommand, now: Removal, inverses: MapCommand[]): void {
  if (command.type === 'batch') {
    for (const inner of command.commands) collect(draft, inner, now, inverses)
    return
  }
  const inverse = invertStep(draft, command, now)
  if (inverse && runStep(draft, command) === null) inverses.push(inverse)
}

function invertStep(draft: MapDraft, command: Exclude<MapCommand, { type: 'batch' }>, now: Removal): MapCommand | null {
  switch (command.type) {
    case 'add':
      return draft.get(command.on, command.item.id) ? null : { type: 'remove', on: command.on, id: command.item.id, removed: now }
    case 'remove':
    case 'restore':
      return standingOf(draft, command.on, command.id)
    case 'edit-text': {
      const claim = draft.get('claim', command.id)
      return claim ? { type: 'edit-text', id: claim.id, text: claim.text } : null
    }
    case 'set': {
      const before = command.on === 'map' ? draft.meta : draft.get(command.on, command.id)
      if (before === undefined) return null
      const values = new Map(Object.entries(before))
      const fields = Object.entries(command.changes).filter(([, value]) => value !== undefined)
      const changes = Object.fromEntries(fields.map(([field]) => [field, values.get(field) ?? null]))
      return { ...command, changes } as MapCommand
    }
    case 'set-premise': {
      const relation = draft.get('relation', command.relation)
      if (!relation) return null
      const old = premisesReadAs(draft, relation, command.claim)
      const own = old.some(({ claim }) => claim === command.claim)
      const back = old.map(({ claim, ...premise }): MapCommand => ({ ...command, claim, premise }))
      // Taking the claim out first takes out those that were merged into it too.
      const all: MapCommand[] = own ? back : [{ ...command, premise: null }, ...back]
      return all.length === 1 ? all[0]! : { type: 'batch', commands: all }
    }
    case 'set-question': {
      const relation = draft.get('relation', command.relation)
      if (!relation) return null
      const old = relation.questions?.find(({ question }) => question === command.question)
      if (!old) return { ...command, dealt: null }
      const { question, ...dealt } = old
      return { ...command, question, dealt }
    }
    case 'set-tag': {
      const claim = draft.get('claim', command.claim)
      return claim ? { ...command, present: claim.tags.includes(command.tag) } : null
    }
    case 'move':
      return { type: 'move', positions: command.positions.map(({ claim }) => ({ claim, pos: draft.get('claim', claim)?.pos ?? null })) }
    case 'put':
      return { ...command, value: recordsById(draft.meta[recordFields[command.on]]).get(command.id) ?? null }
    default:
      return null
  }
}

function standingOf(draft: MapDraft, on: MapItemKind, id: string): MapCommand | null {
  const item = draft.get(on, id)
  if (!item) return null
  return item.removed ? { type: 'remove', on, id, removed: item.removed } : { type: 'restore', on, id }
}
