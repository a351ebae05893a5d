import * as Y from 'yjs'
import type { MapId, UserId } from '../../domain/ids.ts'
import { answerOf, committed, openDatabase } from './device-database.ts'
import { openTabChannel, type TabChannel } from './tab-channel.ts'
import type { UnsentEdit } from './unsent-edit.ts'

export const copyPrefix = 'sic-map:'
const unsentPrefix = 'unsent:'
/** From so many pieces on they are folded into one when the map is opened. */
const foldFrom = 200

export interface HeldCopy {
  /** Something was exchanged with the server once; without that there is at most an empty document. */
  held: boolean
  epoch?: number
  canEdit?: boolean
  unsent: readonly UnsentEdit[]
}

export interface CopyFacts {
  epoch: number
  canEdit: boolean
  title?: string
}

/** The map's document on this device, by person: it covers the closed tab and work without a connection. */
export interface LocalCopy {
  /** Resolves when what is stored is in the document. Rejects where the device keeps nothing (some private windows). */
  loaded: Promise<HeldCopy>
  /** What the server said; from the first time on the copy counts as one of the map. */
  remember(facts: CopyFacts): void
  /** An update of the document, and what one did where it is one's own. */
  keep(update: Uint8Array, edit?: UnsentEdit): void
  /** These are in the server's log. */
  confirmed(keys: readonly string[]): void
  /** Brings what other tabs have written since into the document, and says what of it was unsent. */
  refresh(): Promise<readonly UnsentEdit[]>
  /** Whether the device has everything that was handed to it. */
  readonly keeps: boolean
  /** Resolves when everything handed to it so far is on the device, or could not be kept. */
  settled(): Promise<void>
  /** Says to other tabs that there is something new, when it is on the device. */
  tellOthers(): void
  close(): Promise<void>
  /** From now on nothing more goes into the document or onto the device, even what is on its way. */
  giveUp(): void
  /** Removes it from the device. */
  clear(): Promise<void>
}

type Write = { update: Uint8Array } | { edit: UnsentEdit } | { gone: string } | { facts: CopyFacts }

/** The stores are those of y-indexeddb, so that copies of earlier versions of the program open. */
export function makeStores(database: IDBDatabase): void {
  database.createObjectStore('updates', { autoIncrement: true })
  database.createObjectStore('custom')
}

export interface CopyEvents {
  /** Whether the device keeps everything has changed. */
  onTrouble?: () => void
  /** Another tab has written something that it could not send. */
  onOthers?: () => void
}

export function openLocalCopy(userId: UserId, mapId: MapId, doc: Y.Doc, events: CopyEvents = {}): LocalCopy {
  return new DeviceCopy(`${copyPrefix}${userId}:${mapId}`, doc, events)
}

/**
 * Every write is one transaction that first looks whether the copy is still of the epoch it was opened for: of two tabs, the
 * one that is slower to hear of a new epoch must not put old edits into the new document.
 */
class DeviceCopy implements LocalCopy {
  readonly loaded: Promise<HeldCopy>
  keeps = true
  private readonly name: string
  private readonly doc: Y.Doc
  private readonly onTrouble: () => void
  private readonly channel: TabChannel
  private database: Promise<IDBDatabase> | null = null
  private epoch: number | undefined
  private facts: CopyFacts | null = null
  /** Up to here the pieces are in the document. */
  private seen = 0
  private readonly own = new Map<string, UnsentEdit>()
  private waiting: Write[] = []
  private working: Promise<void> | null = null
  /** What is there does not follow from what was written (before the server's first word nothing is); the next write writes everything. */
  private whole = true
  private over = false
  private telling = false

  constructor(name: string, doc: Y.Doc, { onTrouble = () => {}, onOthers = () => {} }: CopyEvents) {
    this.name = name
    this.doc = doc
    this.onTrouble = onTrouble
    this.channel = openTabChannel(name, onOthers)
    this.loaded = this.load()
  }

  remember(facts: CopyFacts): void {
    if (this.facts?.epoch === facts.epoch && this.facts.canEdit === facts.canEdit && this.facts.title === facts.title) return
    this.facts = facts
    this.epoch = facts.epoch
    this.write({ facts })
  }

  keep(update: Uint8Array, edit?: UnsentEdit): void {
    if (edit !== undefined) this.own.set(edit.key, edit)
    if (this.epoch === undefined) return
    this.write(...(edit === undefined ? [{ update }] : [{ update }, { edit }]))
  }

  confirmed(keys: readonly string[]): void {
    for (const key of keys) this.own.delete(key)
    if (keys.length > 0) this.write(...keys.map((gone) => ({ gone })))
  }

  async refresh(): Promise<readonly UnsentEdit[]> {
    await this.settled()
    if (this.over) return []
    const database = await this.open()
    const stores = database.transaction(['updates', 'custom'], 'readonly')
    const custom = stores.objectStore('custom')
    if ((await answerOf(custom.get('epoch'))) !== this.epoch) return []
    await this.takeIn(stores.objectStore('updates'))
    return (await readUnsent(custom)).filter(({ key }) => !this.own.has(key))
  }

  async settled(): Promise<void> {
    await this.loaded.catch(() => {})
    while (this.working !== null) await this.working
  }

  tellOthers(): void {
    if (this.telling) return
    this.telling = true
    void this.settled().then(() => {
      this.telling = false
      if (!this.over && this.keeps) this.channel.tell()
    })
  }

  giveUp(): void {
    this.over = true
    this.channel.close()
    void this.database?.then((database) => database.close()).catch(() => {})
  }

  async close(): Promise<void> {
    await this.settled()
    this.over = true
    this.channel.close()
    ;(await this.database?.catch(() => null))?.close()
  }

  async clear(): Promise<void> {
    await this.settled()
    this.over = true
    this.channel.close()
    const database = await this.open()
    const stores = database.transaction(['updates', 'custom'], 'readwrite')
    const stored = await answerOf(stores.objectStore('custom').get('epoch'))
    // Another tab may have put the new epoch's document here already.
    if (stored === this.epoch || stored === undefined) {
      stores.objectStore('updates').clear()
      stores.objectStore('custom').clear()
    }
    await committed(stores)
    database.close()
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= openDatabase(this.name, makeStores, () => {
      // Cleared from the device, by signing out in another tab or by the browser: the next write begins anew.
      this.database = null
      this.whole = true
    }).catch((error: unknown) => {
      this.database = null
      throw error
    })
    return this.database
  }

  private async load(): Promise<HeldCopy> {
    const database = await this.open()
    const stores = database.transaction(['updates', 'custom'], 'readwrite')
    const custom = stores.objectStore('custom')
    const epoch: unknown = await answerOf(custom.get('epoch'))
    if (typeof epoch !== 'number' || this.over) return { held: false, unsent: [] }
    const canEdit = (await answerOf(custom.get('canEdit'))) === true
    const unsent = await readUnsent(custom)
    const updates = stores.objectStore('updates')
    if ((await answerOf(updates.count())) >= foldFrom) await fold(updates)
    await this.takeIn(updates)
    if (this.over) return { held: false, unsent: [] }
    this.epoch = epoch
    this.whole = false
    return { held: true, epoch, canEdit, unsent }
  }

  private async takeIn(updates: IDBObjectStore): Promise<void> {
    const range = IDBKeyRange.lowerBound(this.seen, true)
    const keys = await answerOf(updates.getAllKeys(range))
    const pieces = (await answerOf(updates.getAll(range))) as Uint8Array[]
    if (this.over) return
    this.doc.transact(() => pieces.forEach((piece) => Y.applyUpdate(this.doc, piece, this)), this)
    this.seen = Math.max(this.seen, Number(keys.at(-1) ?? 0))
  }

  private write(...writes: Write[]): void {
    if (this.over) return
    this.waiting.push(...writes)
    this.working ??= this.work()
  }

  private async work(): Promise<void> {
    await this.loaded.catch(() => {})
    while (this.waiting.length > 0) {
      const writes = this.waiting.splice(0)
      if (this.over || this.epoch === undefined) continue
      try {
        this.say(await this.commit(writes))
      } catch {
        // Full, forbidden or broken. The document has everything; the next write tries to keep all of it.
        this.whole = true
        this.say(false)
      }
    }
    this.working = null
  }

  private say(keeps: boolean): void {
    if (this.keeps === keeps) return
    this.keeps = keeps
    this.onTrouble()
  }

  /** False when the copy is of another epoch by now. */
  private async commit(writes: readonly Write[]): Promise<boolean> {
    const database = await this.open()
    const stores = database.transaction(['updates', 'custom'], 'readwrite')
    const [updates, custom] = [stores.objectStore('updates'), stores.objectStore('custom')]
    const done = committed(stores)
    done.catch(() => {})
    const stored: unknown = await answerOf(custom.get('epoch'))
    const whole = this.whole || stored !== this.epoch
    if (stored !== undefined && stored !== this.epoch) {
      // Only a tab that has heard it from the server may begin a new epoch here.
      if (this.facts === null || (stored as number) > this.facts.epoch) return false
      updates.clear()
      custom.clear()
    }
    if (whole) {
      updates.add(Y.encodeStateAsUpdate(this.doc))
      putFacts(custom, this.facts ?? { epoch: this.epoch!, canEdit: true })
      for (const edit of this.own.values()) custom.put(edit, unsentPrefix + edit.key)
    }
    for (const write of writes) {
      if ('update' in write && !whole) updates.add(write.update)
      if ('edit' in write) custom.put(write.edit, unsentPrefix + write.edit.key)
      if ('gone' in write) custom.delete(unsentPrefix + write.gone)
      if ('facts' in write) putFacts(custom, write.facts)
    }
    await done
    this.whole = false
    return true
  }
}

function putFacts(custom: IDBObjectStore, facts: CopyFacts): void {
  custom.put(facts.epoch, 'epoch')
  custom.put(facts.canEdit, 'canEdit')
  if (facts.title !== undefined) custom.put(facts.title, 'title')
  // Of versions that noted only that there was something.
  custom.delete('unsaved')
}

/** Makes one piece of many, so that a copy does not grow with every keystroke that ever went through it. */
async function fold(updates: IDBObjectStore): Promise<void> {
  const pieces = (await answerOf(updates.getAll())) as Uint8Array[]
  const folded = Y.mergeUpdates(pieces)
  updates.clear()
  updates.add(folded)
}

export async function readUnsent(custom: IDBObjectStore): Promise<UnsentEdit[]> {
  const range = IDBKeyRange.bound(unsentPrefix, `${unsentPrefix}\uffff`)
  const edits = (await answerOf(custom.getAll(range))) as UnsentEdit[]
  // A device may not tell apart the times of two edits, but each has its number.
  return edits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : numberOf(a) - numberOf(b)))
}

function numberOf({ key }: UnsentEdit): number {
  return Number(key.slice(key.lastIndexOf('/') + 1))
}
