import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256Hex } from './sha256-hex.ts'

const seed = 180

it(`gives what everyone else's SHA-256 gives, whatever the length and the letters (seed ${seed})`, () => {
  const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  for (let length = 0; length < 130; length++) expect(sha256Hex('é'.repeat(length))).toBe(theirs('é'.repeat(length)))
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void expect(sha256Hex(text)).toBe(theirs(text))), { seed, numRuns: 200 })
})
