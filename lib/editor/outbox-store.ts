import type { KeptEntry } from './outbox-entry.ts'

/** Where entries are kept while they wait. Every promise is of a write that is done, so that nothing is called kept before it is. */
export interface OutboxStore {
  /** A person's entries in the order in which they were added. */
  list(person: string): Promise<KeptEntry[]>
  /** Of two entries with one key the first stays. */
  add(entry: KeptEntry): Promise<void>
  /** Changes nothing where the entry has gone meanwhile. */
  setRefused(key: string, sentence: string | undefined): Promise<void>
  remove(key: string): Promise<void>
  /** Removes everything of a person. */
  clear(person: string): Promise<void>
  /**
   * Lets one tab do what two must not, until `until` (milliseconds since 1970): whether it is this one's turn. Whoever has it may
   * prolong it; what was not given back ends by itself.
   */
  takeTurn(owner: string, until: number): Promise<boolean>
  endTurn(owner: string): Promise<void>
}

const name = 'sic-outbox'
const table = 'entries'
const turns = 'turns'

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
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore, done: (value: T) => void) => void, of = table): Promise<T> => {
    const transaction = (await database()).transaction(of, mode, { durability: 'strict' })
    return new Promise((resolve, reject) => {
      let value: T
      transaction.oncomplete = () => resolve(value)
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The browser’s storage gave up.'))
      work(transaction.objectStore(of), (each) => (value = each))
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
        asked.onsuccess = () => done((asked.result as (KeptEntry & { number?: number })[]).filter((entry) => entry.person === person).map(({ number: _, ...entry }) => entry))
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
    clear: (person) =>
      within('readwrite', (store) => {
        const asked = store.openCursor()
        asked.onsuccess = () => {
          const at = asked.result
          if (!at) return
          if ((at.value as KeptEntry).person === person) at.delete()
          at.continue()
        }
      }),
    takeTurn: (owner, until) =>
      within<boolean>(
        'readwrite',
        (store, done) => {
          const asked = store.get('send')
          asked.onsuccess = () => {
            const now = asked.result as { owner: string; until: number } | undefined
            const free = now === undefined || now.owner === owner || now.until < Date.now()
            if (free) store.put({ owner, until }, 'send')
            done(free)
          }
        },
        turns,
      ),
    endTurn: (owner) =>
      within(
        'readwrite',
        (store) => {
          const asked = store.get('send')
          asked.onsuccess = () => {
            if ((asked.result as { owner: string } | undefined)?.owner === owner) store.delete('send')
          }
        },
        turns,
      ),
  }
}

function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = factory.open(name, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(table, { keyPath: 'number', autoIncrement: true }).createIndex('key', 'key', { unique: true })
      asked.result.createObjectStore(turns)
    }
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
  return { list: () => Promise.resolve([]), add: refuse, setRefused: refuse, remove: refuse, clear: () => Promise.resolve(), takeTurn: () => Promise.resolve(true), endTurn: () => Promise.resolve() }
}
