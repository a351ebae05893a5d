import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aMap } from '../../domain/testing/factories.ts'
import { docFromMap } from '../map-doc.ts'
import { checkInWorkers } from './check-in-workers.ts'

const lines: string[] = []
const workers = checkInWorkers({ report: (line) => lines.push(line), threads: 1 })
afterAll(() => workers.end())

function titled(doc: Y.Doc, title: string): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.getMap('meta').set('title', title)
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
}

/** Many clients that each put a word at the same place: every one is compared with all the others. */
function heavy(doc: Y.Doc, perClient: number): Uint8Array {
  const claim = new Y.Doc()
  Y.applyUpdate(claim, Y.encodeStateAsUpdate(doc))
  const text = new Y.Text()
  claim.getMap('claims').set('heavy', new Y.Map<unknown>([['id', 'heavy'], ['kind', 'claim'], ['text', text]]))
  const start = Y.encodeStateAsUpdate(claim)
  const updates = [start]
  for (let client = 1; client <= 400; client++) {
    const writer = new Y.Doc()
    Y.applyUpdate(writer, start)
    writer.clientID = client
    const words = (writer.getMap('claims').get('heavy') as Y.Map<unknown>).get('text') as Y.Text
    for (let i = 0; i < perClient; i++) words.insert(0, 'x')
    updates.push(Y.encodeStateAsUpdate(writer, Y.encodeStateVector(claim)))
  }
  return Y.mergeUpdates(updates)
}

describe('checking in a worker', () => {
  it('[CO16] says of each update of a batch what becomes of it', async () => {
    const doc = docFromMap(aMap())
    const checker = workers.open(() => Y.encodeStateAsUpdate(doc))
    const good = titled(doc, 'good')
    const verdicts = await checker.check([
      { author: 'ada', update: good },
      { author: 'eve', update: Uint8Array.from([1, 2, 3]) },
      { author: 'ben', update: titled(doc, 'also good') },
    ])
    expect(verdicts.map((verdict) => verdict.ok)).toEqual([true, false, true])
    expect(await checker.holds(good)).toBe(true)
    checker.invalidate()
    expect(await checker.holds(good)).toBe(false)
    checker.follow(good)
    expect(await checker.holds(good)).toBe(true)
    checker.destroy()
  }, 30_000)

  it('[CO16] ends a thread that does not come back, refuses whoever it was, and saves the others', async () => {
    const doc = docFromMap(aMap())
    const hasty = checkInWorkers({ report: (line) => lines.push(line), threads: 1, batchTime: 400 })
    const checker = hasty.open(() => Y.encodeStateAsUpdate(doc))
    const other = hasty.open(() => Y.encodeStateAsUpdate(doc))
    try {
      await checker.holds(Uint8Array.from([0, 0]))
      const [first, bad, last] = await checker.check([
        { author: 'ada', update: titled(doc, 'before') },
        { author: 'eve', update: heavy(doc, 25) },
        { author: 'ben', update: titled(doc, 'after') },
      ])
      expect(bad).toMatchObject({ ok: false, error: { code: 'update-too-heavy' } })
      expect([first, last]).toMatchObject([{ ok: true }, { ok: true }])
      expect((await other.check([{ author: 'cyr', update: titled(doc, 'elsewhere') }]))[0]).toMatchObject({ ok: true })
    } finally {
      await hasty.end()
    }
  }, 60_000)
})
