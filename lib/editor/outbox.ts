/** One request that must reach the server, in order with the others. `body` is sent as JSON; so is `Shown` kept. */
export interface OutboxEntry<Shown = unknown> {
  /** Unique among entries. */
  key: string
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under the API. */
  path: string
  body?: unknown
  /** The passage or thread that waits for it. */
  about: string
  /** For a person: what could not be saved. */
  words: string
  /** What the page shows meanwhile, so that it shows it again when it is opened anew. */
  shown?: Shown | undefined
  /** The server's sentence, once it has refused this entry; it is then kept until the person retries or drops it. */
  refused?: string
}

export interface OutboxStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** What the server made of an entry: done, refused for good (with its sentence), or unreachable for now. */
export type Delivery = { kind: 'done' } | { kind: 'refused'; sentence: string } | { kind: 'later' }

export type OutboxStatus = 'saved' | 'saving' | 'failed' | 'offline'

/** Milliseconds before trying again, doubled each time up to the last. */
const firstWait = 1_000
const longestWait = 30_000

/**
 * Work on its way to the server (SPEC: RE9): written to the storage before it is sent, one at a time in order, taken out only
 * when the server has it. What the server refuses is set aside with its reason and holds nothing else back, except later
 * entries about the same thing. A closed page goes on when it is opened again.
 */
export class Outbox<Shown = unknown> {
  private entries: OutboxEntry<Shown>[]
  private sending = false
  private wait = firstWait
  private timer: ReturnType<typeof setTimeout> | undefined
  private unreachable = false
  private closed = false
  private readonly listeners = new Set<() => void>()
  private readonly storage: OutboxStorage
  private readonly name: string
  private readonly send: (entry: OutboxEntry<Shown>) => Promise<Delivery>
  private shown: readonly OutboxEntry<Shown>[]
  /** How many entries the server has taken: what was asked of it before one of them may be older than the page. */
  delivered = 0

  constructor(name: string, storage: OutboxStorage, send: (entry: OutboxEntry<Shown>) => Promise<Delivery>) {
    this.name = name
    this.storage = storage
    this.send = send
    this.entries = readEntries(storage, name)
    this.shown = this.entries
  }

  pending = (): readonly OutboxEntry<Shown>[] => this.shown

  status(): OutboxStatus {
    if (this.entries.some((entry) => entry.refused !== undefined)) return 'failed'
    if (this.entries.length === 0) return 'saved'
    return this.unreachable ? 'offline' : 'saving'
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  add(entry: OutboxEntry<Shown>): void {
    this.entries = [...this.entries, entry]
    this.changed()
    void this.flush()
  }

  /** Tries again now: the person asked, or the network came back. */
  retry(): void {
    this.entries = this.entries.map(({ refused: _, ...entry }) => entry)
    this.wait = firstWait
    this.changed()
    void this.flush()
  }

  /** Gives up on what the server refused about one thing. */
  drop(about: string): void {
    this.entries = this.entries.filter((entry) => entry.about !== about)
    this.changed()
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  async flush(): Promise<void> {
    if (this.sending || this.closed) return
    clearTimeout(this.timer)
    this.sending = true
    try {
      for (let entry = this.next(); entry && !this.closed; entry = this.next()) {
        const delivery = await this.send(entry)
        if (delivery.kind === 'later') {
          this.unreachable = true
          this.timer = setTimeout(() => void this.flush(), this.wait)
          this.wait = Math.min(longestWait, this.wait * 2)
          this.changed()
          return
        }
        this.unreachable = false
        this.wait = firstWait
        if (delivery.kind === 'done') this.delivered++
        this.entries =
          delivery.kind === 'done' ? this.entries.filter((each) => each !== entry) : this.entries.map((each) => (each === entry ? { ...each, refused: delivery.sentence } : each))
        this.changed()
      }
    } finally {
      this.sending = false
    }
  }

  private next(): OutboxEntry<Shown> | undefined {
    const stuck = new Set(this.entries.filter((entry) => entry.refused !== undefined).map((entry) => entry.about))
    return this.entries.find((entry) => !stuck.has(entry.about))
  }

  private changed(): void {
    this.shown = this.entries
    try {
      if (this.entries.length === 0) this.storage.removeItem(this.name)
      else this.storage.setItem(this.name, JSON.stringify(this.entries))
    } catch {
      // A full or forbidden storage must not stop the sending itself; the Saved mark goes on telling the truth.
    }
    for (const listener of this.listeners) listener()
  }
}

function readEntries<Shown>(storage: OutboxStorage, name: string): OutboxEntry<Shown>[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? (kept as OutboxEntry<Shown>[]) : []
  } catch {
    return []
  }
}
