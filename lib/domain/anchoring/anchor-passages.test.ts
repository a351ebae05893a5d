import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorPassage } from './anchor-passages.ts'
import { makePassage } from '../document/make-passage.ts'

const text = 'The mill closed in March. Nobody was told why. The owner had left in the night.\n\nNobody was told why. The council kept its silence until the spring.'

describe('makePassage', () => {
  it('[AN1] keeps the words and at most 64 units on each side', () => {
    const long = 'a'.repeat(100) + 'HERE' + 'b'.repeat(100)
    const made = makePassage(long, 100, 104)
    expect(made).toEqual({ exact: 'HERE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(64), start: 100, end: 104 })
  })

  it('[AN1] never cuts a character: neither a surrogate pair nor a family of emoji', () => {
    const family = '👩‍👩‍👧'
    const made = makePassage(`${family.repeat(20)}HERE${family.repeat(20)}`, family.length * 20, family.length * 20 + 4)
    expect(made.prefix.length % family.length).toBe(0)
    expect(made.suffix.length % family.length).toBe(0)
    expect(made.prefix.length).toBeGreaterThan(0)
    expect(made.suffix.length).toBeGreaterThan(0)
  })
})

describe('anchorPassage', () => {
  const second = text.lastIndexOf('Nobody')
  const passage = makePassage(text, second, second + 'Nobody was told why.'.length)

  it('[AN2] finds a passage where it stood, by its context when its words stand twice', () => {
    expect(anchorPassage(text, passage)).toEqual({ state: 'exact', start: second, end: passage.end, score: 1 })
  })

  it('[AN3] an edit outside a passage moves it and never orphans it', () => {
    const edited = text.replace('The mill', 'On a wet morning the old mill')
    const anchor = anchorPassage(edited, passage)
    expect(anchor.state).toBe('moved')
    expect(edited.slice(anchor.start, anchor.end)).toBe(passage.exact)
    expect(anchor.start).toBe(edited.lastIndexOf('Nobody'))
  })

  it('[AN4] words that are gone are orphaned', () => {
    expect(anchorPassage('Another text altogether.', passage)).toEqual({ state: 'orphaned', score: 0 })
    expect(anchorPassage('It was 1905 and elsewhere.', { exact: 'was', prefix: 'nobody there ', suffix: ' ever told of' }).state).toBe('orphaned')
  })

  it('[AN5] two places that fit alike are ambiguous', () => {
    const twice = 'One. The same words stand here. Two.\n\nOne. The same words stand here. Two.'
    const made = makePassage(twice, 5, 31)
    expect(anchorPassage(`New. ${twice}`, { ...made, prefix: 'One. ', suffix: ' Two.' }).state).toBe('ambiguous')
  })

  const seed = 20262
  it(`[AN2] anchoring unedited text returns the same offsets, or says that it cannot tell (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
        fc.pre(end > start)
        const anchor = anchorPassage(words, makePassage(words, start, end))
        if (anchor.state !== 'ambiguous') expect([anchor.start, anchor.end]).toEqual([start, end])
      }),
      { seed },
    )
  })
})
