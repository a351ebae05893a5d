import type { Judgement } from './judgement.ts'

/** A judgement as the server tells it: who made it by id and name. Without an id it came with a file, under the name given there. */
export interface JudgementAnswer extends Omit<Judgement, 'by' | 'at'> {
  by: { id: string | null; name: string }
  /** ISO 8601. */
  at: string
}

export interface JudgementsAnswer {
  judgements: readonly JudgementAnswer[]
}
