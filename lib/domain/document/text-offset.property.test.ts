import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lengthInCodePoints, offsetConverter, toCodePoint, toUtf16 } from './text-offset.ts'

const seed = 20261
const text = fc.string({ unit: 'binary', maxLength: 60 })

it(`[TX5] code points and UTF-16 offsets convert there and back (seed ${seed})`, () => {
  fc.assert(
    fc.property(text, fc.nat(80), (words, at) => {
      const points = [...words]
      const index = Math.min(at, points.length)
      const unit = points.slice(0, index).join('').length
      expect(toUtf16(words, index)).toBe(unit)
      expect(toCodePoint(words, unit)).toBe(index)
      expect(lengthInCodePoints(words)).toBe(points.length)
    }),
    { seed },
  )
})

it(`[TX5] converting many offsets gives what converting each gives, inside surrogate pairs too (seed ${seed})`, () => {
  fc.assert(
    fc.property(text, (words) => {
      const converter = offsetConverter(words)
      for (let at = 0; at <= words.length; at += 1) {
        expect(converter.toCodePoint(at)).toBe(toCodePoint(words, at))
        expect(converter.toUtf16(at)).toBe(toUtf16(words, at))
      }
    }),
    { seed },
  )
})
