import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyCommand } from '../domain/argument/apply-command.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { commandsArbitrary, mapArbitrary } from '../domain/testing/arbitraries.ts'
import { createMapDocReader } from './map-doc-reader.ts'
import { applyCommandToDoc, docFromMap, mapFromDoc } from './map-doc.ts'

const seed = 1858

it(`[YD2] any map comes back from the live document and over the wire (seed ${seed})`, () => {
  fc.assert(
    fc.property(mapArbitrary, (map) => {
      const doc = docFromMap(map)
      expect(mapFromDoc(doc, map.id)).toEqual(map)
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      expect(mapFromDoc(copy, map.id)).toEqual(map)
    }),
    { seed, numRuns: 200 },
  )
})

it(`[YD1] [YD7] edits of the live document are edits of the map, and its reader keeps up (seed ${seed})`, () => {
  fc.assert(
    fc.property(mapArbitrary, commandsArbitrary, (start, commands) => {
      const doc = docFromMap(start)
      const reader = createMapDocReader(doc, start.id)
      let map = mapFromDoc(doc, start.id)
      for (const command of commands) {
        const expected = applyCommand(map, command)
        const done = applyCommandToDoc(doc, command)
        expect(done.ok).toBe(expected.ok)
        if (!expected.ok) expect(done).toEqual(expected)
        const now = mapFromDoc(doc, start.id)
        expect(now).toEqual(expected.ok ? expected.value : map)
        expect(reader.current()).toEqual(now)
        expect(reader.read()).toEqual(readMap(now))
        map = now
      }
    }),
    { seed, numRuns: 60 },
  )
})
