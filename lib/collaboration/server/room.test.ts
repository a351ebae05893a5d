import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { memoryParts } from '../testing/memory-parts.ts'
import { takeFairBatch } from './fair-batch.ts'
import { Inbox } from './inbox.ts'
import { quietReport } from './quiet-report.ts'
import { readLog, SnapshotUnreadable } from './read-log.ts'
import { Room } from './room.ts'

const mapId = 'map-1'
const ada = { kind: 'user', userId: 'ada' } as const
const ben = { kind: 'user', userId: 'ben' } as const
const events = { onCommitted: () => {}, onEpoch: () => {} }

function titled(title: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', title)
  return Y.encodeStateAsUpdate(doc)
}

function parts() {
  const made = memoryParts()
  made.addMap(mapId)
  made.roles.set('ada', 'editor').set('ben', 'editor')
  return { ...made, rows: () => made.maps.get(mapId)!.rows }
}

describe('a room whose storage fails', () => {
  it('[CO23] writes nothing twice when the answer to a commit was lost', async () => {
    const { log, rows } = parts()
    let lost = 0
    const flaky = {
      ...log,
      async append(...call: Parameters<typeof log.append>) {
        const outcomes = await log.append(...call)
        if (lost++ === 0) throw new Error('the connection was lost during COMMIT')
        return outcomes
      },
    }
    const room = await Room.open(mapId, flaky, events, { limits: { retryFor: 2_000 } })
    const done = await Promise.all([room.submit({ actor: ada, update: titled('one'), sentence: 'one' }), room.submit({ actor: ben, update: titled('two'), sentence: 'two' })])
    expect(done.map(({ kind }) => kind)).toEqual(['saved', 'saved'])
    expect(rows().map(({ sentence }) => sentence)).toEqual(['one', 'two'])
    expect(room.seq).toBe(2)
  })

  it('[CO23] takes over what landed after all, before anything is sent again', async () => {
    const { log, rows } = parts()
    let away = true
    const flaky = {
      ...log,
      async append(...call: Parameters<typeof log.append>) {
        const outcomes = await log.append(...call)
        if (away) throw new Error('the connection was lost during COMMIT')
        return outcomes
      },
      async since(...call: Parameters<typeof log.since>) {
        if (away) throw new Error('the database is down')
        return log.since(...call)
      },
    }
    const room = await Room.open(mapId, flaky, events, { limits: { retryFor: 0 } })
    const update = titled('one')
    await expect(room.submit({ actor: ada, update })).rejects.toThrow('COMMIT')
    away = false
    expect(await room.submit({ actor: ada, update }, { whole: true })).toEqual({ kind: 'unchanged' })
    expect(rows()).toHaveLength(1)
    expect(room.document.getMap('meta').get('title')).toBe('one')
  })

  it('[CO23] rides out a moment without it, and says so when it stays away', async () => {
    const { log, switches, rows } = parts()
    const room = await Room.open(mapId, log, events, { limits: { retryFor: 1_000 } })
    switches.down = true
    const waiting = room.submit({ actor: ada, update: titled('one') })
    setTimeout(() => (switches.down = false), 150)
    expect(await waiting).toEqual({ kind: 'saved', seq: 1 })
    switches.down = true
    await expect(room.submit({ actor: ada, update: titled('two') })).rejects.toThrow('down')
    expect(rows()).toHaveLength(1)
  })
})

describe('what a map takes in', () => {
  it('[CO20] refuses what a full map cannot hold, in words', async () => {
    const { log, rows } = parts()
    const room = await Room.open(mapId, log, events, { limits: { stateBytes: 100 } })
    expect(await room.submit({ actor: ada, update: titled('fits') })).toMatchObject({ kind: 'saved' })
    expect(await room.submit({ actor: ada, update: titled('x'.repeat(200)) })).toMatchObject({ kind: 'refused', problem: { code: 'map-full', message: expect.stringContaining('new map') } })
    expect(rows()).toHaveLength(1)
  })

  it('[CO20] refuses what one author sends beyond measure, and not the others', async () => {
    const { log } = parts()
    const room = await Room.open(mapId, log, events, { limits: { authorBytesPerMinute: 100 } })
    const outcomes = []
    for (let i = 0; i < 4; i++) outcomes.push(await room.submit({ actor: ada, update: titled('x'.repeat(60)) }))
    expect(outcomes.at(-1)).toMatchObject({ kind: 'refused', problem: { code: 'too-much', message: expect.stringContaining('wait a minute') } })
    expect(await room.submit({ actor: ben, update: titled('mine') })).toMatchObject({ kind: 'saved' })
  })

  it('[CO20] gives each author a turn, and keeps each one’s order', () => {
    const waiting = [...Array.from({ length: 5 }, (_, n) => ({ author: 'eve', bytes: 1, n })), { author: 'ada', bytes: 1, n: 9 }, { author: 'ben', bytes: 9, n: 8 }]
    expect(takeFairBatch(waiting, { entries: 4, bytes: 5 }).map(({ n }) => n)).toEqual([0, 9])
    expect(takeFairBatch(waiting, { entries: 3, bytes: 50 }).map(({ n }) => n)).toEqual([1, 8, 2])
    expect(waiting.map(({ n }) => n)).toEqual([3, 4])
  })

  it('[CO19] does not read on while much waits, and does when it is done', async () => {
    const done: number[] = []
    const said: string[] = []
    let release = () => {}
    const first = new Promise<void>((resolve) => (release = resolve))
    const inbox = new Inbox<number>({ deliver: (n) => (done.push(n), n === 0 ? first : undefined), most: { items: 2, bytes: 100 }, pause: () => said.push('pause'), resume: () => said.push('resume') })
    for (let n = 0; n < 5; n++) inbox.push(n, 1)
    expect([done, said]).toEqual([[], ['pause']])
    inbox.open()
    release()
    await inbox.idle()
    expect([done, said]).toEqual([[0, 1, 2, 3, 4], ['pause', 'resume']])
  })

  it('[CO18] says the same thing once', () => {
    const lines: string[] = []
    const report = quietReport((line) => lines.push(line))
    for (let i = 0; i < 3; i++) report('the database\n  is away')
    report('another thing')
    expect(lines).toEqual(['the database is away', 'another thing'])
  })
})

describe('a log that cannot all be read', () => {
  const emptyStruct = Uint8Array.from([1, 1, 9, 0, 0, 0, 0])
  const chain = (() => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const title of ['one', 'two', 'three']) doc.getMap('meta').set('title', title)
    return updates
  })()
  const titleOf = (doc: Y.Doc) => doc.getMap('meta').get('title')

  it('[CO21] is read without the rows that throw, that stand on them, or that spoil the rest', () => {
    const garbled = chain[1]!.slice(0, chain[1]!.length - 3)
    const read = readLog({ updates: [chain[0]!, garbled, chain[2]!, titled('by another'), emptyStruct], seqs: [4, 5, 6, 7, 8] })
    expect(read.leftOut.map(({ seq }) => seq)).toEqual([5, 6, 8])
    expect(['one', 'by another']).toContain(titleOf(read.doc))
    expect(Y.encodeStateVector(read.doc).length).toBeGreaterThan(1)
  })

  it('[CO22] is not guessed at when its snapshot is broken', () => {
    expect(() => readLog({ snapshot: Uint8Array.from([1, 2, 3]), updates: [chain[0]!] })).toThrow(SnapshotUnreadable)
    expect(titleOf(readLog({ updates: chain }).doc)).toBe('three')
  })
})
