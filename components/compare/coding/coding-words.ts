import type { Alpha } from '../../../lib/domain/comparison/krippendorff-alpha.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'

/** What a reader can find, as the answer to “What does the text do with this?”. */
export const valueWords: Record<JudgementValue, string> = {
  asserts: 'asserts it',
  denies: 'denies it',
  uses: 'uses it',
  rejects: 'rejects it',
  mixed: 'says both',
  reported: 'only reports it of others',
  silent: 'is silent: looked for and not found',
}

/** The same in a word, for a list. */
export const valueWord: Record<JudgementValue, string> = { asserts: 'asserts', denies: 'denies', uses: 'uses', rejects: 'rejects', mixed: 'says both', reported: 'reports', silent: 'silent' }

const rounded = (value: number) => value.toFixed(2).replace('-', '−')

/** Alpha with its numbers; where it is undefined, why. */
export function alphaWords({ alpha, units, judgements, interval }: Alpha): string {
  const of = `${units} ${units === 1 ? 'cell' : 'cells'}, ${judgements} readings`
  if (units === 0) return 'Undefined: no cell was read by two or more.'
  if (alpha === null) return `Undefined: one answer alone was given (${of}).`
  return `${rounded(alpha)} (${of}${interval ? `; 95 % interval ${rounded(interval[0])} to ${rounded(interval[1])}` : '; too few cells for an interval'})`
}
