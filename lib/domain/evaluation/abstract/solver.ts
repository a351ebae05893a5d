import type { Result } from '../../result.ts'
import type { AnswerSetProgram } from './answer-set-program.ts'

/** An answer set solver, as the program that has one gives it. */
export interface Solver {
  /**
   * Hands over each answer set's atoms as it is found, until `enough` says so, there are no more, or time is up. The value
   * says whether that was all of them. Never throws.
   */
  solve: (asked: AnswerSetProgram, found: (atoms: readonly string[]) => 'go on' | 'enough') => Promise<Result<'all' | 'stopped'>>
}
