import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Problem } from '../../result.ts'
import type { Standing } from '../claim-label.ts'
import { countLabels, type ClaimReport, type EvaluationReport, type GradualName } from '../evaluation-report.ts'
import { gradualStrengths } from '../gradual/gradual-strengths.ts'

/** Nearer to the middle than this is in the middle. */
const middle = 1e-6

/** How strong the claims of a map come out, as a report: in above the middle, out below it. */
export function reportStrengths(map: ArgumentMap, semantics: GradualName): EvaluationReport {
  const { claims: strengths, relations: acting, converged } = gradualStrengths(map, semantics)
  const claims = Object.fromEntries(
    [...map.claims.values()].filter(({ kind }) => kind !== 'question').map(({ id, weight = 0.5 }): [string, ClaimReport] => {
      const strength = strengths.get(id)
      if (strength === undefined) return [id, { label: 'undecided', reason: 'It is in or behind a circle of reasons whose strengths do not settle.' }]
      return [id, { label: standingAt(strength), strength, reason: reasonFor(strength, weight) }]
    }),
  )
  const relations = Object.fromEntries([...acting].map(([id, strength]) => [id, { label: standingAt(strength), reason: 'A step acts as strongly as its weakest premise, less what undercuts it.' }]))
  const notes: Problem[] = [{ code: 'extended', message: 'Joint premises and undercuts are our extension of this semantics. Strengths are no probabilities, and a reason that is split into several weighs more.' }]
  if (!converged) notes.push({ code: 'restless', message: 'Some strengths go on changing one another in a circle, and have no value.' })
  return { format: 'sic/evaluation@1', semantics, counts: countLabels(claims), claims, relations, notes }
}

function standingAt(strength: number): Standing {
  return strength > 0.5 + middle ? 'in' : strength < 0.5 - middle ? 'out' : 'undecided'
}

function reasonFor(strength: number, base: number): string {
  const where = strength > 0.5 + middle ? 'above the middle' : strength < 0.5 - middle ? 'below the middle' : 'in the middle'
  if (Math.abs(strength - base) <= middle) return `Its reasons leave it where it starts, ${where}.`
  return `Its reasons make it ${strength > base ? 'stronger' : 'weaker'} than it starts: it comes out ${where}.`
}
