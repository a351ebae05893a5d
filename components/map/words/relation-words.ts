import { shorten } from '../../../lib/domain/shorten.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Relation, RelationKind, Target } from '../../../lib/domain/argument/relation.ts'

const toClaim: Record<RelationKind, string> = {
  supports: 'supports',
  attacks: 'attacks',
  answers: 'answers',
  equals: 'says the same as',
  contradictory: 'contradicts',
  contrary: 'cannot hold together with',
  specialises: 'is a special case of',
  rephrases: 'rephrases',
}

const together: Partial<Record<RelationKind, string>> = { supports: 'together support', attacks: 'together attack', answers: 'together answer' }

/** The verb of a relation as it is said of its premises: "supports", "together attack", "undercuts". */
export function relationVerb(kind: RelationKind, onRelation: boolean, premises = 1): string {
  if (onRelation) {
    if (kind === 'attacks') return premises > 1 ? 'together undercut' : 'undercuts'
    if (kind === 'supports') return premises > 1 ? 'together back' : 'backs'
  }
  return premises > 1 ? (together[kind] ?? toClaim[kind]) : toClaim[kind]
}

/** The name of a kind of relation for menus and headings: "Support", "Undercut", "Backing". */
export function relationName(kind: RelationKind, onRelation: boolean): string {
  if (onRelation && kind === 'attacks') return 'Undercut'
  if (onRelation && kind === 'supports') return 'Backing'
  const names: Record<RelationKind, string> = {
    supports: 'Support',
    attacks: 'Attack',
    answers: 'Answer',
    equals: 'Same claim',
    contradictory: 'Contradiction',
    contrary: 'Contrary',
    specialises: 'Special case',
    rephrases: 'Rephrasing',
  }
  return names[kind]
}

/** The words of a claim between quotation marks, shortened at a word so that a sentence about it stays readable. */
export function quoteClaim(map: ArgumentMap, id: string, limit = 90): string {
  // Without its full stop, which would stand in the middle of the sentence about it.
  const text = map.claims.get(id)?.text.trim().replace(/\.$/, '') ?? ''
  return text === '' ? 'a claim without words yet' : `‘${shorten(text, limit)}’`
}

export function targetWords(map: ArgumentMap, target: Target): string {
  if (target.claim !== undefined) return quoteClaim(map, target.claim)
  const relation = map.relations.get(target.relation)
  return relation ? `the step from ${premiseWords(map, relation)} to ${targetWords(map, relation.target)}` : 'a relation that is gone'
}

export function premiseWords(map: ArgumentMap, relation: Relation): string {
  const names = relation.premises.map((premise) => quoteClaim(map, premise.claim, 70))
  if (names.length === 0) return 'no stated premise'
  if (names.length === 1) return names[0]!
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "‘A’ and ‘B’ together support ‘C’." */
export function relationSentence(map: ArgumentMap, relation: Relation): string {
  const verb = relationVerb(relation.kind, relation.target.relation !== undefined, relation.premises.length)
  return `${premiseWords(map, relation)} ${verb} ${targetWords(map, relation.target)}.`
}
