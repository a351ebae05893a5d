import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { docFromMap } from '../map-doc.ts'
import { aMap } from '../../domain/testing/factories.ts'
import { craftedUpdate, mutatedUpdate } from '../testing/hostile-update.ts'
import { seededRandom } from '../testing/random.ts'
import { ShadowDocument } from './shadow-document.ts'

// One struct of client 9 from clock 0, or one deletion of it, each of no length: [clients, structs, client, clock, kind, length, deletions…].
const emptyStruct = Uint8Array.from([1, 1, 9, 0, 0, 0, 0])
const emptyDeletion = Uint8Array.from([0, 1, 9, 1, 0, 0])

describe('the shadow document', () => {
  it.each([
    ['struct', emptyStruct],
    ['deletion', emptyDeletion],
  ])('[YD8] refuses a %s of no length, after which Yjs could not read the map again', (_, update) => {
    const shadow = new ShadowDocument(() => docFromMap(aMap()))
    expect(shadow.take(update)).toMatchObject({ ok: false, error: { code: 'update-malformed' } })
  })

  it('[YD8] whatever it takes can be read again (seed 7)', () => {
    const draw = seededRandom(7)
    const random = (below: number) => Math.floor(draw() * below)
    const doc = docFromMap(aMap())
    const start = Y.encodeStateAsUpdate(doc)
    const valid = Array.from({ length: 20 }, (_, index) => {
      const other = new Y.Doc()
      Y.applyUpdate(other, start)
      other.getMap('meta').set('title', `title ${index}`)
      return Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))
    })
    const shadow = new ShadowDocument(() => doc)
    let taken = 0
    for (let turn = 0; turn < 400; turn++) {
      const result = shadow.take(random(6) === 0 ? craftedUpdate(random) : mutatedUpdate(valid, random))
      if (!result.ok || result.value === null) continue
      taken += 1
      Y.applyUpdate(doc, result.value)
      const again = new Y.Doc()
      Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
      expect(again.store.pendingStructs ?? again.store.pendingDs).toBeNull()
    }
    expect(taken).toBeGreaterThan(5)
  })
})
