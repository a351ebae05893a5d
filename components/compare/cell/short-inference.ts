import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { RelationId } from '../../../lib/domain/ids.ts'
import { shorten } from '../../../lib/domain/shorten.ts'

/** A step so short that two lines show both its ends: “closed body … ⇒ It was a caste …”. Its whole words are the row's. */
export function shortInference(map: ArgumentMap, id: RelationId): string {
  const relation = map.relations.get(id)
  if (!relation) return ''
  const [first, ...more] = relation.premises.map(({ claim }) => end(map, claim, 40))
  const from = first === undefined ? 'reasons not stated' : more.length === 0 ? first : `${end(map, relation.premises[0]!.claim, 30)} + ${more.length} more`
  const { target, kind } = relation
  if (target.claim !== undefined) return `${from} ${signs[kind] ?? '–'} ${end(map, target.claim, 36)}`
  const step = map.relations.get(target.relation)
  const about = step?.target.claim === undefined ? 'an objection' : `the step to ${end(map, step.target.claim, 24)}`
  return `${from} ${kind === 'attacks' ? 'undercuts' : 'backs'} ${about}`
}

const signs: Partial<Record<string, string>> = { supports: '⇒', attacks: '⇒ not:', equals: '=', contradictory: '≠', contrary: '⊥', specialises: '⊂', answers: '→' }

function end(map: ArgumentMap, claim: string, length: number): string {
  const text = map.claims.get(claim)?.text.replace(/\s+/gu, ' ').trim().replace(/[.]$/u, '') ?? ''
  return text === '' ? 'a claim without words' : shorten(text, length)
}
