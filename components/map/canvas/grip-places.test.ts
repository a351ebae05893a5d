import { expect, it } from 'vitest'
import { routeRelations } from '../../../lib/domain/layout/route-relations.ts'
import { aClaim, aMap, aRelation, aSupport } from '../../../lib/domain/testing/factories.ts'
import { lineWords } from '../words/line-words.ts'
import { gripPlaces } from './grip-places.ts'

const box = (x: number, y: number) => ({ x, y, width: 260, height: 60 })
const boxes = new Map([['a', box(0, 0)], ['b', box(0, 200)], ['c', box(600, 100)]])
const claims = ['a', 'b', 'c'].map((id) => aClaim({ id }))
function grips(relation: ReturnType<typeof aSupport>) {
  const route = routeRelations(aMap({ claims, relations: [relation] }), boxes).get(relation.id)!
  return { route, places: gripPlaces(relation, route) }
}

it('[WM8] each premise’s end, the head and the middle of a step can be taken', () => {
  const { places, route } = grips(aSupport({ id: 'r', from: ['a', 'b'], to: 'c' }))
  expect(places.map(({ grip }) => (grip.end === 'premise' ? grip.claim : grip.end))).toEqual(['a', 'b', 'target', 'hub'])
  expect(places[2]).toMatchObject({ at: route.trunk[3], stays: route.junction })
  expect(places[0]!.at).toEqual(route.stems[0]![0])
})

it('[WM8] a pair has two ends and no middle, for nothing bears on it', () => {
  const { places } = grips(aRelation({ id: 'r', kind: 'equals', from: 'a', to: 'c' }))
  expect(places.map(({ grip }) => grip.end)).toEqual(['premise', 'target'])
})

it('[WM11] a chosen step says what it is besides its ends, in words', () => {
  expect(lineWords(aSupport({ scheme: 'Argument from Sign', weight: 0.25 }), false)).toBe('Sign · weight 0.25 · the group’s reconstruction')
  expect(lineWords(aSupport({ scheme: 'my own' }), true)).toBe('my own')
  expect(lineWords(aRelation({ kind: 'equals' }), false)).toBe('')
})
