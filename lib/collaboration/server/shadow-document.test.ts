import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyCommandToDoc, docFromMap } from '../map-doc.ts'
import { aMap } from '../../domain/testing/factories.ts'
import { craftedUpdate, mutatedUpdate } from '../testing/hostile-update.ts'
import { seededRandom } from '../testing/random.ts'
import { ShadowDocument } from './shadow-document.ts'

// One struct of client 9 from clock 0, or one deletion of it, each of no length: [clients, structs, client, clock, kind, length, deletions…].
const emptyStruct = Uint8Array.from([1, 1, 9, 0, 0, 0, 0])
const emptyDeletion = Uint8Array.from([0, 1, 9, 1, 0, 0])

const shadowOf = (doc: Y.Doc) => new ShadowDocument(Y.encodeStateAsUpdate(doc))
const by = (author: string, update: Uint8Array) => ({ author, update })

/** What a person who has `doc` sends when they do `work`. */
function sentBy(doc: Y.Doc, work: (copy: Y.Doc) => void, clientID?: number): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  if (clientID !== undefined) copy.clientID = clientID
  work(copy)
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
}

const titled = (title: string) => (copy: Y.Doc) => copy.getMap('meta').set('title', title)

describe('the shadow document', () => {
  it.each([
    ['struct', emptyStruct],
    ['deletion', emptyDeletion],
  ])('[YD8] refuses a %s of no length, after which Yjs could not read the map again', (_, update) => {
    expect(shadowOf(docFromMap(aMap())).take(by('ada', update))).toMatchObject({ ok: false, error: { code: 'update-malformed' } })
  })

  it('[YD8] whatever it takes can be read again (seed 7)', () => {
    const draw = seededRandom(7)
    const random = (below: number) => Math.floor(draw() * below)
    const doc = docFromMap(aMap())
    const valid = Array.from({ length: 20 }, (_, index) => sentBy(doc, titled(`title ${index}`)))
    const shadow = shadowOf(doc)
    let taken = 0
    for (let turn = 0; turn < 400; turn++) {
      const result = shadow.take(by('ada', random(6) === 0 ? craftedUpdate(random) : mutatedUpdate(valid, random)))
      if (!result.ok || result.value === null) continue
      taken += 1
      Y.applyUpdate(doc, result.value)
      const again = new Y.Doc()
      Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
      expect(again.store.pendingStructs ?? again.store.pendingDs).toBeNull()
    }
    expect(taken).toBeGreaterThan(5)
  })

  it('[CO16] sees an update that uses a clock twice as everyone else will', () => {
    const doc = docFromMap(aMap())
    applyCommandToDoc(doc, { type: 'add', on: 'claim', item: { id: 'c', kind: 'claim', text: 'A caste.', tags: [] } })
    const shadow = shadowOf(doc)
    const claimIn = (copy: Y.Doc) => copy.getMap<Y.Map<unknown>>('claims').get('c')!
    // The same client's first thing is a tag here, and a word there: cut off, the word would stand where the tag was.
    const tag = sentBy(doc, (copy) => claimIn(copy).set('tag:open', true), 77)
    const words = sentBy(doc, (copy) => (claimIn(copy).get('text') as Y.Text).insert(0, 'sixteen letters!'), 77)
    expect(shadow.take(by('eve', tag))).toMatchObject({ ok: true })
    Y.applyUpdate(doc, tag)
    const taken = shadow.take(by('eve', words))
    expect(taken).toMatchObject({ ok: false, error: { code: 'wrong-value' } })
    // Who sends the same again, and more, sends what is new.
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.clientID = 78
    const before = Y.encodeStateVector(copy)
    ;(claimIn(copy).get('text') as Y.Text).insert(0, 'a')
    const once = Y.encodeStateAsUpdate(copy, before)
    ;(claimIn(copy).get('text') as Y.Text).insert(1, 'b')
    expect(shadow.take(by('ada', once))).toMatchObject({ ok: true })
    Y.applyUpdate(doc, once)
    const more = shadow.take(by('ada', Y.encodeStateAsUpdate(copy, before)))
    expect(more.ok).toBe(true)
    if (more.ok) Y.applyUpdate(doc, more.value!)
    expect(String(claimIn(doc).get('text'))).toMatch(/^ab/)
  })

  it('[CO16] goes on from what it held before something bad, whatever the bad was', () => {
    const doc = docFromMap(aMap())
    const shadow = shadowOf(doc)
    const first = sentBy(doc, titled('first'))
    expect(shadow.take(by('ada', first))).toMatchObject({ ok: true })
    Y.applyUpdate(doc, first)
    for (const work of [(copy: Y.Doc) => copy.getMap('meta').set('title', 5), (copy: Y.Doc) => copy.getMap('claims').set('c', 'a word')]) {
      expect(shadow.take(by('eve', sentBy(doc, work)))).toMatchObject({ ok: false })
    }
    const second = sentBy(doc, titled('second'))
    expect(shadow.take(by('ada', second))).toMatchObject({ ok: true })
    expect(shadow.holds(first) && shadow.holds(second)).toBe(true)
  })

  it.each<[string, string, (copy: Y.Doc) => void]>([
    ['a root that no map has', 'unknown-root', (copy) => copy.getMap('hidden').set('a', 1)],
    ['a document in the document', 'wrong-type', (copy) => copy.getMap('meta').set('title', new Y.Doc())],
    ['a text beyond all measure', 'update-too-large', (copy) => copy.getMap('claims').set('c', new Y.Map([['text', new Y.Text('x'.repeat(200_000))]]))],
    ['an id beyond all measure', 'bad-id', (copy) => copy.getMap('claims').set('x'.repeat(5_000), new Y.Map())],
  ])('[CO16] sees %s in the bytes, before anything is applied', (_, code, work) => {
    const doc = docFromMap(aMap())
    expect(shadowOf(doc).take(by('eve', sentBy(doc, work)))).toMatchObject({ ok: false, error: { code } })
  })

  it('[CO17] lets nobody continue what another person’s client has written', () => {
    const doc = docFromMap(aMap())
    const shadow = shadowOf(doc)
    const ada = sentBy(doc, titled('Ada’s'), 77)
    expect(shadow.take(by('ada', ada))).toMatchObject({ ok: true })
    Y.applyUpdate(doc, ada)
    const forged = sentBy(doc, titled('Eve’s in Ada’s place'), 77)
    expect(shadow.take(by('eve', forged))).toMatchObject({ ok: false, error: { code: 'foreign-client' } })
    // Ada herself, from another tab that has it all.
    expect(shadow.take(by('ada', sentBy(doc, titled('Ada’s next'), 77)))).toMatchObject({ ok: true })
    // What is there already may come from anyone.
    expect(shadow.take(by('eve', Y.encodeStateAsUpdate(doc)))).toEqual({ ok: true, value: null })
  })
})
