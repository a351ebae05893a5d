import { expect, it } from 'vitest'
import type { Block } from '../../lib/domain/document/canonical-text.ts'
import { restoredWords } from './restored-words.ts'

const text = 'The mill.\n\nPage 3 of the\nreport\n\nPage 3 of another'
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 9 },
  { kind: 'paragraph', start: 11, end: 31 },
  { kind: 'paragraph', start: 33, end: 50 },
]
const found = (block: number, exact: string) => {
  const range = restoredWords(text, blocks, block, exact)
  return range && text.slice(range.start, range.end)
}

it('[RE13] words are looked for in the piece that was put back, whatever blanks stand between them', () => {
  expect(restoredWords(text, blocks, 1, 'Page 3 of')).toEqual({ start: 11, end: 20 })
  expect(found(1, 'the report')).toBe('the\nreport')
  expect(found(2, 'Page 3 of')).toBe('Page 3 of')
})

it('[RE13] words that stand elsewhere only are found there; words that stand nowhere, or twice, are not', () => {
  expect(found(1, 'another')).toBe('another')
  expect(found(0, 'Page 3')).toBeNull()
  expect(found(1, 'a report (sic)')).toBeNull()
})
