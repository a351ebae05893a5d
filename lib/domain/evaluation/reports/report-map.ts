import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Evaluation } from '../evaluate-map.ts'
import { countLabels, type EvaluationReport } from '../evaluation-report.ts'
import { explainLabel } from '../explain-label.ts'
import { explainStep } from '../explain-step.ts'

/**
 * How a map stands, as a report; questions have no label. As `grounded` it is the same, with what is in as the one extension:
 * the grounded labels of a map's attack graph are how the map stands (SPEC: AF6).
 */
export function reportMap(map: ArgumentMap, evaluation: Evaluation, semantics: 'adf' | 'grounded'): EvaluationReport {
  const claims = Object.fromEntries([...evaluation.labels].map(([id, shown]) => [id, { label: evaluation.standing.get(id)!, shown, reason: explainLabel(map, evaluation, id) ?? '' }]))
  const relations = Object.fromEntries([...evaluation.acting].map(([id, label]) => [id, { label, reason: explainStep(map, evaluation, id) ?? '' }]))
  const report: EvaluationReport = { format: 'sic/evaluation@1', semantics, counts: countLabels(claims), claims, relations }
  if (semantics === 'adf') return report
  const holding = [...evaluation.labels.keys()].filter((id) => evaluation.standing.get(id) === 'in')
  return { ...report, extensions: [holding], accepted: { credulously: holding, sceptically: holding } }
}
