import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { setWhoseDevice } from '../device/whose-device.ts'
import { ledgerName } from '../map/suggest/forget-suggestions.ts'
import { forgetDevice } from './forget-device.ts'

afterEach(() => vi.unstubAllGlobals())

/** A copy of a map with one edit that the server has not confirmed. */
async function unsavedCopy(name: string): Promise<void> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('updates', { autoIncrement: true })
    request.result.createObjectStore('custom')
  }
  await new Promise((resolve) => (request.onsuccess = resolve))
  const writing = request.result.transaction('custom', 'readwrite')
  writing.objectStore('custom').put(1, 'epoch')
  writing.objectStore('custom').put(true, 'unsaved')
  await new Promise((resolve) => (writing.oncomplete = resolve))
  request.result.close()
}

it('[OF19] [CO32] whoever signs out and drops their work drops nobody else’s', async () => {
  const kept = new Map<string, string>()
  // Its keys are its own, as in a browser.
  const storage = new Proxy({} as Storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (_, name) => ({ removeItem: (key: string) => kept.delete(key), getItem: (key: string) => kept.get(key) ?? null })[name as 'getItem'],
  })
  vi.stubGlobal('localStorage', storage)
  for (const person of ['ada', 'ben']) {
    await unsavedCopy(`sic-map:${person}:map-1`)
    kept.set(ledgerName(person, 'map-1'), '[{}]')
  }
  setWhoseDevice('ada')
  await forgetDevice({ unsent: 'drop' })
  expect((await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('sic-map:'))).toEqual(['sic-map:ben:map-1'])
  expect([...kept.keys()]).toEqual([ledgerName('ben', 'map-1')])
})
