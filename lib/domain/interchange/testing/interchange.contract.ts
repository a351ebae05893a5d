import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapBundle } from '../../argument/map-file.ts'
import { checkMap } from '../../argument/check-map.ts'
import { readMap } from '../../argument/read-map.ts'
import type { Problem, Result } from '../../result.ts'
import { bundleArbitrary } from '../../testing/arbitraries.ts'

export interface InterchangeFormat {
  name: string
  read?: (text: string) => Result<{ bundle: MapBundle; problems: readonly Problem[] }>
  write?: (bundle: MapBundle) => { text: string; losses: readonly Problem[] }
  /** Files of the format, by a name for the test's title; each must read without problems. */
  samples: Readonly<Record<string, string>>
}

const sentence = /^\S.*[.!?]$/su
const seed = 1121

function expectSentences(problems: readonly Problem[]): void {
  for (const { code, message } of problems) {
    expect(message).toMatch(sentence)
    expect(code).toMatch(/^[a-z][a-z0-9-]*$/u)
  }
}

/** What every format keeps to: `interchangeContract({name, read, write, samples})` inside a test file of its own. */
export function interchangeContract({ name, read, write, samples }: InterchangeFormat): void {
  describe(`${name} as a format`, () => {
    if (read) readerContract(read, samples)
    if (write) writerContract(write)
    if (read && write) roundTripContract(read, write, samples)
  })
}

function readerContract(read: NonNullable<InterchangeFormat['read']>, samples: InterchangeFormat['samples']): void {
  it.each(Object.entries(samples))('reads %s without problems', (_title, text) => {
    const result = read(text)
    expect(result.ok && result.value.problems).toEqual([])
  })

  it.each(['', ' ', 'null', '[]', '{}', '\0', '\uFEFF', '['.repeat(200_000), '{"a":'.repeat(50_000), '<a>'.repeat(20_000)])(
    'says in a sentence what it makes of %j',
    (text) => {
      const result = read(text)
      expectSentences(result.ok ? result.value.problems : [result.error])
    },
  )

  it(`reads damaged files as far as it can, never throws, and what it gives can be read (seed ${seed})`, () => {
    const texts = Object.values(samples)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(12), fc.string({ maxLength: 6 }), (which, at, remove, insert) => {
        const text = texts[which % texts.length] ?? ''
        const start = text.length === 0 ? 0 : at % text.length
        const result = read(text.slice(0, start) + insert + text.slice(start + remove))
        expectSentences(result.ok ? result.value.problems : [result.error])
        if (result.ok) expect(checkMap(readMap(result.value.bundle.map).map)).toEqual([])
      }),
      { seed, numRuns: 300 },
    )
  })
}

function writerContract(write: NonNullable<InterchangeFormat['write']>): void {
  it(`writes any map, the same text each time, and says its losses in sentences (seed ${seed})`, () => {
    fc.assert(
      fc.property(bundleArbitrary, (bundle) => {
        const { text, losses } = write(bundle)
        expect(write(bundle).text).toBe(text)
        expectSentences(losses)
      }),
      { seed, numRuns: 100 },
    )
  })
}

function roundTripContract(
  read: NonNullable<InterchangeFormat['read']>,
  write: NonNullable<InterchangeFormat['write']>,
  samples: InterchangeFormat['samples'],
): void {
  it.each(Object.entries(samples))('writes %s so that reading it again gives the same bundle', (_title, text) => {
    const first = read(text)
    if (!first.ok) throw new Error(first.error.message)
    const second = read(write(first.value.bundle).text)
    expect(second.ok && second.value.bundle).toEqual(first.value.bundle)
  })

  it(`reads what it writes, and writes that as it was (seed ${seed})`, () => {
    fc.assert(
      fc.property(bundleArbitrary, (bundle) => {
        const { text } = write(bundle)
        const again = read(text)
        expect(again.ok && write(again.value.bundle).text).toBe(text)
      }),
      { seed, numRuns: 100 },
    )
  })
}
