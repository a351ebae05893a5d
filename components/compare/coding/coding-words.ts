import type { RoundResult } from '../../../lib/domain/comparison/coding/round-result.ts'
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
  return `${rounded(alpha)} (${of}${interval ? `; 95 % interval ${rounded(interval[0])} to ${rounded(interval[1])}` : '; too few cells, or too much alike, for an interval'})`
}

/** How the interval is found, for whoever is asked. */
export const intervalWords = 'The interval is a bootstrap over cells: alpha of a thousand samples of as many cells drawn from these, always the same draws, without the samples in which one answer alone occurs.'

/** How many cells were read alike, of those that could be compared; and how many could not. */
export function alikeWords({ alike, differences, once }: Pick<RoundResult, 'alike' | 'differences' | 'once'>): string {
  const both = alike + differences.length
  const rest = once === 0 ? '' : ` ${once} of ${both + once} ${once === 1 ? 'was' : 'were'} read by fewer than two.`
  if (both === 0) return 'No cell was read by two or more, so there is nothing to compare.'
  return both === 1 ? `One cell was read by two or more: you read it ${alike === 1 ? 'alike' : 'differently'}.${rest}` : `Of ${both} cells that two or more read, you read ${alike} alike.${rest}`
}

/** What stands over the list of differences. */
export function differencesWords({ alike, differences }: Pick<RoundResult, 'alike' | 'differences'>): string {
  if (differences.length > 0) return `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'} to talk over`
  return alike === 0 ? 'Nothing was read twice' : 'You differ nowhere'
}
