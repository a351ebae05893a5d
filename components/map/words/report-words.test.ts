import { expect, it } from 'vitest'
import { reportSentence } from './report-words.ts'

it('[CM1] says what the author makes another say, not what that one holds', () => {
  expect(reportSentence({ voice: 'v', stance: 'denies', mode: 'quotes' }, 'Cliff')).toBe('The author quotes Cliff as denying it.')
  expect(reportSentence({ voice: 'v', stance: 'none', mode: 'paraphrases' }, 'Cliff')).toBe('The author paraphrases Cliff as taking no side.')
  expect(reportSentence({ voice: 'v', stance: 'asserts', mode: 'imputes' })).toBe('The author says, without their words, that somebody asserts it.')
  expect(reportSentence({ voice: 'v', stance: 'uses', mode: 'imputes' }, 'Cliff', 'It')).toBe('It says, without their words, that Cliff uses it.')
})
