import * as Y from 'yjs'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { fail, type Result } from '../../domain/result.ts'
import { hintedAt, maxSentenceLength, type HintedAt, type ToClient } from '../live-message.ts'
import { applyCommandToDoc } from '../map-doc.ts'
import { createMapDocReader, type MapDocReader } from '../map-doc-reader.ts'
import { askToPersist } from './ask-to-persist.ts'
import { Listeners } from './listeners.ts'
import { LiveConnection } from './live-connection.ts'
import type { LiveMapState, LiveStatus } from './live-map-state.ts'
import { openLocalCopy, type LocalCopy } from './local-copy.ts'
import type { OpenLiveMapOptions } from './open-live-map.ts'
import { OwnEdits } from './own-edits.ts'
import { readPeople, type Person, type Presence } from './person.ts'
import { SavedLedger } from './saved-ledger.ts'
import { makeSetAside, type SetAsideReason } from './set-aside.ts'
import { openSetAsideStore } from './set-aside-store.ts'
import { requestTicket } from './ticket.ts'
import { tryEditsAgain } from './try-edits-again.ts'
import type { UnsentEdit } from './unsent-edit.ts'

const ownEdit = Symbol('own edit')

/** A storage that never answers must not stop the map: after this long it is opened without a copy, in milliseconds. */
const copyPatience = 3000
/** An answer that takes longer than this is *not saved yet*, in milliseconds. */
const slowAfter = 8000

/** One open map in one tab: document, copy on the device and connection, and what became of every edit (4-collaboration). */
export class LiveSession {
  readonly listeners = new Listeners<[]>()
  readonly peopleListeners = new Listeners<[]>()
  readonly hintListeners = new Listeners<[what: HintedAt]>()
  readonly ledger = new SavedLedger()
  readonly edits: OwnEdits
  readonly aside: ReturnType<typeof openSetAsideStore>
  people: readonly Person[] = []

  private readonly options: OpenLiveMapOptions
  private readonly now: () => Date
  private readonly savedWaiters = new Set<{ resolve: () => void; reject: (error: Error) => void }>()
  private doc = new Y.Doc()
  private reader: MapDocReader
  private copy: LocalCopy | null = null
  private connection: LiveConnection | null = null
  private epoch: number | undefined
  private presence: Presence = {}
  private built: LiveMapState | null = null
  private performing: { command: MapCommand; base?: string } | null = null
  private barrierPlanned = false
  private loaded = false
  private canEdit = false
  private stopped: { status: 'removed' | 'signed-out' | 'someone-else'; message: string } | null = null
  private refusal: string | undefined
  private slow: ReturnType<typeof setTimeout> | null = null
  private closed = false
  private readonly warn = (event: BeforeUnloadEvent) => {
    const unsafe = this.ledger.isBehind && (!this.keptOnDevice || this.connection?.isReady === true)
    if (unsafe || this.aside.all().some((copy) => copy.onlyHere === true)) event.preventDefault()
  }

  constructor(options: OpenLiveMapOptions) {
    this.options = options
    this.now = options.now ?? (() => new Date())
    this.aside = openSetAsideStore(options.mapId, options.user?.id ?? null, () => this.changed())
    this.reader = createMapDocReader(this.doc, options.mapId)
    this.edits = new OwnEdits({
      userId: options.user?.id ?? null,
      now: this.now,
      current: () => this.reader.current(),
      perform: (command, sentence) => this.perform(command, sentence),
      changed: () => this.changed(),
    })
    if (typeof window !== 'undefined') window.addEventListener('beforeunload', this.warn)
    this.open()
  }

  state(): LiveMapState {
    return (this.built ??= this.build())
  }

  setPresence(change: Presence): void {
    this.presence = { ...this.presence, ...change }
    this.connection?.setPresence(present(this.presence))
  }

  tryAgain(id: string, keys?: ReadonlySet<string>): { made: number; failed: number } {
    const copy = this.aside.all().find((one) => one.id === id)
    const chosen = (copy?.edits ?? []).filter(({ key }) => keys === undefined || keys.has(key))
    const results = chosen.map((edit) => {
      // One after the other: what one brings, the next may stand on.
      const again = tryEditsAgain(this.reader.current(), [edit], null)[0]!
      if (again.outcome === 'there') return true
      return again.command !== null && (again.outcome === 'fits' || keys !== undefined) && this.edits.run(again.command).ok
    })
    return { made: results.filter(Boolean).length, failed: results.filter((made) => !made).length }
  }

  whenSaved(): Promise<void> {
    if (!this.ledger.isBehind && this.loaded) return Promise.resolve()
    return new Promise((resolve, reject) => this.savedWaiters.add({ resolve, reject }))
  }

  reconnect(): void {
    if (this.stopped !== null && this.stopped.status !== 'removed') this.stopped = null
    this.connection?.hurry()
    this.changed()
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    if (typeof window !== 'undefined') window.removeEventListener('beforeunload', this.warn)
    if (this.slow !== null) clearTimeout(this.slow)
    this.connection?.close()
    this.aside.close()
    this.reader.destroy()
    const { doc } = this
    // The copy may still have to write the whole of it.
    void Promise.resolve(this.copy?.close()).finally(() => doc.destroy())
  }

  private get keptOnDevice(): boolean {
    return this.copy?.keeps === true && this.epoch !== undefined
  }

  private open(): void {
    const { doc } = this
    this.reader.subscribe(() => this.changed())
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this.copy) return
      const edit = origin === ownEdit && this.performing !== null ? this.ledger.add(this.performing.command, this.performing.base, this.now()) : undefined
      this.copy?.keep(update, edit)
      if (edit === undefined) return
      if (this.connection?.isReady !== true) askToPersist()
      this.planBarrier()
    })
    const { user, localCopy = typeof indexedDB !== 'undefined' } = this.options
    if (user === null || !localCopy) return this.connect()
    const copy = openLocalCopy(user.id, this.options.mapId, doc, () => this.changed())
    this.copy = copy
    const start = () => {
      clearTimeout(patience)
      if (this.doc === doc && !this.closed && this.connection === null) this.connect()
    }
    // A copy that came later could be of another epoch than what the server sent by then.
    const patience = setTimeout(() => {
      void copy.close()
      this.copy = null
      start()
    }, copyPatience)
    void copy.loaded
      .then((held) => {
        if (this.copy !== copy || !held.held) return
        this.epoch = held.epoch
        this.canEdit = held.canEdit === true || held.unsent.length > 0
        // Whatever the document has beyond the server's is sent with the first exchange, and saved when a barrier says so.
        if (this.canEdit) this.ledger.addFromDevice(held.unsent, this.now())
        this.loaded = true
        this.changed()
      })
      .catch(() => {
        // A browser that refuses storage (private windows) works without a copy.
        if (this.copy === copy) this.copy = null
      })
      .then(start)
  }

  private connect(): void {
    const { mapId, user, getTicket = () => requestTicket(mapId, user?.id ?? null), webSocket } = this.options
    this.connection = new LiveConnection({
      document: this.doc,
      getTicket,
      epoch: () => this.epoch,
      webSocket,
      events: {
        onReady: (hello) => void this.entered(hello),
        onDown: () => this.changed(),
        onDenied: (reason, message) => this.denied(reason, message),
        onMessage: (message) => this.hear(message),
        onPresence: (states) => {
          const next = readPeople(states, this.doc.clientID, user?.id ?? null)
          if (next.length === 0 && this.people.length === 0) return
          this.people = next
          this.peopleListeners.tell()
        },
      },
    })
    this.connection.setPresence(present(this.presence))
  }

  private async entered(hello: { epoch: number; canEdit: boolean }): Promise<void> {
    if (!hello.canEdit && this.ledger.unsent.length > 0) return this.startOver('read-only', 'You may read this map by now, but no longer change it.')
    this.epoch = hello.epoch
    this.canEdit = hello.canEdit
    this.loaded = true
    this.refusal = undefined
    this.stopped = null
    if (!hello.canEdit) this.ledger.giveUp()
    this.copy?.remember({ ...hello, title: this.reader.current().title })
    if (this.ledger.isBehind) this.sendBarrier()
    this.changed()
    for (const what of hintedAt) this.hintListeners.tell(what)
    await this.takeOver()
  }

  /** What another tab of this device left there without having sent it is sent by this one. */
  private async takeOver(): Promise<void> {
    const { copy } = this
    const found = (await copy?.refresh().catch(() => [])) ?? []
    const known = new Set(this.ledger.unsent.map(({ key }) => key))
    const fresh = found.filter(({ key }) => !known.has(key))
    if (fresh.length === 0 || copy !== this.copy || this.closed || !this.canEdit) return
    this.ledger.addFromDevice(fresh, this.now())
    this.planBarrier()
    this.changed()
  }

  private denied(reason: 'removed' | 'epoch' | 'signed-out' | 'someone-else', message: string): void {
    if (reason === 'epoch') return this.startOver('epoch', message)
    if (reason === 'removed') return this.removed(message)
    this.stopped = { status: reason, message }
    this.changed()
  }

  private removed(message: string): void {
    this.connection?.close()
    this.stopped = { status: 'removed', message }
    this.rejectWaiters(message)
    const { copy } = this
    this.copy = null
    void this.setAside('removed', message, copy).then(() => copy?.clear().catch(() => {}))
    this.changed()
  }

  private hear(message: ToClient): void {
    if (message.type === 'barrier' && message.epoch === this.epoch) {
      const done = this.ledger.confirm(message.localSeq, this.now())
      this.copy?.confirmed(done)
      this.changed()
      if (this.ledger.isBehind) return
      for (const waiter of this.savedWaiters) waiter.resolve()
      this.savedWaiters.clear()
    }
    if (message.type === 'hint') this.hintListeners.tell(message.what)
    if (message.type === 'refused') this.startOver(message.code === 'read-only' ? 'read-only' : 'refused', message.message)
    if (message.type === 'epoch') this.startOver('epoch', 'The map was restored to another state.')
  }

  /** Keeps what was not saved beside the map, and loads the map from the server anew. */
  private startOver(reason: SetAsideReason, message: string): void {
    this.refusal = message
    this.rejectWaiters(message)
    this.connection?.close()
    this.connection = null
    const { copy, doc: old, reader } = this
    this.copy = null
    this.loaded = false
    this.edits.clear()
    const kept = this.setAside(reason, message, copy)
    void kept
      .then(() => copy?.clear())
      .catch(() => {})
      .then(() => {
        reader.destroy()
        old.destroy()
        if (this.closed) return
        this.epoch = undefined
        this.doc = new Y.Doc()
        this.reader = createMapDocReader(this.doc, this.options.mapId)
        this.open()
        this.changed()
      })
    this.changed()
  }

  /** Resolves when what was not saved is where it outlives the tab, as far as it can be. */
  private async setAside(reason: SetAsideReason, message: string, copy: LocalCopy | null): Promise<void> {
    const own = this.ledger.unsent
    this.ledger.giveUp()
    const make = (edits: readonly UnsentEdit[]) => makeSetAside({ map: this.reader.current(), userId: this.options.user?.id ?? null, edits, reason, message, now: this.now() })
    const first = own.length > 0 ? make(own) : null
    // Shown at once; what another tab left on the device is found a moment later.
    const keeping = first === null ? null : this.aside.keep(first)
    const found = (await copy?.refresh().catch(() => [])) ?? []
    const known = new Set(own.map(({ key }) => key))
    const others = found.filter(({ key }) => !known.has(key))
    await keeping
    if (others.length > 0) await this.aside.keep({ ...make([...own, ...others]), ...(first === null ? {} : { id: first.id }) })
    else if (first !== null && (await keeping) === false) {
      // Full: the copy makes room, then once more.
      await copy?.clear().catch(() => {})
      await this.aside.keep(first)
    }
  }

  private planBarrier(): void {
    if (this.barrierPlanned) return
    this.barrierPlanned = true
    queueMicrotask(() => {
      this.barrierPlanned = false
      this.sendBarrier()
    })
  }

  private sendBarrier(): void {
    if (this.connection?.isReady === true && this.epoch !== undefined) this.connection.send({ type: 'barrier', epoch: this.epoch, localSeq: this.ledger.localSeq })
  }

  private perform(command: MapCommand, sentence: string | null): Result<void> {
    const { stopped, loaded } = this
    const shut = stopped !== null && stopped.status !== 'signed-out'
    if (this.closed || shut || !this.canEdit || !loaded) return fail('read-only', shut ? stopped.message : loaded ? 'You may read this map but not change it.' : 'The map is still loading.')
    // Just before the update it belongs to. Without a connection the server gives the whole stretch of work one sentence.
    if (sentence !== null && this.connection?.isReady === true) this.connection.send({ type: 'sentence', text: sentence.slice(0, maxSentenceLength) })
    const base = command.type === 'edit-text' ? this.reader.current().claims.get(command.id)?.text : undefined
    this.performing = { command, ...(base === undefined ? {} : { base }) }
    try {
      return applyCommandToDoc(this.doc, command, ownEdit)
    } finally {
      this.performing = null
    }
  }

  private rejectWaiters(message: string): void {
    for (const waiter of this.savedWaiters) waiter.reject(new Error(message))
    this.savedWaiters.clear()
  }

  private statusNow(): LiveStatus {
    if (this.stopped !== null) return this.stopped.status
    if (this.refusal !== undefined) return 'refused'
    if (!this.loaded) return 'loading'
    if (this.connection?.isReady !== true) return this.connection?.isServerThere === true ? 'waiting' : 'offline'
    if (!this.canEdit) return 'read-only'
    if (!this.ledger.isBehind) return 'saved'
    return this.isSlow() ? 'waiting' : 'saving'
  }

  /** Looks again when the patience with a server that does not answer runs out. */
  private isSlow(): boolean {
    const left = (this.ledger.since ?? 0) + slowAfter - this.now().getTime()
    if (left > 0 && this.slow === null) {
      this.slow = setTimeout(() => {
        this.slow = null
        this.changed()
      }, left + 50)
      ;(this.slow as { unref?: () => void }).unref?.()
    }
    return left <= 0
  }

  private changed(): void {
    this.built = null
    this.listeners.tell()
  }

  private build(): LiveMapState {
    const reading = this.reader.read()
    return {
      map: reading.map,
      stored: this.reader.current(),
      problems: reading.problems,
      status: this.statusNow(),
      message: this.stopped?.message ?? this.refusal,
      unsavedCount: this.ledger.unsent.length,
      keptOnDevice: this.keptOnDevice,
      canEdit: this.canEdit && this.loaded && (this.stopped === null || this.stopped.status === 'signed-out'),
      canUndo: this.edits.canUndo,
      canRedo: this.edits.canRedo,
      setAside: this.aside.all(),
    }
  }
}

function present(presence: Presence): Record<string, unknown> {
  return Object.fromEntries(Object.entries(presence).filter(([, value]) => value !== null && value !== undefined))
}
