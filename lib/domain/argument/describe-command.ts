import type { ArgumentMap } from './argument-map.ts'
import { describeQuestion } from './describe-question.ts'
import { fieldWords } from './field-words.ts'
import { listInWords, nameClaim, nameItem } from './name-item.ts'
import type { MapCommand } from './map-command.ts'
import { oneLine } from './one-line.ts'
import { quoted } from './quoted.ts'
import { describeRecord } from './views/describe-record.ts'
import { recordFields, recordsById } from './views/kept-records.ts'

/**
 * What an edit did, as the history says it after the person's name: “added the claim ‘…’”. `map` is the map before it;
 * what the edit itself brings is named too.
 */
export function describeCommand(map: ArgumentMap, command: MapCommand): string {
  return describe(withAdded(map, command), command)
}

function describe(map: ArgumentMap, command: MapCommand): string {
  switch (command.type) {
    case 'add':
      return `added ${nameItem(map, command.on, command.item.id)}`
    case 'remove':
      if (command.removed.into !== undefined) return `merged ${nameItem(map, command.on, command.id)} into ${nameClaim(map, command.removed.into)}`
      return `removed ${nameItem(map, command.on, command.id)}`
    case 'restore':
      return `put back ${nameItem(map, command.on, command.id)}`
    case 'edit-text': {
      const old = map.claims.get(command.id)
      return old?.text.trim() ? `reworded ${nameItem(map, 'claim', command.id)} to ${quoted(command.text)}` : `wrote ${quoted(command.text)}`
    }
    case 'set':
      return describeSet(map, command)
    case 'set-premise': {
      const on = nameItem(map, 'relation', command.relation)
      const known = map.relations.get(command.relation)?.premises.some((premise) => premise.claim === command.claim)
      if (command.premise === null) return `took the premise ${nameClaim(map, command.claim)} out of ${on}`
      return known ? `changed the role of the premise ${nameClaim(map, command.claim)} in ${on}` : `added the premise ${nameClaim(map, command.claim)} to ${on}`
    }
    case 'set-question':
      return describeQuestion(map, command.relation, command.question, command.dealt)
    case 'set-tag':
      return `${command.present ? 'tagged' : 'untagged'} ${nameItem(map, 'claim', command.claim)} “${oneLine(command.tag)}”`
    case 'move': {
      const [first] = command.positions
      return command.positions.length === 1 && first ? `moved ${nameItem(map, 'claim', first.claim)}` : `moved ${command.positions.length} cards`
    }
    case 'put':
      return describeRecord(map, command.on, command.id, recordsById(map[recordFields[command.on]]).get(command.id), command.value ?? undefined)
    case 'batch':
      return describeBatch(map, command.commands)
    default:
      return 'changed the map'
  }
}

function describeSet(map: ArgumentMap, command: Extract<MapCommand, { type: 'set' }>): string {
  const { changes } = command
  if (command.on === 'map' && typeof command.changes.title === 'string') return `renamed the map to ${quoted(command.changes.title)}`
  const fields = Object.keys(changes).map((field) => fieldWords[field] ?? field)
  const thing = command.on === 'map' ? 'the map' : nameItem(map, command.on, command.id)
  return `changed ${listInWords(fields)} of ${thing}`
}

/** Several edits by the most telling of them: what was added or removed before what was changed, claims before what hangs on them. */
function describeBatch(map: ArgumentMap, commands: readonly MapCommand[]): string {
  const flat = commands.flatMap((command): readonly MapCommand[] => (command.type === 'batch' ? command.commands : [command]))
  if (flat.length === 0) return 'changed nothing'
  const telling = [...flat].sort((a, b) => rank(a) - rank(b))[0]!
  const alike = flat.filter((command) => command.type === telling.type && rank(command) === rank(telling))
  const rest = flat.length - alike.length
  const said = alike.length === 1 || telling.type === 'batch' ? describe(map, telling) : describeMany(telling, alike.length)
  return rest === 0 || telling.type === 'remove' ? said : `${said} and made ${rest} ${rest === 1 ? 'change' : 'changes'} more`
}

function rank(command: MapCommand): number {
  const types = ['add', 'remove', 'restore', 'edit-text', 'set-premise', 'set', 'set-question', 'set-tag', 'put', 'move', 'batch']
  const kinds = ['claim', 'relation', 'evidence', 'voice', 'map', 'view', 'step']
  return types.indexOf(command.type) * 10 + ('on' in command ? kinds.indexOf(command.on) : 0)
}

function describeMany(command: MapCommand, count: number): string {
  const things = command.type === 'set-question' ? 'relations' : 'on' in command ? { claim: 'claims', relation: 'relations', evidence: 'passage links', voice: 'voices', map: 'fields', view: 'saved views', step: 'steps' }[command.on] : 'claims'
  const verb = { add: 'added', remove: 'removed', restore: 'put back', 'edit-text': 'reworded', set: 'changed', 'set-premise': 'changed the premises of', 'set-question': 'dealt with questions of', 'set-tag': 'changed the tags of', put: 'changed', move: 'moved', batch: 'changed' }[command.type]
  return `${verb} ${count} ${things}`
}

/** The map with what the command adds, so that it can be named. */
function withAdded(map: ArgumentMap, command: MapCommand): ArgumentMap {
  const adds = [command].flatMap((one) => (one.type === 'batch' ? one.commands : [one])).filter((one) => one.type === 'add')
  if (adds.length === 0) return map
  const named = { claims: new Map(map.claims), relations: new Map(map.relations), evidence: new Map(map.evidence), voices: new Map(map.voices) }
  for (const add of adds) {
    if (add.on === 'claim') named.claims.set(add.item.id, add.item)
    else if (add.on === 'relation') named.relations.set(add.item.id, add.item)
    else if (add.on === 'evidence') named.evidence.set(add.item.id, add.item)
    else named.voices.set(add.item.id, add.item)
  }
  return { ...map, ...named }
}
