import { expect, it } from 'vitest'
import type { RevisionInList } from '../../lib/domain/document/revision-answers.ts'
import { revisionWords } from './revision-words.ts'

const revision = (over: Partial<RevisionInList>): RevisionInList => ({
  id: 'r', number: 1, current: false, createdAt: '2026-11-22T04:00:00Z', createdBy: null, wordCount: 9, originalName: 'mill.pdf', hasOriginal: true, corrections: 0, basis: 'q', ...over,
})

it('[RE12] a revision says what made it', () => {
  const first = revision({ basis: null })
  expect(revisionWords(first, null)).toBe('Imported from mill.pdf')
  expect(revisionWords(revision({ corrections: 1 }), first)).toBe('One correction')
  expect(revisionWords(revision({ corrections: 5 }), revision({ corrections: 2 }))).toBe('3 corrections')
  expect(revisionWords(revision({ corrections: 2 }), revision({ corrections: 5 }))).toBe('An earlier text restored')
  expect(revisionWords(revision({}), first)).toBe('Read anew from mill.pdf')
  expect(revisionWords(revision({ originalName: 'better.pdf' }), first)).toBe('Replaced by better.pdf')
})
