import type { KeptEntry, OutboxEntry } from '../../lib/editor/outbox-entry.ts'
import type { OutboxStore } from '../../lib/editor/outbox-store.ts'

/** What was kept before there was a store for it, one list per text: it goes into the store, and leaves its old place only then. */
export async function takeOverOldOutboxes(person: string, store: OutboxStore, storage: Storage): Promise<void> {
  const prefix = `reader:${person}:`
  for (const name of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
    const text = { id: name.slice(prefix.length), title: 'A text' }
    for (const entry of readList(storage.getItem(name))) {
      const kept: KeptEntry = { ...entry, person, text, at: Date.now() }
      await store.add(kept)
    }
    storage.removeItem(name)
  }
}

function readList(json: string | null): OutboxEntry[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]')
    return Array.isArray(list) ? list.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  const { key, method, path, about } = (value ?? {}) as Partial<Record<keyof OutboxEntry, unknown>>
  return [key, method, path, about].every((each) => typeof each === 'string')
}
