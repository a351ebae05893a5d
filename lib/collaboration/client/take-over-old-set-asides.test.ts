import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { forgetSetAside, listSetAside } from './set-aside-database.ts'

const copy = { id: 'c1', at: '2025-03-01T10:00:00.000Z', message: 'The map is full.', name: 'Is it so? (unsaved work of 2025-03-01 10:00)', file: '{}', commands: [{ type: 'edit-text', id: 'a', text: 'words' }] }

function storageWith(entries: Record<string, string>): Storage {
  const all = { ...entries }
  const methods = { getItem: (key: string) => all[key] ?? null, removeItem: (key: string) => delete all[key] }
  return new Proxy(methods, { ownKeys: () => Object.keys(all), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }) as unknown as Storage
}

afterEach(() => vi.unstubAllGlobals())

it('[CO33] what earlier versions had set aside is listed with the rest, and leaves its old place', async () => {
  const storage = storageWith({ 'sic.set-aside.ada.m1': JSON.stringify([copy]), 'sic.set-aside.ada.m2': 'not a list', 'sic.set-aside.bob.m1': JSON.stringify([{ ...copy, id: 'c2' }]) })
  vi.stubGlobal('localStorage', storage)
  const expected = { id: 'c1', mapId: 'm1', userId: 'ada', reason: 'refused', message: 'The map is full.', edits: [{ key: 'c1/0', at: copy.at, command: copy.commands[0] }] }
  expect(await listSetAside('ada')).toMatchObject([expected])
  expect(Object.keys(storage)).toEqual(['sic.set-aside.ada.m2', 'sic.set-aside.bob.m1'])
  expect(await listSetAside('ada')).toHaveLength(1)
  expect(await listSetAside('bob')).toHaveLength(1)
  await forgetSetAside('ada')
  expect(await listSetAside('ada')).toEqual([])
  expect(await listSetAside('bob')).toHaveLength(1)
})
