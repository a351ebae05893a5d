import type { ArgumentMap } from '../argument/argument-map.ts'
import { listInWords, nameClaim } from '../argument/name-item.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import type { Standing } from './claim-label.ts'
import type { Evaluation } from './evaluate-map.ts'
import { excludersOf } from './excluders-of.ts'

/** Why a claim stands as it does, in one sentence; null for a question and for what the map does not have. */
export function explainLabel(map: ArgumentMap, evaluation: Evaluation, id: ClaimId): string | null {
  const label = evaluation.labels.get(id)
  if (label === undefined) return null
  if (evaluation.granted.has(id)) return 'It is granted.'
  if (evaluation.withdrawn.has(id)) return 'It is withdrawn, whatever is said for it.'
  const on = bearingOn(map.relations).claim.get(id) ?? []
  const [supports, attacks] = (['supports', 'attacks'] as const).map((kind) => on.filter((relation) => relation.kind === kind)) as [Relation[], Relation[]]
  const acting = (relations: readonly Relation[], standing: Standing) => relations.filter((relation) => evaluation.acting.get(relation.id) === standing)
  switch (label) {
    case 'in': {
      // What rests on the claim itself is no reason for it.
      const reasons = acting(supports, 'in').filter((step) => evaluation.settled.get(step.id)! < evaluation.settled.get(id)!)
      return supports.length > 0 ? `${premisesOf(map, reasons)} ${verb(reasons, 'supports', 'support')} it.` : 'Nothing that holds speaks against it, and it is taken for granted until something does.'
    }
    case 'refuted': {
      const against = acting(attacks, 'in')
      return against.length > 0 ? `${premisesOf(map, against)} ${verb(against, 'speaks', 'speak')} against it.` : `${excluding(map, evaluation, id, 'in')} holds, which excludes it.`
    }
    case 'unestablished':
      return supports.length === 0 ? 'No reason is given for it.' : `No reason for it holds: ${failing(map, evaluation, supports[0]!)}.`
    case 'contested': {
      const [pro, con] = [acting(supports, 'in'), acting(attacks, 'in')]
      if (pro.length > 0 && con.length > 0) return `There are reasons both ways: ${premisesOf(map, pro)} for it, ${premisesOf(map, con)} against it.`
      const other = excluding(map, evaluation, id, 'undecided')
      return other ? `It and ${other} exclude each other, and nothing decides between them.` : `It and ${premisesOf(map, acting(attacks, 'undecided')) || 'what speaks against it'} stand against each other, and nothing decides between them.`
    }
    case 'circular':
      return acting(supports, 'undecided').length > 0 ? `It rests on itself, by way of ${premisesOf(map, acting(supports, 'undecided'))}.` : 'What speaks against it rests on it.'
    case 'undecided':
      return hinging(map, evaluation, [...supports, ...attacks], id)
  }
}

function premisesOf(map: ArgumentMap, relations: readonly Relation[]): string {
  const claims = [...new Set(relations.flatMap(({ premises }) => premises.map(({ claim }) => claim)))]
  return listInWords(claims.map((claim) => nameClaim(map, claim)))
}

function verb(relations: readonly Relation[], one: string, many: string): string {
  return new Set(relations.flatMap(({ premises }) => premises.map(({ claim }) => claim))).size === 1 ? one : many
}

function failing(map: ArgumentMap, { standing }: Evaluation, { premises }: Relation): string {
  const missing = premises.filter(({ claim }) => standing.get(claim) === 'out')
  const from = listInWords(premises.map(({ claim }) => nameClaim(map, claim)))
  return missing.length > 0 ? `${listInWords(missing.map(({ claim }) => nameClaim(map, claim)))} ${missing.length === 1 ? 'does' : 'do'} not hold` : `the step from ${from} is undercut`
}

/** What excludes the claim and stands so, by name; empty where nothing does. */
function excluding(map: ArgumentMap, { standing }: Evaluation, id: ClaimId, wanted: Standing): string {
  return listInWords(excludersOf(map, id).filter(({ claim }) => standing.get(claim) === wanted).map(({ claim }) => nameClaim(map, claim)))
}

function hinging(map: ArgumentMap, evaluation: Evaluation, relations: readonly Relation[], id: ClaimId): string {
  const open = relations.filter((relation) => evaluation.acting.get(relation.id) === 'undecided')
  const claims = [...new Set(open.flatMap(({ premises }) => premises.map(({ claim }) => claim)))].filter((claim) => evaluation.standing.get(claim) === 'undecided')
  if (claims.length > 0) return `It hinges on ${listInWords(claims.map((claim) => nameClaim(map, claim)))}, which ${claims.length === 1 ? 'is' : 'are'} undecided.`
  const [step] = open
  if (step) return `Whether ${premisesOf(map, [step])} ${verb([step], 'bears', 'bear')} on it is undecided.`
  const other = excluding(map, evaluation, id, 'undecided')
  return other ? `It hinges on ${other}, which would exclude it and is undecided.` : 'It is undecided.'
}
