import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../lib/extractors/decode-text.ts'
import { degradedCase } from './degraded-case.ts'
import { expectedCases, expectedFolder, writeTruth } from './expected-cases.ts'
import { lettersOf } from './letter-stream.ts'

const cases = expectedCases()

describe('corpus/expected', () => {
  it('has the cases and nothing else', () => {
    expect(readdirSync(expectedFolder).sort()).toEqual(cases.flatMap(({ name }) => [`${name}.expected.json`, `${name}.txt`]).sort())
  })

  it.each(cases)('$name is what the generator makes (else: npx node corpus/write-expected.ts)', ({ name, bytes, truth }) => {
    expect(Buffer.from(bytes).equals(readFileSync(join(expectedFolder, `${name}.txt`)))).toBe(true)
    expect(readFileSync(join(expectedFolder, `${name}.expected.json`), 'utf8')).toBe(writeTruth(truth))
  })
})

it('[IM12] every one is decoded as it was encoded, an English text with one curly quotation mark too', () => {
  const spoilt = Array.from({ length: 120 }, (_, at) => degradedCase(700_000 + at))
  const wrong = spoilt.flatMap(({ name, text, bytes, profile }) => (decodeText(bytes).text.replace(/^\uFEFF/, '') === text ? [] : [`${name} in ${profile.encoding}, taken for ${decodeText(bytes).encoding}`]))
  expect(wrong).toEqual([])
})

describe('the generator', () => {
  it('makes the same of the same seed', () => {
    expect(degradedCase(77)).toEqual(degradedCase(77))
    expect(degradedCase(77).text).not.toBe(degradedCase(77 + 1400).text)
  })

  it.each(Array.from({ length: 60 }, (_, at) => 500 + at))('loses and invents no letter that the truth does not tell of (seed %i)', (seed) => {
    const { text, truth } = degradedCase(seed)
    const lost = truth.initials.filter(({ how }) => how === 'lost').map(({ letter }) => letter)
    const inFile = countLetters(text.replaceAll('\u00AD', '') + lost.join(''))
    const told = countLetters([...truth.blocks.map((block) => block.text), ...truth.furniture].join(''))
    // A caption, a doubled title, a standfirst: said once more than the blocks say it.
    const more = countLetters(truth.tolerated.join(''))
    const odd = [...new Set([...inFile.keys(), ...told.keys()])].filter((letter) => {
      const extra = (inFile.get(letter) ?? 0) - (told.get(letter) ?? 0)
      return extra < 0 || extra > (more.get(letter) ?? 0)
    })
    expect(odd).toEqual([])
  })
})

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
