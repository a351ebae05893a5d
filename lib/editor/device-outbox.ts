import type { Delivery, KeptEntry, OutboxEntry, OutboxText } from './outbox-entry.ts'
import { OutboxMirror } from './outbox-mirror.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { Outbox, OutboxStatus } from './outbox.ts'

export interface DeviceOutboxParts {
  /** The person's id; entries of others are neither seen nor sent. */
  person: string
  store: OutboxStore
  send: (entry: KeptEntry) => Promise<Delivery>
  /** Runs `work` while no other tab does, and says whether it came to that. `again` is called before each entry: whether it is still this tab's turn. */
  alone: (work: (still: () => Promise<boolean>) => Promise<void>) => Promise<boolean>
  /** Tells the other tabs that the store holds something else now. */
  tell?: () => void
  /** Entries of one text reached the server: what the browser keeps of it for reading offline is old. */
  sent?: (text: OutboxText, entries: readonly KeptEntry[]) => void
  now?: () => number
}

/** Milliseconds before trying again, doubled each time up to the last. */
const firstWait = 1_000
const longestWait = 30_000
/** How often one entry may bring the server into trouble before it is set aside. */
const mostTroubles = 6

/**
 * Everything that one person has yet to send from this device (SPEC: OF10 to OF14): kept before it is sent, sent in order by one
 * tab at a time, taken out only when the server has it. What the server refuses is set aside with its sentence and holds back
 * only what is about the same thing.
 */
export class DeviceOutbox {
  readonly person: string
  /** Resolves when what was kept before is there. */
  readonly ready: Promise<void>
  private readonly parts: DeviceOutboxParts
  private readonly mirror: OutboxMirror
  private readonly listeners = new Set<() => void>()
  private readonly left = new Map<string, number>()
  private readonly troubles = new Map<string, number>()
  private seen: readonly KeptEntry[] = []
  private sending = false
  private asked = false
  private closed = false
  private wait = firstWait
  private timer: ReturnType<typeof setTimeout> | undefined
  private hindrance: 'unreachable' | 'signed-out' | null = null

  constructor(parts: DeviceOutboxParts) {
    this.parts = parts
    this.person = parts.person
    this.mirror = new OutboxMirror(parts.store, parts.person, (onDisk) => {
      if (onDisk) parts.tell?.()
      this.changed()
    })
    this.ready = this.mirror.refresh()
  }

  /** All that waits or was set aside, in the order in which it was made; the same list until that changes. */
  entries = (): readonly KeptEntry[] => this.mirror.entries()

  /** Of one text, or of all. */
  status = (text?: string): OutboxStatus => {
    const entries = this.of(text)
    if (this.hindrance === 'signed-out' && entries.some((entry) => entry.refused === undefined)) return 'signed-out'
    if (entries.some((entry) => entry.refused !== undefined)) return 'failed'
    if (entries.length === 0) return 'saved'
    const kept = entries.every(({ key }) => this.mirror.isUnkept(key) !== 'writing')
    return this.hindrance === 'unreachable' && kept ? 'offline' : 'saving'
  }

  /** How many are only in this page, because the browser would not keep them. */
  unkept = (text?: string): number => this.of(text).filter(({ key }) => this.mirror.isUnkept(key) === 'failed').length

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  add(text: OutboxText, entry: OutboxEntry): void {
    this.mirror.add({ ...entry, person: this.person, text, at: (this.parts.now ?? Date.now)() })
    void this.flush()
  }

  /** Tries again now what waits, and what was refused: of all, of one text, or about one thing in it. */
  retry(text?: string, about?: string): void {
    for (const entry of this.of(text)) if (entry.refused !== undefined && (about === undefined || entry.about === about)) this.mirror.refuse(entry.key, undefined)
    this.troubles.clear()
    this.wake()
  }

  /** Gives up everything about one thing. */
  drop(text: string, about: string): void {
    for (const entry of this.of(text)) if (entry.about === about) this.mirror.remove(entry.key)
  }

  /** The connection may be back, or somebody signed in: looks and sends at once. */
  wake(): void {
    this.wait = firstWait
    void this.flush()
  }

  /** Another tab changed the store. */
  async heard(): Promise<void> {
    await this.mirror.refresh()
    if (this.next(new Set())) void this.flush()
  }

  forget(): void {
    this.mirror.forget()
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  /** Sends what can be sent. */
  async flush(): Promise<void> {
    this.asked = true
    if (this.sending) return
    this.sending = true
    clearTimeout(this.timer)
    try {
      while (this.asked && !this.closed) {
        this.asked = false
        await this.mirror.settled()
        if (!this.next(new Set())) continue
        let finished = false
        const had = await this.parts.alone(async (still) => {
          await this.mirror.refresh()
          finished = await this.sendAll(still)
          // Whoever comes next must not find what is done.
          await this.mirror.settled()
        })
        if (!had || !finished) this.later()
        if (!finished) return
      }
    } finally {
      this.sending = false
    }
  }

  private of(text?: string): readonly KeptEntry[] {
    return text === undefined ? this.entries() : this.entries().filter((entry) => entry.text.id === text)
  }

  text<Shown>(text: OutboxText): Outbox<Shown> {
    const [delivered, unkept] = [() => this.left.get(text.id) ?? 0, () => this.unkept(text.id)]
    return {
      ready: this.ready,
      get delivered() {
        return delivered()
      },
      get unkept() {
        return unkept()
      },
      pending: () => this.of(text.id) as readonly KeptEntry<Shown>[],
      status: () => this.status(text.id),
      subscribe: this.subscribe,
      add: (entry) => this.add(text, entry),
      retry: () => this.retry(text.id),
      drop: (about) => this.drop(text.id, about),
      flush: () => this.flush(),
    }
  }

  /** Whether nothing is left that could be sent. */
  private async sendAll(still: () => Promise<boolean>): Promise<boolean> {
    const halted = new Set<string>()
    const done = new Map<string, KeptEntry[]>()
    for (let entry = this.next(halted); entry && !this.closed; entry = this.next(halted)) {
      if (!(await still())) return false
      // Whatever went wrong here, the entry is kept and comes again.
      const delivery = await this.parts.send(entry).catch((): Delivery => ({ kind: 'later' }))
      if (delivery.kind === 'later' || delivery.kind === 'signed-out') {
        this.hindrance = delivery.kind === 'later' ? 'unreachable' : 'signed-out'
        this.changed()
        this.tellSent(done)
        return false
      }
      this.hindrance = null
      this.wait = delivery.kind === 'trouble' ? this.wait : firstWait
      if (delivery.kind === 'done') {
        done.set(entry.text.id, [...(done.get(entry.text.id) ?? []), entry])
        this.mirror.remove(entry.key)
      } else if (delivery.kind === 'refused' || this.countTrouble(entry.key) >= mostTroubles) this.mirror.refuse(entry.key, delivery.sentence)
      else halted.add(entry.text.id)
    }
    this.tellSent(done)
    return halted.size === 0
  }

  private countTrouble(key: string): number {
    const count = (this.troubles.get(key) ?? 0) + 1
    this.troubles.set(key, count)
    return count
  }

  private tellSent(done: ReadonlyMap<string, KeptEntry[]>): void {
    for (const entries of done.values()) this.parts.sent?.(entries[0]!.text, entries)
  }

  private later(): void {
    clearTimeout(this.timer)
    if (this.closed) return
    this.timer = setTimeout(() => void this.flush(), this.wait)
    this.wait = Math.min(longestWait, this.wait * 2)
  }

  private next(halted: ReadonlySet<string>): KeptEntry | undefined {
    const stuck = new Set(this.entries().filter((entry) => entry.refused !== undefined).map(({ text, about }) => `${text.id} ${about}`))
    return this.entries().find(({ text, about }) => !halted.has(text.id) && !stuck.has(`${text.id} ${about}`))
  }

  private changed(): void {
    const now = this.mirror.entries()
    const keys = new Set(now.map(({ key }) => key))
    for (const { key, text } of this.seen) if (!keys.has(key)) this.left.set(text.id, (this.left.get(text.id) ?? 0) + 1)
    this.seen = now
    for (const listener of this.listeners) listener()
  }
}
