import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { checkMap } from './check-map.ts'
import { readMap } from './read-map.ts'
import { startsOf } from './reach.ts'
import { behind, foldsAbove, showMap, unfoldedClaims } from './shown-map.ts'

const seed = 1121
const read = mapArbitrary.map((map) => readMap(map).map)
const ids = fc.subarray(['c0', 'c1', 'c2', 'c3', 'c4', '__proto__', 'r0', 'r1', 'r2'])
const nothing: ReadonlySet<string> = new Set()

it(`[SH1] nothing is lost: what is unfolded again is the map itself, and what is hidden is counted (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, ids, ids, (map, folds, pinned) => {
      const folded = new Set(folds)
      const shown = showMap(map, { folded, near: null, matching: null, pinned })
      expect(showMap(map, { folded: nothing, near: null, matching: null, pinned }).map).toBe(map)
      // Clean, and of the map's own things.
      expect(checkMap(shown.map)).toEqual([])
      for (const [id, claim] of shown.map.claims) expect(claim).toBe(map.claims.get(id))
      for (const id of pinned) if (map.claims.has(id) || map.relations.has(id)) expect(shown.map.claims.has(id) || shown.map.relations.has(id)).toBe(true)
      // Whatever is shown keeps every step among what is shown.
      for (const relation of map.relations.values()) {
        const ends = relation.premises.every(({ claim }) => shown.map.claims.has(claim)) && (relation.target.claim !== undefined ? shown.map.claims.has(relation.target.claim) : shown.map.relations.has(relation.target.relation))
        expect(shown.map.relations.has(relation.id)).toBe(ends)
      }
      // Everything hidden is behind a fold that is shown, and each says how many.
      const hidden = [...map.claims.keys()].filter((id) => !shown.map.claims.has(id))
      for (const [id, count] of shown.hiddenBelow) expect(hidden.filter((claim) => behind(map, id, nothing).has(claim))).toHaveLength(count)
      for (const claim of hidden) expect([...shown.hiddenBelow.keys()].some((id) => behind(map, id, nothing).has(claim))).toBe(true)
    }),
    { seed, numRuns: 300 },
  )
})

it(`[SH2] every claim is reached from where the map starts, and folding more never shows more (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, ids, ids, (map, some, more) => {
      expect(unfoldedClaims(map, nothing).size).toBe(map.claims.size)
      const [few, many] = [unfoldedClaims(map, new Set(some)), unfoldedClaims(map, new Set([...some, ...more]))]
      for (const id of many) expect(few.has(id)).toBe(true)
      for (const id of startsOf(map)) expect(many.has(id)).toBe(true)
    }),
    { seed, numRuns: 300 },
  )
})

it(`[SH4] what is to be seen is seen once what stands before it is unfolded (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, ids, ids, (map, folds, wanted) => {
      const open = foldsAbove(map, new Set(folds), wanted)
      const left = new Set(folds.filter((id) => !open.has(id)))
      const seen = unfoldedClaims(map, left)
      for (const id of wanted) if (map.claims.has(id)) expect(seen.has(id)).toBe(true)
      for (const id of open) expect(folds).toContain(id)
    }),
    { seed, numRuns: 300 },
  )
})
