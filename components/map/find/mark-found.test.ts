import { expect, it } from 'vitest'
import { markFound } from './mark-found.ts'

it.each<[string, string, string]>([
  ['It was a caste.', 'was caste', 'It [was] a [caste].'],
  ['À proprement parler', 'a PROPREMENT', '[À] [proprement] p[a]rler'],
  ['Größe', 'grosse', '[Größe]'],
  ['É́tat 😀 é', 'etat', '[É́tat] 😀 é'],
  ['Nothing', '  ', 'Nothing'],
  ['Nothing', 'x', 'Nothing'],
])('[SH7] marks in “%s” what “%s” finds', (text, words, expected) => {
  expect(markFound(text, words).map(({ part, found }) => (found ? `[${part}]` : part)).join('').replace('][', '')).toBe(expected)
})
