import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundleArbitrary } from '../../testing/arbitraries.ts'
import { mapFileSchema } from './map-file-schema.ts'
import { readSicJson } from './read-sic-json.ts'
import { writeSicJson } from './write-sic-json.ts'

const seed = 158

it(`[MF1] any bundle is read back as it was, and written byte for byte the same (seed ${seed})`, () => {
  fc.assert(
    fc.property(bundleArbitrary, (bundle) => {
      const text = writeSicJson(bundle)
      const again = readSicJson(text)
      if (!again.ok) throw new Error(again.error.message)
      expect(again.value.bundle).toEqual(bundle)
      expect(writeSicJson(again.value.bundle)).toBe(text)
    }),
    { seed, numRuns: 300 },
  )
})

it(`[MF7] what is written is what the schema says (seed ${seed})`, () => {
  fc.assert(
    fc.property(bundleArbitrary, (bundle) => {
      expect(mapFileSchema.safeParse(JSON.parse(writeSicJson(bundle))).error).toBeUndefined()
    }),
    { seed, numRuns: 100 },
  )
})

it(`[MF6] no JSON value whatever in whatever place ends it (seed ${seed})`, () => {
  const value = fc.jsonValue()
  const lists = fc.record(
    { claims: value, relations: value, evidence: value, voices: value, documents: value, passages: value, judgements: value, views: value, unknown: value, map: value },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(lists, (file) => {
      const result = readSicJson(JSON.stringify({ format: 'sic-et-non/map', version: 1, ...file }))
      expect(result.ok).toBe(true)
    }),
    { seed, numRuns: 300 },
  )
})
