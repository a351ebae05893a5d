import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { EvaluationOptions } from '../../../lib/domain/evaluation/evaluate-map.ts'
import type { Losses } from '../../../lib/domain/evaluation/smallest-losses.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'

export interface LossQuestion {
  /** What is behind the claim. */
  map: ArgumentMap
  claim: ClaimId
  options: EvaluationOptions
  size: number
}

export type LossAnswer = { tried: number; size: number } | { losses: Losses }
