import type { ArgumentMap } from '../argument/argument-map.ts'
import { listInWords, nameClaim } from '../argument/name-item.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { RelationId } from '../ids.ts'
import type { Standing } from './claim-label.ts'
import type { Evaluation } from './evaluate-map.ts'

/** Why a support or an attack counts or not, in one sentence; null for relations without force and for what the map does not have. */
export function explainStep(map: ArgumentMap, evaluation: Evaluation, id: RelationId): string | null {
  const step = map.relations.get(id)
  const acts = evaluation.acting.get(id)
  if (!step || acts === undefined) return null
  const premises = step.premises.map(({ claim }) => claim)
  const standing = (wanted: Standing) => premises.filter((claim) => evaluation.standing.get(claim) === wanted).map((claim) => nameClaim(map, claim))
  const onIt = bearingOn(map.relations).relation.get(id) ?? []
  const bearing = (kind: 'supports' | 'attacks', wanted: Standing) => onIt.filter((other) => other.kind === kind && evaluation.acting.get(other.id) === wanted)
  if (acts === 'in') {
    const undone = onIt.some(({ kind }) => kind === 'attacks') ? ', and nothing that holds undercuts it' : ''
    return premises.length === 0 ? `It counts: nothing has to hold for it${undone}.` : `It counts: ${listInWords(standing('in'))} ${hold(premises.length)}${undone}.`
  }
  if (acts === 'out') {
    const missing = standing('out')
    return missing.length > 0 ? `It does not count: ${listInWords(missing)} ${missing.length === 1 ? 'does' : 'do'} not hold.` : `It does not count: ${premisesOf(map, bearing('attacks', 'in'))} ${undercuts(bearing('attacks', 'in'))} it.`
  }
  const open = standing('undecided')
  if (open.length > 0) return `Whether it counts is undecided: so ${open.length === 1 ? 'is' : 'are'} ${listInWords(open)}.`
  const [against, backing] = [bearing('attacks', 'in'), bearing('supports', 'in')]
  return against.length > 0 && backing.length > 0
    ? `Whether it counts is undecided: ${premisesOf(map, against)} ${undercuts(against)} it, ${premisesOf(map, backing)} ${backing.length === 1 ? 'backs' : 'back'} it.`
    : 'Whether it counts is undecided: so is what bears on it.'
}

function hold(count: number): string {
  return count === 1 ? 'holds' : 'hold'
}

function undercuts(steps: readonly Relation[]): string {
  return steps.length === 1 && steps[0]!.premises.length === 1 ? 'undercuts' : 'undercut'
}

function premisesOf(map: ArgumentMap, steps: readonly Relation[]): string {
  return listInWords([...new Set(steps.flatMap(({ premises }) => premises.map(({ claim }) => claim)))].map((claim) => nameClaim(map, claim))) || 'something unsaid'
}
