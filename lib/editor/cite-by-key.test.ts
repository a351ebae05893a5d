import { expect, it } from 'vitest'
import { citeByKey } from './cite-by-key.ts'

const text = { title: 'The Revolution Betrayed', authors: ['Leon Trotsky'], date: '1936' }

it('[BI8] a passage is cited by the key that its text has in the bibliography', () => {
  expect(citeByKey('not a\nclass [but] a *caste*', text, '14–15', 'pandoc')).toBe('> not a class \\[but\\] a \\*caste\\* [@trotsky1936revolution, pp. 14–15]')
  expect(citeByKey('100 % of {it} & more', text, '14–15', 'latex')).toBe('\\enquote{100 \\% of \\{it\\} \\& more} \\autocite[14--15]{trotsky1936revolution}')
  expect(citeByKey('words', text, null, 'latex')).toBe('\\enquote{words} \\autocite{trotsky1936revolution}')
})
