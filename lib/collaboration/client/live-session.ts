import * as Y from 'yjs'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { fail, type Result } from '../../domain/result.ts'
import { hintedAt, type HintedAt, type ToClient } from '../live-message.ts'
import { applyCommandToDoc } from '../map-doc.ts'
import { createMapDocReader, type MapDocReader } from '../map-doc-reader.ts'
import { newEpochWords } from '../new-epoch-words.ts'
import { askToPersist } from './ask-to-persist.ts'
import { guardLeaving } from './guard-leaving.ts'
import { heldInTime } from './held-in-time.ts'
import { Listeners } from './listeners.ts'
import { LiveConnection } from './live-connection.ts'
import type { LiveMapState } from './live-map-state.ts'
import { statusOf, type Stopped } from './live-status.ts'
import { openLocalCopy, type HeldCopy, type LocalCopy } from './local-copy.ts'
import { makeAgain } from './make-again.ts'
import type { OpenLiveMapOptions } from './open-live-map.ts'
import { OwnEdits } from './own-edits.ts'
import { Patience } from './patience.ts'
import { readPeople, shownOf, type Person, type Presence } from './person.ts'
import { SavedLedger } from './saved-ledger.ts'
import { SavedWaiters } from './saved-waiters.ts'
import { makeSetAside, type SetAsideReason } from './set-aside.ts'
import { openSetAsideStore } from './set-aside-store.ts'
import { setWorkAside } from './set-work-aside.ts'
import { requestTicket } from './ticket.ts'

const ownEdit = Symbol('own edit')

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
  private readonly savedWaiters = new SavedWaiters()
  private doc = new Y.Doc()
  /** This tab, and what it was before the map was loaded anew, which others may still see for a moment. */
  private readonly ownClients = new Set<number>()
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
  private stopped: Stopped | null = null
  private refusal: string | undefined
  /** What was shown before the map is loaded anew, until that is there. */
  private before: Pick<LiveMapState, 'map' | 'stored' | 'problems'> | null = null
  private readonly patience = new Patience(slowAfter, () => this.changed())
  private closed = false
  private readonly dropGuard = guardLeaving(() => {
    const unsafe = this.ledger.isBehind && (!this.keptOnDevice || this.connection?.isReady === true)
    return unsafe || this.aside.all().some((copy) => copy.onlyHere === true)
  })

  constructor(options: OpenLiveMapOptions) {
    this.options = options
    this.now = options.now ?? (() => new Date())
    this.aside = openSetAsideStore(options.mapId, options.user?.id ?? null, () => this.changed())
    this.reader = createMapDocReader(this.doc, options.mapId)
    this.edits = new OwnEdits({
      userId: options.user?.id ?? null,
      now: this.now,
      current: () => this.reader.current(),
      perform: (command, takesBack) => this.perform(command, takesBack),
      changed: () => this.changed(),
    })
    this.open()
  }

  state(): LiveMapState {
    return (this.built ??= this.build())
  }

  setPresence(change: Presence): void {
    this.presence = { ...this.presence, ...change }
    this.connection?.setPresence(shownOf(this.presence))
  }

  tryAgain(id: string, keys?: ReadonlySet<string>): { made: number; failed: number } {
    const edits = this.aside.all().find((one) => one.id === id)?.edits ?? []
    return makeAgain(edits, keys, { current: () => this.reader.current(), run: (command) => this.edits.run(command).ok })
  }

  whenSaved(): Promise<void> {
    if (!this.ledger.isBehind && this.loaded) return Promise.resolve()
    return this.savedWaiters.wait()
  }

  reconnect(): void {
    if (this.stopped !== null && this.stopped.status !== 'removed') this.stopped = null
    this.connection?.hurry()
    this.changed()
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.dropGuard()
    this.patience.stop()
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
      if (this.connection?.isReady !== true) {
        void askToPersist('unsent')
        this.copy?.tellOthers()
      }
      this.planBarrier()
    })
    const { user, localCopy = typeof indexedDB !== 'undefined' } = this.options
    if (user === null || !localCopy) return this.connect()
    const copy = openLocalCopy(user.id, this.options.mapId, doc, { onTrouble: () => this.changed(), onOthers: () => void this.look(copy) })
    this.copy = copy
    void heldInTime(copy).then((held) => {
      if (this.copy !== copy || this.closed) return
      // A browser that refuses storage (private windows), or does not answer, works without a copy.
      if (held === null) this.copy = null
      else if (held.held) this.takeCopy(held)
      this.connect()
    })
  }

  private takeCopy({ epoch, canEdit, unsent }: HeldCopy): void {
    this.epoch = epoch
    this.canEdit = canEdit === true || unsent.length > 0
    // Whatever the document has beyond the server's is sent with the first exchange, and saved when a barrier says so.
    if (this.canEdit) this.ledger.addFromDevice(unsent, this.now())
    this.loaded = true
    this.before = null
    this.changed()
  }

  /** Another tab without a connection has written: its work is shown here too. It counts and is confirmed there, or when this tab connects next. */
  private async look(copy: LocalCopy): Promise<void> {
    if (this.copy === copy && this.loaded && !this.closed) await copy.refresh().catch(() => {})
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
          const next = readPeople(states, this.ownClients.add(this.doc.clientID), user?.id ?? null)
          if (next.length === 0 && this.people.length === 0) return
          this.people = next
          this.peopleListeners.tell()
        },
      },
    })
    this.connection.setPresence(shownOf(this.presence))
  }

  private async entered(hello: { epoch: number; canEdit: boolean }): Promise<void> {
    if (!hello.canEdit && this.ledger.unsent.length > 0) return this.startOver('read-only', 'You may read this map by now, but no longer change it.')
    this.epoch = hello.epoch
    this.canEdit = hello.canEdit
    this.loaded = true
    this.before = null
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
    this.savedWaiters.failed(message)
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
      if (!this.ledger.isBehind) this.savedWaiters.saved()
    }
    if (message.type === 'hint') this.hintListeners.tell(message.what)
    if (message.type === 'refused') this.startOver(message.code === 'read-only' ? 'read-only' : 'refused', message.message)
    if (message.type === 'epoch') this.startOver('epoch', newEpochWords)
  }

  /** Keeps what was not saved beside the map, and loads the map from the server anew. */
  private startOver(reason: SetAsideReason, message: string): void {
    const { copy, doc: old, reader } = this
    // Where nothing was lost, nothing was refused to this person.
    if (this.ledger.unsent.length > 0 || reason === 'refused') this.refusal = message
    this.savedWaiters.failed(message)
    this.connection?.close()
    this.connection = null
    if (this.loaded) this.before = { ...reader.read(), stored: reader.current() }
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

  private setAside(reason: SetAsideReason, message: string, copy: LocalCopy | null): Promise<void> {
    const own = this.ledger.unsent
    this.ledger.giveUp()
    const userId = this.options.user?.id ?? null
    const { reader } = this
    return setWorkAside({ aside: this.aside, copy, own, make: (edits) => makeSetAside({ map: reader.current(), userId, edits, reason, message, now: this.now() }) })
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

  private perform(command: MapCommand, takesBack: 'undo' | 'redo' | null): Result<void> {
    const { stopped, loaded } = this
    const shut = stopped !== null && stopped.status !== 'signed-out'
    if (this.closed || shut || !this.canEdit || !loaded) return fail('read-only', shut ? stopped.message : loaded ? 'You may read this map but not change it.' : 'The map is still loading.')
    // Just before the update it belongs to. What was done without a connection is told as a whole.
    if (takesBack !== null && this.connection?.isReady === true) this.connection.send({ type: 'takes-back', what: takesBack })
    const base = command.type === 'edit-text' ? this.reader.current().claims.get(command.id)?.text : undefined
    this.performing = { command, ...(base === undefined ? {} : { base }) }
    try {
      return applyCommandToDoc(this.doc, command, ownEdit)
    } finally {
      this.performing = null
    }
  }

  private changed(): void {
    this.built = null
    this.listeners.tell()
  }

  private build(): LiveMapState {
    const { stopped, loaded, connection, canEdit, ledger, before } = this
    const isLate = () => this.patience.isOver(ledger.since ?? 0, this.now().getTime())
    return {
      ...(before ?? { ...this.reader.read(), stored: this.reader.current() }),
      status: statusOf({ stopped, refused: this.refusal !== undefined, loaded, connection, canEdit, isBehind: ledger.isBehind, isLate }),
      renewing: before !== null,
      message: stopped?.message ?? this.refusal ?? this.connection?.trouble,
      unsavedCount: ledger.unsent.length,
      keptOnDevice: this.keptOnDevice,
      canEdit: canEdit && loaded && (stopped === null || stopped.status === 'signed-out'),
      canUndo: this.edits.canUndo,
      canRedo: this.edits.canRedo,
      setAside: this.aside.all(),
    }
  }
}
