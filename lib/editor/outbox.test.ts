import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Outbox } from './outbox.ts'
import type { Delivery, OutboxEntry, OutboxStorage } from './outbox.ts'

let storage: OutboxStorage & { kept: Map<string, string> }
beforeEach(() => {
  const kept = new Map<string, string>()
  storage = { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) }
})

const entry = (about: string, key = about): OutboxEntry => ({ key, method: 'POST', path: 'x', about, words: 'a highlight' })
const answers = (...deliveries: Delivery[]) => {
  const sent: string[] = []
  const send = (each: OutboxEntry): Promise<Delivery> => {
    sent.push(each.key)
    return Promise.resolve(deliveries.shift() ?? { kind: 'done' })
  }
  return { sent, send }
}

describe('the outbox', () => {
  it('[RE9] says saved only when the server has everything, and keeps it in the storage until then', async () => {
    let deliver: (delivery: Delivery) => void = () => {}
    const box = new Outbox('box', storage, () => new Promise((resolve) => (deliver = resolve)))
    box.add(entry('a'))
    expect(box.status()).toBe('saving')
    expect(storage.kept.get('box')).toContain('"a"')
    deliver({ kind: 'done' })
    await vi.waitFor(() => expect(box.status()).toBe('saved'))
    expect(storage.kept.size).toBe(0)
  })

  it('[RE9] sends in order, and again from the storage when the page is opened anew', async () => {
    const first = new Outbox('box', storage, () => new Promise(() => {}))
    first.add(entry('a'))
    first.add(entry('b'))
    const { sent, send } = answers()
    const second = new Outbox('box', storage, send)
    await second.flush()
    expect(sent).toEqual(['a', 'b'])
    expect(second.status()).toBe('saved')
  })

  it('[RE9] an unreachable server is offline, not failed, and retrying sends the same entry', async () => {
    const { sent, send } = answers({ kind: 'later' })
    const box = new Outbox('box', storage, send)
    box.add(entry('a'))
    await vi.waitFor(() => expect(box.status()).toBe('offline'))
    box.retry()
    await vi.waitFor(() => expect(box.status()).toBe('saved'))
    expect(sent).toEqual(['a', 'a'])
  })

  it('[RE9] what is refused stays with its reason and holds back only what is about the same thing', async () => {
    const { sent, send } = answers({ kind: 'refused', sentence: 'You may only read here.' })
    const box = new Outbox('box', storage, send)
    box.add(entry('a', '1'))
    box.add(entry('a', '2'))
    box.add(entry('b', '3'))
    await vi.waitFor(() => expect(sent).toEqual(['1', '3']))
    expect(box.status()).toBe('failed')
    expect(box.pending().map((each) => each.refused)).toEqual(['You may only read here.', undefined])
    box.drop('a')
    expect(box.status()).toBe('saved')
  })

  it('a storage that is full or forbidden does not stop the sending', async () => {
    const broken: OutboxStorage = { getItem: () => '{broken', setItem: () => { throw new Error('full') }, removeItem: () => {} }
    const { sent, send } = answers()
    new Outbox('box', broken, send).add(entry('a'))
    await vi.waitFor(() => expect(sent).toEqual(['a']))
  })
})
