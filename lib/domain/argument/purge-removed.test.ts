import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import type { ArgumentMap } from './argument-map.ts'
import { emptyMap } from './argument-map.ts'
import { purgeRemoved } from './purge-removed.ts'
import { readMap } from './read-map.ts'

const removed = { at: '2020-01-01T00:00:00.000Z', by: 'ada' }
const claims = (...items: [string, boolean][]): ArgumentMap => ({
  ...emptyMap('m', 'A class?'),
  claims: new Map(items.map(([id, gone]) => [id, { id, kind: 'claim' as const, text: id, tags: [], ...(gone ? { removed } : {}) }])),
})

it('[MC14] takes away what was removed then and still is, and nothing else', () => {
  const then = claims(['long gone', true], ['put back', true], ['there', false], ['removed since', false])
  const now = claims(['long gone', true], ['put back', false], ['there', false], ['removed since', true], ['made and removed since', true])
  expect([...purgeRemoved(now, then)!.claims.keys()]).toEqual(['put back', 'there', 'removed since', 'made and removed since'])
  expect(purgeRemoved(then, claims(['there', false]))).toBeNull()
})

it('[MC14] changes nothing that anyone reads', () => {
  fc.assert(
    fc.property(mapArbitrary, (map) => {
      const purged = purgeRemoved(map, map)
      if (purged !== null) expect(readMap(purged).map).toEqual(readMap(map).map)
    }),
    { numRuns: 200 },
  )
})
