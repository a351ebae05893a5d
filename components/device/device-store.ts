import { indexedDbStore, noStore, type OutboxStore } from '../../lib/editor/outbox-store.ts'

let store: OutboxStore | undefined

/** The one store of this tab for what has yet to be sent. */
export function deviceStore(): OutboxStore {
  return (store ??= typeof indexedDB === 'undefined' ? noStore() : indexedDbStore(indexedDB))
}
