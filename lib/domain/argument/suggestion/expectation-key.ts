import type { Expectation } from './suggestion.ts'

/** What an expectation is about; a suggestion expects one thing of each. */
export function expectationKey(expectation: Expectation): string {
  switch (expectation.that) {
    case 'there':
    case 'removed':
      return JSON.stringify(['standing', expectation.on, expectation.id])
    case 'field':
      return JSON.stringify(['field', expectation.on, expectation.id, expectation.field])
    case 'text':
      return JSON.stringify(['text', expectation.id])
    case 'premise':
      return JSON.stringify(['premise', expectation.relation, expectation.claim])
    case 'question':
      return JSON.stringify(['question', expectation.relation, expectation.question])
    default:
      return JSON.stringify([expectation.that, expectation.on, expectation.id])
  }
}
