import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf } from '../importing/offset-runs.ts'
import { concatRuns, sliceRuns } from './correct-document-runs.ts'

const seed = 20265

/** Origins as they come about: stretches that rise, and stretches that stand still. */
const origins = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }), fc.boolean()), { maxLength: 10 })
  .map((stretches) => Uint32Array.from(stretches.flatMap(([from, length, held]) => Array.from({ length }, (_, unit) => (held ? from : from + unit)))))

it(`[IM0] runs cut and put together are those of the units themselves (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(origins, { maxLength: 4 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const all = Uint32Array.from(pieces.flatMap((piece) => [...piece]))
      const whole = concatRuns(pieces.map((piece) => ({ runs: runsOf(piece), length: piece.length })))
      expect(whole).toEqual(runsOf(all))
      const [from, to] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y) as [number, number]
      const parts = [[0, from], [from, to], [to, all.length]] as const
      expect(concatRuns([{ runs: sliceRuns(whole, from, to), length: to - from }])).toEqual(runsOf(all.slice(from, to)))
      expect(concatRuns(parts.map(([start, end]) => ({ runs: sliceRuns(whole, start, end), length: end - start })))).toEqual(whole)
    }),
    { seed, numRuns: 300 },
  )
})
