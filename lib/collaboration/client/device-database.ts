/** A request of IndexedDB as a promise. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The device’s storage did not answer.'))
  })
}

/** Resolves when the transaction is on the device; rejects when it was given up, as when the storage is full. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('The device’s storage did not take it.'))
  })
}

/**
 * Opens a database of the device, making its stores where it is new. It lets go when another tab wants to remove it, so that
 * nothing is blocked; whoever writes later opens it anew.
 */
export async function openDatabase(name: string, make: (database: IDBDatabase) => void, onLost: () => void = () => {}): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => make(request.result)
  const database = await answerOf(request)
  database.onversionchange = () => {
    database.close()
    onLost()
  }
  database.onclose = onLost
  return database
}
