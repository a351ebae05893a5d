import type { UserId } from '../../domain/ids.ts'
import { answerOf, committed, openDatabase } from './device-database.ts'
import type { SetAside } from './set-aside.ts'
import { takeOverOldSetAsides } from './take-over-old-set-asides.ts'

export const setAsideDatabase = 'sic-set-aside'
const store = 'copies'

/** Everything on this device that was set aside of a person's work, on all maps; what earlier versions kept is taken over first. */
export async function listSetAside(userId: UserId | null): Promise<SetAside[]> {
  if (typeof indexedDB === 'undefined') return []
  if (typeof localStorage !== 'undefined') {
    await takeOverOldSetAsides(userId, localStorage, (found) => withCopies('readwrite', async (copies) => void found.forEach((copy) => copies.put(copy)))).catch(() => {})
  }
  const all = (await withCopies('readonly', (copies) => answerOf(copies.getAll()))) as SetAside[]
  return all.filter((copy) => copy.userId === userId)
}

/** Removes a person's set-aside work from the device: for whoever signs out and drops it. */
export async function forgetSetAside(userId: UserId): Promise<void> {
  const own = await listSetAside(userId)
  if (own.length > 0) await withCopies('readwrite', async (copies) => own.forEach(({ id }) => copies.delete(id)))
}

export async function keepSetAside(copy: SetAside): Promise<void> {
  await withCopies('readwrite', (copies) => answerOf(copies.put(copy)))
}

export async function dropSetAside(id: string): Promise<void> {
  await withCopies('readwrite', (copies) => answerOf(copies.delete(id)))
}

async function withCopies<T>(mode: IDBTransactionMode, work: (copies: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openDatabase(setAsideDatabase, (fresh) => fresh.createObjectStore(store, { keyPath: 'id' }))
  try {
    const transaction = database.transaction(store, mode)
    const done = committed(transaction)
    done.catch(() => {})
    const result = await work(transaction.objectStore(store))
    await done
    return result
  } finally {
    database.close()
  }
}
