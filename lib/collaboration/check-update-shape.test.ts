import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aClaim, aMap, aSupport, anEvidence, aVoice } from '../domain/testing/factories.ts'
import { checkUpdateShape } from './check-update-shape.ts'
import { applyCommandToDoc, docFromMap } from './map-doc.ts'

const map = aMap({
  claims: [aClaim({ id: 'a', tags: ['x'], pos: { x: 0, y: 0, byHand: true }, unknown: { colour: ['red'] } }), aClaim({ id: 'b' })],
  relations: [aSupport({ id: 'r', from: 'a', to: 'b' })],
  evidence: [anEvidence({ id: 'e', on: 'a' })],
  voices: [aVoice({ id: 'v' })],
  views: [1],
  unknownFields: { file: { x: 1 } },
})

function item(doc: Y.Doc, root: string, id: string): Y.Map<unknown> {
  return doc.getMap(root).get(id) as Y.Map<unknown>
}

/** What is found after an edit of a client's copy arrives: on the whole document, and by what the transaction changed. */
function afterUpdate(edit: (doc: Y.Doc) => void): { whole: string[]; changed: string[] } {
  const server = docFromMap(map)
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  edit(client)
  let changed: string[] = []
  server.once('afterTransaction', (transaction: Y.Transaction) => {
    changed = checkUpdateShape(server, transaction.changed).map(({ code }) => code)
  })
  Y.applyUpdate(server, Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)))
  return { whole: checkUpdateShape(server).map(({ code }) => code), changed }
}

describe('the shape of an update', () => {
  it('[YD8] is fine for every edit that commands make', () => {
    expect(checkUpdateShape(docFromMap(map))).toEqual([])
    const found = afterUpdate((doc) => {
      applyCommandToDoc(doc, { type: 'edit-text', id: 'a', text: 'Changed 😀.' })
      applyCommandToDoc(doc, { type: 'add', on: 'claim', item: aClaim({ id: 'c' }) })
      applyCommandToDoc(doc, { type: 'set', on: 'map', changes: { title: 'T' } })
    })
    expect(found).toEqual({ whole: [], changed: [] })
  })

  it.each<[string, string, (doc: Y.Doc) => void]>([
    ['an unknown root', 'unknown-root', (doc) => doc.getMap('secrets').set('a', 1)],
    ['a list where things lie by id', 'wrong-root', (doc) => (doc.share.delete('claims'), doc.getArray('claims').push([1]))],
    ['a claim that is none', 'wrong-type', (doc) => doc.getMap('claims').set('x', 'a claim')],
    ['a claim that is a list', 'wrong-type', (doc) => doc.getMap('claims').set('x', new Y.Array())],
    ['a claim without text', 'missing-field', (doc) => doc.getMap('claims').set('x', new Y.Map([['kind', 'claim']]))],
    ['a claim without kind', 'missing-field', (doc) => doc.getMap('claims').set('x', new Y.Map<unknown>([['text', new Y.Text()]]))],
    ['an empty id', 'bad-id', (doc) => doc.getMap('claims').set('', new Y.Map())],
    ['a weight that is no number', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('weight', 'heavy')],
    ['a position at infinity', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('pos', { x: Infinity, y: 0, byHand: true })],
    ['a text that is plain', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('text', 'plain')],
    ['a claim that is an XML hook', 'wrong-type', (doc) => doc.getMap('claims').set('x', new Y.XmlHook('x'))],
    ['an XML text', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('text', new Y.XmlText('x'))],
    ['a text that never ends', 'wrong-value', (doc) => (item(doc, 'claims', 'a').get('text') as Y.Text).insert(0, 'x'.repeat(200_000))],
    ['a text with an embedded type', 'wrong-value', (doc) => (item(doc, 'claims', 'a').get('text') as Y.Text).insertEmbed(0, new Y.Map())],
    ['a formatted text', 'wrong-value', (doc) => (item(doc, 'claims', 'a').get('text') as Y.Text).insert(0, 'x', { bold: true })],
    ['a shared type for a note', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('note', new Y.Text('x'))],
    ['a hidden shared type', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('extra', new Y.Map())],
    ['bytes', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('extra', new Uint8Array(3))],
    ['a tag that is not true', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('tag:x', 'yes')],
    ['a premise that is not an object', 'wrong-value', (doc) => item(doc, 'relations', 'r').set('premise:b', 1)],
    ['a target that is two', 'wrong-value', (doc) => item(doc, 'relations', 'r').set('target', { claim: 'a', relation: 'r' })],
    ['a title that is a number', 'wrong-value', (doc) => doc.getMap('meta').set('title', 7)],
    ['a saved view that is none', 'wrong-value', (doc) => doc.getMap('meta').set('view:w', 7)],
    ['a saved view under another id', 'wrong-value', (doc) => doc.getMap('meta').set('view:w', { id: 'v' })],
    ['a saved view without id', 'wrong-value', (doc) => doc.getMap('meta').set('view:', { id: '' })],
    ['a step with a long id', 'wrong-value', (doc) => doc.getMap('meta').set(`step:${'x'.repeat(501)}`, null)],
    ['a step without end', 'wrong-value', (doc) => doc.getMap('meta').set('step:s', { id: 's', note: 'x'.repeat(400_001) })],
    ['a step that is shared', 'wrong-value', (doc) => doc.getMap('meta').set('step:s', new Y.Map([['id', 's']]))],
    ['views that are no list', 'wrong-value', (doc) => doc.getMap('meta').set('views', {})],
    ['a value nested without end', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('deep', JSON.parse('['.repeat(200) + ']'.repeat(200)))],
    ['a NUL', 'wrong-value', (doc) => item(doc, 'claims', 'a').set('note', 'a\0')],
  ])('[YD8] is refused with %s', (_title, code, edit) => {
    expect(afterUpdate(edit)).toEqual({ whole: [code], changed: [code] })
  })

  it.each<[string, string, (doc: Y.Doc) => void]>([
    ['a claim that is none', 'wrong-type', (doc) => doc.getMap('claims').set('x', 'a claim')],
    ['a relation without fields', 'missing-field', (doc) => doc.getMap('relations').set('x', new Y.Map())],
    ['a title that is a number', 'wrong-value', (doc) => doc.getMap('meta').set('title', 7)],
  ])('[YD8] is refused with %s in a document whose roots nobody has asked for yet', (_title, code, edit) => {
    const client = new Y.Doc()
    edit(client)
    const server = new Y.Doc()
    let changed: string[] = []
    server.once('afterTransaction', (transaction: Y.Transaction) => {
      changed = checkUpdateShape(server, transaction.changed).map(({ code }) => code)
    })
    Y.applyUpdate(server, Y.encodeStateAsUpdate(client))
    expect(changed).toEqual([code])
  })

  it('[YD8] is refused when it builds on edits that never came', () => {
    const client = docFromMap(map)
    const state = Y.encodeStateVector(client)
    applyCommandToDoc(client, { type: 'edit-text', id: 'a', text: 'Later.' })
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(client, state))
    expect(checkUpdateShape(server).map(({ code }) => code)).toEqual(['pending'])
  })

  it('[YD8] is fine when two good edits make one text longer than either might', () => {
    const server = docFromMap(map)
    const clients = [1, 2].map(() => {
      const client = new Y.Doc()
      Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
      return client
    })
    for (const client of clients) expect(applyCommandToDoc(client, { type: 'edit-text', id: 'a', text: 'x'.repeat(9_999) }).ok).toBe(true)
    for (const client of clients) Y.applyUpdate(server, Y.encodeStateAsUpdate(client))
    expect(checkUpdateShape(server)).toEqual([])
  })
})

it('[YD10] lets a map go on whose steps were chosen anew many times: keys of what is gone stay in a live document', () => {
  const found = afterUpdate((doc) => {
    const meta = doc.getMap('meta')
    for (let round = 0; round < 12; round++) {
      doc.transact(() => {
        for (let step = 0; step < 500; step++) meta.set(`step:${round}-${step}`, { id: `${round}-${step}` })
      })
      doc.transact(() => {
        for (let step = 0; step < 500; step++) meta.delete(`step:${round}-${step}`)
      })
    }
  })
  expect(found).toEqual({ whole: [], changed: [] })
})
