import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../../testing/arbitraries.ts'
import { readMap } from '../read-map.ts'
import { diffMaps } from './diff-maps.ts'
import { readMapJson, writeMapJson } from './map-json.ts'

it('[HI7] a state that is sent reads back as the same map', () => {
  fc.assert(
    fc.property(mapArbitrary, (any) => {
      const { map } = readMap(any)
      const back = readMapJson(JSON.parse(JSON.stringify(writeMapJson(map))))
      if (!back.ok) throw new Error(back.error.message)
      expect(diffMaps(map, back.value)).toEqual([])
      expect(back.value).toEqual(map)
    }),
  )
})

it('[HI7] what is no state says so', () => {
  expect(readMapJson({ a: 1 })).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
  expect(readMapJson(undefined)).toMatchObject({ ok: false })
})
