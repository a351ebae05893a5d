import type { ArgumentMap } from '../argument/argument-map.ts'
import { oneLine } from '../argument/one-line.ts'
import { listInWords } from '../argument/name-item.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'

type Words = Pick<ArgumentMap, 'claims' | 'relations'>

/** A relation as a row of a comparison says it: “‘C’, because ‘A’ and ‘B’”. Words are whole, without their final stop. */
export function inferenceWords(map: Words, id: RelationId): string {
  const relation = map.relations.get(id)
  return relation ? said(map, relation) : 'An inference that is not there'
}

function said(map: Words, relation: Relation): string {
  const from = premisesOf(map, relation)
  const { target, kind } = relation
  if (target.claim !== undefined) {
    const end = claimWords(map, target.claim)
    if (kind === 'supports') return `${end}, because ${from}`
    if (kind === 'attacks') return `Not ${end}, because ${from}`
    return `${from} ${between[kind]} ${end}`
  }
  const step = stepWords(map, target.relation)
  return kind === 'attacks' ? `${from}: so ${step} does not hold` : `${from}: so ${step} does hold`
}

const between: Record<Exclude<Relation['kind'], 'supports' | 'attacks'>, string> = {
  answers: 'answers',
  equals: 'says the same as',
  contradictory: 'is the opposite of',
  contrary: 'excludes',
  specialises: 'is a special case of',
  rephrases: 'puts in other words',
}

/** A step as one speaks about it: “the step from ‘A’ to ‘C’”; a chain of such steps is named by its first. What is no step is named as what it says. */
export function stepWords(map: Words, id: RelationId): string {
  const relation = map.relations.get(id)
  if (!relation) return 'the step'
  const from = premisesOf(map, relation)
  if (relation.target.claim === undefined) return `the ${relation.kind === 'attacks' ? 'objection' : 'backing'} that ${from}`
  const to = claimWords(map, relation.target.claim)
  if (relation.kind !== 'supports' && relation.kind !== 'attacks') return `the view that ${said(map, relation)}`
  return relation.kind === 'attacks' ? `the step from ${from} to the opposite of ${to}` : `the step from ${from} to ${to}`
}

function premisesOf(map: Words, { premises }: Relation): string {
  const words = premises.map(({ claim }) => claimWords(map, claim))
  return words.length === 0 ? 'reasons not stated' : listInWords(words)
}

/** A claim's words in quotation marks, as they stand in a longer sentence. */
export function claimWords(map: Words, id: ClaimId): string {
  const text = oneLine(map.claims.get(id)?.text ?? '').replace(/[.;:,]+$/u, '')
  return text === '' ? 'an empty claim' : `“${text}”`
}
