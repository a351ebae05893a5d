import type { ArgumentMap } from './argument-map.ts'
import type { MapItemKind } from './map-command.ts'
import { quoted } from './quoted.ts'
import type { Relation, RelationKind, Target } from './relation.ts'

const kindWords: Record<string, string> = { claim: 'the claim', question: 'the question', position: 'the position', definition: 'the definition' }

const verbs: Record<RelationKind, string> = {
  supports: 'support', attacks: 'attack', answers: 'answer', equals: 'sameness', contradictory: 'contradiction', contrary: 'exclusion',
  specialises: 'special case', rephrases: 'rephrasing',
}

/** An item as a sentence names it, its words shortened: “the claim ‘…’”, “the attack of ‘…’ by ‘…’”. `map` may hold it as removed. */
export function nameItem(map: ArgumentMap, on: MapItemKind, id: string): string {
  if (on === 'claim') {
    const claim = map.claims.get(id)
    if (!claim) return 'a claim'
    return claim.text.trim() === '' ? quoted('') : `${kindWords[claim.kind] ?? 'the claim'} ${quoted(claim.text)}`
  }
  if (on === 'relation') return relationName(map, map.relations.get(id), 0)
  if (on === 'voice') {
    const { name } = map.voices.get(id) ?? { name: '' }
    return name.trim() === '' ? 'a voice' : `the voice ${quoted(name)}`
  }
  const evidence = map.evidence.get(id)
  return evidence ? `the passage on ${targetName(map, evidence.target, 0)}` : 'a passage link'
}

function relationName(map: ArgumentMap, relation: Relation | undefined, depth: number): string {
  if (!relation) return 'a relation'
  const word = relation.target.relation === undefined ? verbs[relation.kind] ?? 'relation' : relation.kind === 'attacks' ? 'undercut' : 'backing'
  const target = targetName(map, relation.target, depth + 1)
  const from = relation.premises.map((premise) => nameClaim(map, premise.claim))
  if (relation.kind === 'supports' || relation.kind === 'attacks') return `the ${word} of ${target}${from.length > 0 ? ` by ${listInWords(from)}` : ''}`
  if (relation.kind === 'answers') return `the answer ${listInWords(from)} to ${target}`
  return `the ${word} of ${listInWords(from)} and ${target}`
}

function targetName(map: ArgumentMap, target: Target, depth: number): string {
  if (target.claim !== undefined) return nameClaim(map, target.claim)
  return depth > 1 ? 'a relation' : relationName(map, map.relations.get(target.relation), depth + 1)
}

/** A claim by its words alone. */
export function nameClaim(map: ArgumentMap, claim: string): string {
  const found = map.claims.get(claim)
  return found ? quoted(found.text) : 'a claim'
}

export function listInWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? ''
  if (parts.length > 3) return `${parts[0]} and ${parts.length - 1} others`
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
