import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

it('[SG1] leaves out nothing but white space, overlaps nothing and crosses no blank line, whatever the text', () => {
  const pieces = fc.array(fc.constantFrom('Officials ruled. ', 'Dr. Smith ', 'J. V. Stalin ', 'and then ', '“Why?” ', '\n\n', '\n', '… ', 'x'.repeat(700), '𝔸'.repeat(400), '3.5 ', '! '), { maxLength: 30 })
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('')
      const sentences = splitSentences(text)
      let before = 0
      for (const { start, end } of sentences) {
        expect(text.slice(before, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        expect(end - start).toBeLessThanOrEqual(600)
        expect(text.slice(start, end)).not.toContain('\n\n')
        expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u)
        before = end
      }
      expect(text.slice(before).trim()).toBe('')
    }),
    { seed: 7 },
  )
})

it('[SG1] knows a sentence’s end from an abbreviation, an initial and a figure', () => {
  expect(sentencesOf('The congress of J. V. Stalin met. Of 1.966 delegates, cf. Khrushchev, most were arrested! “Why?” Nobody asked.')).toEqual([
    'The congress of J. V. Stalin met.',
    'Of 1.966 delegates, cf. Khrushchev, most were arrested!',
    '“Why?”',
    'Nobody asked.',
  ])
})
