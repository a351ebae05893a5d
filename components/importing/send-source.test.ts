import { expect, it } from 'vitest'
import { progressShare, progressWords, sourceName } from './send-source.ts'

it.each([
  [{ kind: 'sending' as const, share: 0.4 }, 'book.pdf', 'Sending', 0.4],
  [{ kind: 'step' as const, step: 'reading', done: 120, of: 350 }, 'book.pdf', 'Reading page 120 of 350', 120 / 350],
  [{ kind: 'step' as const, step: 'reading', done: 2, of: 12 }, 'book.epub', 'Reading chapter 2 of 12', 2 / 12],
  [{ kind: 'step' as const, step: 'cleaning' }, 'book.pdf', 'Putting lines and words right', undefined],
  [{ kind: 'step' as const, step: 'a step of a newer server' }, 'book.pdf', 'Reading', undefined],
])('%o of %s is said as “%s”', (progress, name, words, share) => {
  expect(progressWords(progress, name)).toBe(words)
  expect(progressShare(progress)).toBe(share)
})

it('a source is called by its file, its title or its address', () => {
  expect(sourceName({ kind: 'url', url: 'https://example.org/a' })).toBe('example.org/a')
  expect(sourceName({ kind: 'paste', text: 'x', title: ' ', format: 'text' })).toBe('Pasted text')
})
