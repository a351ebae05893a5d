import { expect, it } from 'vitest'
import { table } from '../../../lib/domain/comparison/testing/table.ts'
import { cellWords } from '../../../lib/domain/comparison/comparison-csv.ts'
import { cellSentence } from './cell-words.ts'

it('[CT4] says of a voice that others report it, and of a text that it reports others', () => {
  const { comparison, cell } = table({ claims: ['p'], voices: ['v'], says: [['A', 'p', 'denies', { reports: [{ voice: 'v', stance: 'asserts', mode: 'imputes' }] }]] })
  const voice = comparison.cell('claim:p', 'voice:v')
  expect([cellSentence(voice), cellSentence(cell('p', 'A'))]).toEqual(['asserts it, as others report it; 1 passage', 'denies it, reports others’ words; 1 passage'])
  expect([cellWords(voice), cellWords(cell('p', 'A'))]).toEqual(['asserts, as others report (1)', 'denies, reports others (1)'])
})

it('[CM7] does not call what only follows asserted, nor say wrongly from where: in the words of its opposite a denial comes up from a special case', () => {
  const { cell } = table({ claims: ['not all', 'all', 'one'], relations: [['x', 'contradictory', ['all'], 'not all'], ['s', 'specialises', ['one'], 'all']], says: [['A', 'one', 'asserts']] })
  expect(cell('not all', 'A').derived).toEqual({ sign: -1, from: 'one' })
  expect(cellSentence(cell('not all', 'A'))).toBe('not yet looked for, though its denial would follow from a narrower or a wider claim')
  expect(cellWords(cell('not all', 'A'))).toBe('(not said; its denial would follow)')
})
