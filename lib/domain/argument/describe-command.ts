import type { ArgumentMap } from './argument-map.ts'
import type { MapCommand, MapItemKind } from './map-command.ts'
import { quoted } from './quoted.ts'
import type { Relation, RelationKind, Target } from './relation.ts'

const kindWords: Record<string, string> = { claim: 'the claim', question: 'the question', position: 'the position', definition: 'the definition' }

const fieldWords: Record<string, string> = {
  kind: 'the kind', term: 'the term', role: 'the role', exclusive: 'whether answers exclude one another', standard: 'the proof standard',
  granted: 'whether it is granted', scope: 'the scope', weight: 'the weight', note: 'the note', copiedFrom: 'the origin', target: 'what it points at',
  scheme: 'the scheme', origin: 'the origin', passage: 'the passage', stance: 'the stance', explicit: 'whether it is said or implied',
  qualification: 'the qualification', sense: 'the sense', force: 'the force', reports: 'what it reports', settled: 'whether it is settled', by: 'the reader',
  at: 'the date', name: 'the name', title: 'the title', description: 'the description', question: 'the question', views: 'the saved views', steps: 'the steps', unknown: 'other fields',
}

const verbs: Record<RelationKind, string> = {
  supports: 'support', attacks: 'attack', answers: 'answer', equals: 'sameness', contradictory: 'contradiction', contrary: 'exclusion',
  specialises: 'special case', rephrases: 'rephrasing',
}

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
      return `added ${nameOf(map, command.on, command.item.id)}`
    case 'remove':
      return `removed ${nameOf(map, command.on, command.id)}`
    case 'restore':
      return `put back ${nameOf(map, command.on, command.id)}`
    case 'edit-text': {
      const old = map.claims.get(command.id)
      return old?.text.trim() ? `reworded ${nameOf(map, 'claim', command.id)} to ${quoted(command.text)}` : `wrote ${quoted(command.text)}`
    }
    case 'set':
      return describeSet(map, command)
    case 'set-premise': {
      const on = nameOf(map, 'relation', command.relation)
      const known = map.relations.get(command.relation)?.premises.some((premise) => premise.claim === command.claim)
      if (command.premise === null) return `took the premise ${textOf(map, command.claim)} out of ${on}`
      return known ? `changed the role of the premise ${textOf(map, command.claim)} in ${on}` : `added the premise ${textOf(map, command.claim)} to ${on}`
    }
    case 'set-tag':
      return `${command.present ? 'tagged' : 'untagged'} ${nameOf(map, 'claim', command.claim)} “${command.tag}”`
    case 'move': {
      const [first] = command.positions
      return command.positions.length === 1 && first ? `moved ${nameOf(map, 'claim', first.claim)}` : `moved ${command.positions.length} cards`
    }
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
  const thing = command.on === 'map' ? 'the map' : nameOf(map, command.on, command.id)
  return `changed ${list(fields)} of ${thing}`
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
  const types = ['add', 'remove', 'restore', 'edit-text', 'set-premise', 'set', 'set-tag', 'move', 'batch']
  const kinds = ['claim', 'relation', 'evidence', 'voice', 'map']
  return types.indexOf(command.type) * 10 + ('on' in command ? kinds.indexOf(command.on) : 0)
}

function describeMany(command: MapCommand, count: number): string {
  const things = 'on' in command ? { claim: 'claims', relation: 'relations', evidence: 'passage links', voice: 'voices', map: 'fields' }[command.on] : 'claims'
  const verb = { add: 'added', remove: 'removed', restore: 'put back', 'edit-text': 'reworded', set: 'changed', 'set-premise': 'changed the premises of', 'set-tag': 'changed the tags of', move: 'moved', batch: 'changed' }[command.type]
  return `${verb} ${count} ${things}`
}

function nameOf(map: ArgumentMap, on: MapItemKind, id: string): string {
  if (on === 'claim') {
    const claim = map.claims.get(id)
    return claim ? `${kindWords[claim.kind] ?? 'the claim'} ${quoted(claim.text)}` : 'a claim'
  }
  if (on === 'relation') return relationName(map, map.relations.get(id), 0)
  if (on === 'voice') return `the voice “${map.voices.get(id)?.name ?? ''}”`
  const evidence = map.evidence.get(id)
  return evidence ? `the passage on ${targetName(map, evidence.target, 0)}` : 'a passage link'
}

function relationName(map: ArgumentMap, relation: Relation | undefined, depth: number): string {
  if (!relation) return 'a relation'
  const word = relation.target.relation === undefined ? verbs[relation.kind] ?? 'relation' : relation.kind === 'attacks' ? 'undercut' : 'backing'
  const target = targetName(map, relation.target, depth + 1)
  const from = relation.premises.map((premise) => textOf(map, premise.claim))
  if (relation.kind === 'supports' || relation.kind === 'attacks') return `the ${word} of ${target}${from.length > 0 ? ` by ${list(from)}` : ''}`
  if (relation.kind === 'answers') return `the answer ${list(from)} to ${target}`
  return `the ${word} of ${list(from)} and ${target}`
}

function targetName(map: ArgumentMap, target: Target, depth: number): string {
  if (target.claim !== undefined) return textOf(map, target.claim)
  return depth > 1 ? 'a relation' : relationName(map, map.relations.get(target.relation), depth + 1)
}

function textOf(map: ArgumentMap, claim: string): string {
  const found = map.claims.get(claim)
  return found ? quoted(found.text) : 'a claim'
}

function list(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? ''
  if (parts.length > 3) return `${parts[0]} and ${parts.length - 1} others`
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
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
