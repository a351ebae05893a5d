import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { MapId, UserId } from '../../domain/ids.ts'

const prefix = 'sic-map:'

/** The map's document on this device, by person: it covers the closed tab and work without a connection. */
export interface LocalCopy {
  /** Resolves when what is stored is in the document; says whether that was anything, and from which epoch. */
  loaded: Promise<{ held: boolean; epoch?: number; canEdit?: boolean; unsaved?: boolean }>
  remember(facts: { epoch: number; canEdit: boolean }): void
  /** Whether it holds something that the server had not confirmed. */
  markUnsaved(unsaved: boolean): void
  close(): Promise<void>
  /** Removes it from the device. */
  clear(): Promise<void>
}

export function openLocalCopy(userId: UserId, mapId: MapId, doc: Y.Doc): LocalCopy {
  const store = new IndexeddbPersistence(`${prefix}${userId}:${mapId}`, doc)
  return {
    loaded: store.whenSynced.then(async () => {
      const epoch: unknown = await store.get('epoch')
      const canEdit: unknown = await store.get('canEdit')
      const unsaved: unknown = await store.get('unsaved')
      // Without an epoch nothing was ever exchanged with the server, so what is there is at most an empty document.
      return typeof epoch === 'number' ? { held: true, epoch, canEdit: canEdit === true, unsaved: unsaved === true } : { held: false }
    }),
    remember({ epoch, canEdit }) {
      store.set('epoch', epoch).catch(() => {})
      store.set('canEdit', canEdit as never).catch(() => {})
    },
    markUnsaved(unsaved) {
      store.set('unsaved', unsaved as never).catch(() => {})
    },
    close: () => store.destroy(),
    clear: () => store.clearData(),
  }
}

/**
 * Removes the copies of maps from the device, for signing out on a shared machine. One that holds something the server has not
 * confirmed stays: it is the only place where that is.
 */
export async function forgetLocalCopies(): Promise<void> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(prefix)) continue
    const store = new IndexeddbPersistence(name, new Y.Doc())
    await store.whenSynced
    const unsaved: unknown = await store.get('unsaved')
    await (unsaved === true ? store.destroy() : store.clearData())
  }
}
