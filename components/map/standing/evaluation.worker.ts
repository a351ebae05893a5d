import { evaluateAgain, type Evaluated } from '../../../lib/domain/evaluation/evaluate-again.ts'
import { evaluateMap } from '../../../lib/domain/evaluation/evaluate-map.ts'
import { bareMap, changesIn, withChanges, type EvaluationAnswer, type EvaluationQuestion } from './evaluation-work.ts'

let last: Evaluated | null = null

self.onmessage = ({ data }: MessageEvent<EvaluationQuestion>) => {
  const map = bareMap(withChanges(last?.map.claims, data.claims), withChanges(last?.map.relations, data.relations))
  const evaluation = last ? evaluateAgain(last, map, data.options) : evaluateMap(map, data.options)
  const { granted, withdrawn, assumes, clashes } = evaluation
  const old = last?.evaluation
  const answer: EvaluationAnswer = {
    granted,
    withdrawn,
    assumes,
    clashes,
    standing: changesIn(old?.standing, evaluation.standing),
    labels: changesIn(old?.labels, evaluation.labels),
    acting: changesIn(old?.acting, evaluation.acting),
    settled: changesIn(old?.settled, evaluation.settled),
  }
  last = { map, evaluation }
  self.postMessage(answer)
}
