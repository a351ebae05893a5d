import type { MapId, UserId } from '../../domain/ids.ts'
import { answerOf, committed, openDatabase } from './device-database.ts'
import { copyPrefix, makeStores, readUnsent } from './local-copy.ts'

/** A map that is kept on this device. */
export interface LocalCopyFacts {
  mapId: MapId
  /** Whose copy it is. */
  userId: UserId
  /** Missing while the server was never asked. */
  title?: string
  /** Changes in it that are not known to be in the server's log. */
  unsaved: number
}

/** The maps on this device, of everyone who works on it. */
export async function listLocalCopies(): Promise<LocalCopyFacts[]> {
  const found: LocalCopyFacts[] = []
  for (const name of await copyNames()) {
    const [userId, mapId] = splitName(name)
    const facts = await look(name)
    if (facts !== null) found.push({ userId, mapId, ...facts })
  }
  return found
}

/**
 * Removes the copies of maps from the device, for signing out on a shared machine. One that holds something the server has not
 * confirmed stays, for it is the only place where that is, unless it is of the one person whose unsaved work is to go too.
 */
export async function forgetLocalCopies({ unsavedOf }: { unsavedOf?: UserId } = {}): Promise<void> {
  for (const name of await copyNames()) {
    const facts = await look(name)
    if (facts !== null && facts.unsaved > 0 && splitName(name)[0] !== unsavedOf) continue
    await removeCopy(name)
  }
}

/** Emptied first: a tab that sleeps holds a database against being removed, but not against that. */
async function removeCopy(name: string): Promise<void> {
  const database = await openDatabase(name, makeStores)
  const stores = database.transaction(['updates', 'custom'], 'readwrite')
  stores.objectStore('updates').clear()
  stores.objectStore('custom').clear()
  await committed(stores)
  database.close()
  const request = indexedDB.deleteDatabase(name)
  const blocked = new Promise<void>((resolve) => (request.onblocked = () => resolve()))
  await Promise.race([answerOf(request as IDBRequest<unknown>), blocked])
}

async function copyNames(): Promise<string[]> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return []
  return (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(copyPrefix) === true ? [name] : []))
}

/** Null for a copy that holds nothing. */
async function look(name: string): Promise<{ title?: string; unsaved: number } | null> {
  const database = await openDatabase(name, makeStores)
  try {
    const stores = database.transaction('custom', 'readonly')
    const custom = stores.objectStore('custom')
    const epoch: unknown = await answerOf(custom.get('epoch'))
    const title: unknown = await answerOf(custom.get('title'))
    // Noted by earlier versions, which did not keep what it was.
    const flagged: unknown = await answerOf(custom.get('unsaved'))
    const unsaved = (await readUnsent(custom)).length
    if (typeof epoch !== 'number') return null
    return { unsaved: unsaved === 0 && flagged === true ? 1 : unsaved, ...(typeof title === 'string' && title !== '' ? { title } : {}) }
  } finally {
    database.close()
  }
}

function splitName(name: string): [UserId, MapId] {
  const rest = name.slice(copyPrefix.length)
  const at = rest.indexOf(':')
  return [rest.slice(0, at), rest.slice(at + 1)]
}
