import type { KeptEntry } from './outbox-entry.ts'

/** Where entries are kept while they wait. Every promise is of a write that is done, so that nothing is called kept before it is. */
export interface OutboxStore {
  /** A person's entries in the order in which they were added; everybody's when none is named. */
  list(person?: string): Promise<KeptEntry[]>
  /** Of two entries with one key the first stays. */
  add(entry: KeptEntry): Promise<void>
  /** Changes nothing where the entry has gone meanwhile. */
  setRefused(key: string, sentence: string | undefined): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
}

const name = 'sic-outbox'
const table = 'entries'

/** The browser's own database. `number` orders the entries of all tabs; it is given when an entry is written. */
export function indexedDbStore(factory: IDBFactory): OutboxStore {
  let opened: Promise<IDBDatabase> | undefined
  const database = () => {
    opened ??= open(factory, () => (opened = undefined))
    // What failed once is tried anew with the next write.
    opened.catch(() => (opened = undefined))
    return opened
  }
  /** Resolves when the transaction is on the disk, with what `work` came to. */
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore, done: (value: T) => void) => void): Promise<T> => {
    const transaction = (await database()).transaction(table, mode, { durability: 'strict' })
    return new Promise((resolve, reject) => {
      let value: T
      transaction.oncomplete = () => resolve(value)
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The browser’s storage gave up.'))
      work(transaction.objectStore(table), (each) => (value = each))
    })
  }
  const byKey = (store: IDBObjectStore, key: string, then: (at: IDBValidKey | undefined) => void) => {
    const asked = store.index('key').getKey(key)
    asked.onsuccess = () => then(asked.result)
  }

  return {
    list: (person) =>
      within<KeptEntry[]>('readonly', (store, done) => {
        const asked = store.getAll()
        asked.onsuccess = () => done((asked.result as (KeptEntry & { number?: number })[]).filter((entry) => person === undefined || entry.person === person).map(({ number: _, ...entry }) => entry))
      }),
    add: (entry) =>
      within('readwrite', (store) =>
        byKey(store, entry.key, (there) => {
          if (there === undefined) store.add(entry)
        }),
      ),
    setRefused: (key, sentence) =>
      within('readwrite', (store) => {
        const asked = store.index('key').get(key)
        asked.onsuccess = () => {
          const entry = asked.result as KeptEntry | undefined
          if (!entry) return
          const { refused: _, ...rest } = entry
          store.put(sentence === undefined ? rest : { ...rest, refused: sentence })
        }
      }),
    remove: (key) =>
      within('readwrite', (store) =>
        byKey(store, key, (there) => {
          if (there !== undefined) store.delete(there)
        }),
      ),
    clear: () => within('readwrite', (store) => void store.clear()),
  }
}

function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = factory.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'number', autoIncrement: true }).createIndex('key', 'key', { unique: true })
    asked.onerror = () => reject(asked.error ?? new Error('The browser’s storage could not be opened.'))
    asked.onsuccess = () => {
      const database = asked.result
      database.onclose = closed
      database.onversionchange = () => {
        database.close()
        closed()
      }
      resolve(database)
    }
  })
}

/** For where there is no such database: it keeps nothing, and says so with every write. */
export function noStore(): OutboxStore {
  const refuse = () => Promise.reject(new Error('This browser keeps nothing on the device.'))
  return { list: () => Promise.resolve([]), add: refuse, setRefused: refuse, remove: refuse, clear: () => Promise.resolve() }
}
