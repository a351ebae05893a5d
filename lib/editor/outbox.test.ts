import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DeviceOutbox, type DeviceOutboxParts } from './device-outbox.ts'
import type { Delivery, KeptEntry, OutboxEntry } from './outbox-entry.ts'
import { indexedDbStore, noStore, type OutboxStore } from './outbox-store.ts'

let store: OutboxStore
beforeEach(() => {
  store = indexedDbStore(new IDBFactory())
})

const text = { id: 'text', title: 'A text' }
const entry = (about: string, key = about): OutboxEntry => ({ key, method: 'POST', path: 'x', about, words: 'a highlight' })
const alone: DeviceOutboxParts['alone'] = async (work) => {
  await work(() => Promise.resolve(true))
  return true
}
const outbox = (parts: Partial<DeviceOutboxParts> & Pick<DeviceOutboxParts, 'send'>) => new DeviceOutbox({ person: 'ada', store, alone, ...parts })
const answers = (...deliveries: Delivery[]) => {
  const sent: string[] = []
  const send = (each: KeptEntry): Promise<Delivery> => {
    sent.push(each.key)
    return Promise.resolve(deliveries.shift() ?? { kind: 'done' })
  }
  return { sent, send }
}
const kept = async (of = store) => (await of.list('ada')).map(({ key }) => key)

describe('the outbox', () => {
  it('[RE9] says saved only when the server has everything, and keeps it on the device until then', async () => {
    let deliver: ((delivery: Delivery) => void) | undefined
    const box = outbox({ send: () => new Promise((resolve) => (deliver = resolve)) })
    box.add(text, entry('a'))
    expect(box.status()).toBe('saving')
    await vi.waitFor(() => expect(deliver).toBeDefined())
    expect(await kept()).toEqual(['a'])
    deliver!({ kind: 'done' })
    await vi.waitFor(() => expect(box.status()).toBe('saved'))
    await vi.waitFor(async () => expect(await kept()).toEqual([]))
  })

  it('[OF10] is offline only when what waits is on the disk', async () => {
    let write: (() => void) | undefined
    const slow: OutboxStore = { ...store, add: (each) => new Promise<void>((resolve) => (write = resolve)).then(() => store.add(each)) }
    const box = outbox({ store: slow, send: answers({ kind: 'later' }, { kind: 'later' }).send })
    box.add(text, entry('a'))
    await vi.waitFor(() => expect(write).toBeDefined())
    expect(box.status()).toBe('saving')
    write!()
    await vi.waitFor(() => expect(box.status()).toBe('offline'))
    expect(await kept()).toEqual(['a'])
    box.close()
  })

  it('[RE9] sends in order, and again from the device when a page is opened anew', async () => {
    const first = outbox({ send: () => new Promise(() => {}) })
    first.add(text, entry('a'))
    first.add(text, entry('b'))
    await vi.waitFor(async () => expect(await kept()).toEqual(['a', 'b']))
    const { sent, send } = answers()
    const second = outbox({ send })
    await second.ready
    expect(second.entries().map(({ key }) => key)).toEqual(['a', 'b'])
    await second.flush()
    expect(sent).toEqual(['a', 'b'])
    expect(second.status()).toBe('saved')
  })

  it('[RE9] an unreachable server is offline, not failed, and retrying sends the same entry', async () => {
    const { sent, send } = answers({ kind: 'later' })
    const box = outbox({ send })
    box.add(text, entry('a'))
    await vi.waitFor(() => expect(box.status()).toBe('offline'))
    box.wake()
    await vi.waitFor(() => expect(box.status()).toBe('saved'))
    expect(sent).toEqual(['a', 'a'])
  })

  it('[OF12] waits for somebody to sign in, and goes on after that', async () => {
    const { sent, send } = answers({ kind: 'signed-out' })
    const box = outbox({ send })
    box.add(text, entry('a'))
    await vi.waitFor(() => expect(box.status()).toBe('signed-out'))
    box.wake()
    await vi.waitFor(() => expect(box.status()).toBe('saved'))
    expect(sent).toEqual(['a', 'a'])
  })

  it('[OF12] neither shows nor sends what another person made on this device', async () => {
    await store.add({ ...entry('a'), person: 'bob', text, at: 0 })
    const { sent, send } = answers()
    const box = outbox({ send })
    await box.ready
    await box.flush()
    expect([box.entries(), sent]).toEqual([[], []])
  })

  it('[OF13] what is refused stays with its sentence and holds back only what is about the same thing', async () => {
    const { sent, send } = answers({ kind: 'refused', sentence: 'You may only read here.' })
    const box = outbox({ send })
    box.add(text, entry('a', '1'))
    box.add(text, entry('a', '2'))
    box.add(text, entry('b', '3'))
    box.add({ id: 'other', title: 'Another' }, entry('a', '4'))
    await vi.waitFor(() => expect(sent).toEqual(['1', '3', '4']))
    await vi.waitFor(() => expect(box.entries().map((each) => each.refused)).toEqual(['You may only read here.', undefined]))
    expect(box.status('text')).toBe('failed')
    expect(box.status('other')).toBe('saved')
    // It is still there when a page is opened anew, and comes back in its place when the person tries again.
    const again = outbox({ send })
    await again.ready
    expect(again.entries()[0]?.refused).toBe('You may only read here.')
    again.retry('text')
    await vi.waitFor(() => expect(again.status()).toBe('saved'))
    expect(sent.slice(3)).toEqual(['1', '2'])
  })

  it('[OF13] what brings the server into trouble holds back its own text only, and is set aside in the end', async () => {
    const sent: string[] = []
    const box = outbox({
      send: ({ key }) => {
        sent.push(key)
        return Promise.resolve(key === 'bad' ? { kind: 'trouble', sentence: 'Something went wrong here.' } : { kind: 'done' })
      },
    })
    box.add(text, entry('a', 'bad'))
    box.add(text, entry('b', 'waits'))
    box.add({ id: 'other', title: 'Another' }, entry('c', 'goes'))
    await vi.waitFor(() => expect(sent).toContain('goes'))
    expect(sent).not.toContain('waits')
    for (let i = 0; i < 6; i++) {
      box.wake()
      await vi.waitFor(() => expect(sent.length).toBeGreaterThan(i))
      await box.flush()
    }
    await vi.waitFor(() => expect(box.entries().map(({ key, refused }) => [key, refused])).toEqual([['bad', 'Something went wrong here.']]))
    expect(sent).toContain('waits')
    box.close()
  })

  it('[OF10] a browser that keeps nothing does not stop the sending, and says what it does not keep', async () => {
    const { sent, send } = answers({ kind: 'later' })
    const box = outbox({ store: noStore(), send })
    box.add(text, entry('a'))
    box.add(text, entry('b'))
    await vi.waitFor(() => expect(box.unkept()).toBe(2))
    await vi.waitFor(() => expect(box.status()).toBe('offline'))
    box.wake()
    await vi.waitFor(() => expect(sent).toEqual(['a', 'a', 'b']))
    await vi.waitFor(() => expect([box.status(), box.unkept()]).toEqual(['saved', 0]))
  })

  it('[OF10] when there is room again, what was only in the page is written in its order', async () => {
    let full = true
    const tight: OutboxStore = { ...store, add: (each) => (full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.add(each)) }
    const box = outbox({ store: tight, send: () => Promise.resolve({ kind: 'later' }) })
    box.add(text, entry('a'))
    await vi.waitFor(() => expect(box.unkept()).toBe(1))
    full = false
    box.add(text, entry('b'))
    await vi.waitFor(async () => expect(await kept()).toEqual(['a', 'b']))
    expect(box.unkept()).toBe(0)
    box.close()
  })

  it('[OF11] a turn to send is one tab’s until it gives it back or its time is over', async () => {
    expect(await store.takeTurn('one', Date.now() + 10_000)).toBe(true)
    expect(await store.takeTurn('two', Date.now() + 10_000)).toBe(false)
    expect(await store.takeTurn('one', Date.now() - 1)).toBe(true)
    expect(await store.takeTurn('two', Date.now() + 10_000)).toBe(true)
    await store.endTurn('one')
    expect(await store.takeTurn('one', Date.now() + 10_000)).toBe(false)
    await store.endTurn('two')
    expect(await store.takeTurn('one', Date.now() + 10_000)).toBe(true)
  })
})
