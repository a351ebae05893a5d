import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offsetUnitOf } from './offset-unit.ts'
import { placesIn, tellRange } from './places.ts'

const asked = (headers: Record<string, string> = {}, query = '') => offsetUnitOf(new Request(`http://localhost/api/v1/x${query}`, { headers }))

it('[AP10] counts in code points unless the header or the address says otherwise', () => {
  expect(asked()).toBe('code-points')
  expect(asked({ 'sic-offsets': 'utf-16' })).toBe('utf-16')
  expect(asked({ 'Sic-Offsets': ' UTF-16 ' })).toBe('utf-16')
  expect(asked({}, '?offsets=utf-16')).toBe('utf-16')
  expect(asked({ 'sic-offsets': 'utf-16' }, '?offsets=code-points')).toBe('code-points')
  expect([asked({ 'sic-offsets': 'bytes' }), asked({ 'sic-offsets': '' }), asked({}, '?offsets=')]).toEqual([null, null, null])
})

it('[AP10] what is told is what a reader of code points finds, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '日', '𝔸', '🙂'), maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text]
      const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y) as [number, number]
      const places = placesIn(text, 'code-points')
      const inside = { start: places.take(start), end: places.take(end) }
      expect(text.slice(inside.start, inside.end)).toBe(characters.slice(start, end).join(''))
      expect(tellRange({ ...inside, kind: 'paragraph' }, places)).toEqual({ start, end, kind: 'paragraph' })
      expect(tellRange(inside, placesIn(text, 'utf-16'))).toEqual(inside)
    }),
  )
})

it('[AP10] refuses a place beyond a text', () => {
  expect(placesIn('𝔸b', 'code-points').take(2)).toBe(3)
  expect(() => placesIn('𝔸b', 'code-points').take(3)).toThrow('The passage ends after the text does.')
})
