import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, aSupport, anEvidence, anUndercut } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { checkMap } from './check-map.ts'
import { copyMap } from './copy-map.ts'
import { readMap } from './read-map.ts'

function counter(): () => string {
  let made = 0
  return () => `new-${++made}`
}

it('[MC13] copies the arguments under new ids and says where each claim comes from', () => {
  const map = aMap({
    question: 'a',
    claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'gone', removed: testRemoval })],
    relations: [aSupport({ id: 'r', from: 'b', to: 'a' }), anUndercut({ id: 'u', from: 'a', to: 'r' })],
    evidence: [anEvidence({ id: 'e', on: { relation: 'r' }, passage: 'p', sense: 'b' })],
    views: [{ focus: 'a', word: 'else' }],
  })
  const copy = copyMap(map, counter())
  const [a, b] = [...copy.claims.values()]
  expect(copy.claims.size).toBe(2)
  expect(a!.copiedFrom).toEqual({ map: 'map-1', claim: 'a' })
  expect(copy.question).toBe(a!.id)
  const [r, u] = [...copy.relations.values()]
  expect(r).toMatchObject({ premises: [{ claim: b!.id }], target: { claim: a!.id } })
  expect(u!.target).toEqual({ relation: r!.id })
  expect([...copy.evidence.values()][0]).toMatchObject({ target: { relation: r!.id }, passage: 'p', sense: b!.id })
  expect(copy.views).toEqual([{ focus: a!.id, word: 'else' }])
})

it('[MC13] brings the voices in a set of columns along', () => {
  const sets = (voice: string) => [{ id: 'columns/s', type: 'columns', name: 'The Opposition', members: ['document:d', `voice:${encodeURIComponent(voice)}`] }]
  const map = aMap({ voices: [{ id: 'voice 1', name: 'Souvarine', kind: 'author' }], views: sets('voice 1') })
  const copy = copyMap(map, counter())
  const [voice] = copy.voices.keys()
  expect(copy.views).toEqual(sets(voice!))
})

it('[MC13] copies any map into one that is clean and of the same size, sharing no id (seed 9)', () => {
  fc.assert(
    fc.property(mapArbitrary, (map) => {
      const copy = copyMap(map, counter())
      const { map: read } = readMap(map)
      expect(checkMap(copy)).toEqual([])
      expect([copy.claims.size, copy.relations.size, copy.evidence.size]).toEqual([read.claims.size, read.relations.size, read.evidence.size])
      for (const id of [...copy.claims.keys(), ...copy.relations.keys(), ...copy.evidence.keys()]) expect(id).toMatch(/^new-/u)
    }),
    { seed: 9, numRuns: 100 },
  )
})
