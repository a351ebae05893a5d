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

  it.each([
    ['hangs', 1],
    ['eats the memory', 2],
    ['ends its thread', 3],
  ])('[CO16] an update that %s is refused, and costs the others nothing', async (_, kind) => {
    const doc = docFromMap(aMap())
    const entry = new URL('../testing/failing-check-worker.js', import.meta.url)
    const threads = checkInWorkers({ report: (line) => lines.push(line), threads: 1, batchTime: 1_500, memory: 128, entry })
    const checker = threads.open(() => Y.encodeStateAsUpdate(doc))
    const other = threads.open(() => Y.encodeStateAsUpdate(doc))
    try {
      const before = titled(doc, 'before')
      const check = checker.check([
        { author: 'ada', update: before },
        { author: 'eve', update: Uint8Array.from([kind]) },
        { author: 'ben', update: titled(doc, 'after') },
      ])
      const elsewhere = other.check([{ author: 'cyr', update: titled(doc, 'elsewhere') }])
      expect(await check).toMatchObject([{ ok: true }, { ok: false, error: { code: 'update-too-heavy' } }, { ok: true }])
      expect(await elsewhere).toMatchObject([{ ok: true }])
      // What was good before it is still part of what is tried next.
      expect(await checker.holds(before)).toBe(true)
      expect(lines.at(-1)).toContain('was replaced')
    } finally {
      await threads.end()
    }
  }, 60_000)
})
