import * as Y from 'yjs'
import { describeCommand } from '../../domain/argument/describe-command.ts'
import { invertCommand } from '../../domain/argument/invert-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import type { ClaimId, MapId, UserId } from '../../domain/ids.ts'
import { fail, type Result } from '../../domain/result.ts'
import { hintedAt, maxSentenceLength, type HintedAt, type ToClient } from '../live-message.ts'
import { applyCommandToDoc } from '../map-doc.ts'
import { createMapDocReader, type MapDocReader } from '../map-doc-reader.ts'
import { adaptInverse } from './adapt-inverse.ts'
import { LiveConnection } from './live-connection.ts'
import type { LiveMapState, LiveStatus } from './live-map-state.ts'
import { openLocalCopy, type LocalCopy } from './local-copy.ts'
import { readPeople, type Person, type Presence } from './person.ts'
import { makeSetAside, setAsideStore } from './set-aside.ts'
import { mergeTexts } from './text-change.ts'
import { requestTicket, type Ticket } from './ticket.ts'
import { UndoStack } from './undo-stack.ts'

export interface OpenLiveMapOptions {
  mapId: MapId
  /** Null for a visitor. */
  user: { id: UserId; name: string } | null
  getTicket?: () => Promise<Ticket>
  /** Whether to keep a copy on this device; by default wherever there is IndexedDB and a user. */
  localCopy?: boolean
  /** For Node: a WebSocket class that sends an Origin. */
  webSocket?: unknown
  now?: () => Date
}

/** An open map: what it is now, and everything a person can do to it. */
export interface LiveMapHandle {
  readonly mapId: MapId
  /** The same object until something changes; made for useSyncExternalStore. */
  state(): LiveMapState
  subscribe(listener: () => void): () => void
  people(): readonly Person[]
  subscribePeople(listener: () => void): () => void
  /**
   * Hears when something about the map changed that is not in the document, to fetch it; and once for everything after
   * each connection, because what was said meanwhile was missed.
   */
  subscribeHints(listener: (what: HintedAt) => void): () => void
  /** Carries out one's own command; it can be undone, and the history says `label` or what the command does. */
  run(command: MapCommand, label?: string): Result<void>
  /**
   * The text of an open field after a keystroke. `base` is what the field showed before it: with it, what others wrote in
   * the same sentence at the same moment stays.
   */
  editText(claim: ClaimId, text: string, base?: string): Result<void>
  undo(): Result<void>
  redo(): Result<void>
  setPresence(presence: Presence): void
  /** Tries the commands of a set-aside copy again, each by itself; says how many could be made. The copy stays. */
  tryAgain(setAsideId: string): { made: number; failed: number }
  forget(setAsideId: string): void
  /** Resolves when everything done so far is in the server's log; rejects when some of it was set aside instead. */
  whenSaved(): Promise<void>
  /** Connects now instead of waiting for the next attempt. */
  reconnect(): void
  close(): void
}

const ownEdit = Symbol('own edit')

interface Sent {
  localSeq: number
  command: MapCommand
}

export function openLiveMap(options: OpenLiveMapOptions): LiveMapHandle {
  const { mapId, user } = options
  const now = options.now ?? (() => new Date())
  const keepCopy = user !== null && (options.localCopy ?? typeof indexedDB !== 'undefined')
  const listeners = new Set<() => void>()
  const peopleListeners = new Set<() => void>()
  const hintListeners = new Set<(what: HintedAt) => void>()
  const savedWaiters = new Set<{ resolve: () => void; reject: (error: Error) => void }>()
  const undoStack = new UndoStack()
  const asideStore = setAsideStore(mapId, user?.id ?? null)

  let doc = new Y.Doc()
  let reader: MapDocReader
  let copy: LocalCopy | null = null
  let connection: LiveConnection | null = null
  let epoch: number | undefined
  let setAside = asideStore.list()
  let people: readonly Person[] = []
  let presence: Presence = {}
  let state: LiveMapState | null = null

  /** Changes made in this tab, and how many of them the server has confirmed. */
  let localSeq = 0
  let confirmedSeq = 0
  /** The document may hold work of an earlier visit of which nobody knows whether it arrived. */
  let uncertain = false
  /** That it does was noted when it was left. */
  let leftUnsaved = false
  /** Commands not confirmed yet, for the case that the server does not take them. */
  let sent: Sent[] = []
  let lastTyped: { claim: ClaimId; at: number } | null = null
  let barrierPlanned = false
  let loaded = false
  let canEdit = false
  let ended: { status: 'removed'; message: string } | null = null
  let refusal: string | undefined
  let closed = false

  function open(): void {
    doc = new Y.Doc()
    reader = createMapDocReader(doc, mapId)
    const opened = doc
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === ownEdit) {
        if (localSeq++ === confirmedSeq) copy?.markUnsaved(true)
        planBarrier()
      }
    })
    reader.subscribe(changed)
    if (!keepCopy) return connect()
    copy = openLocalCopy(user!.id, mapId, doc)
    const fromDisk = copy.loaded.then(
      (held) => {
        if (doc !== opened || !held.held) return
        epoch = held.epoch
        canEdit = held.canEdit === true
        uncertain = canEdit
        leftUnsaved = held.unsaved === true
        loaded = true
        changed()
      },
      // A browser that refuses storage (private windows) works without a copy.
      () => {},
    )
    // The server must hear of which epoch the copy is before anything is exchanged. A storage that never answers must
    // not stop the map: then there is no copy, because one that came later could be of another epoch.
    const patience = setTimeout(() => {
      void copy?.close()
      copy = null
      start()
    }, 3000)
    const start = () => {
      clearTimeout(patience)
      if (doc === opened && !closed && connection === null) connect()
    }
    void fromDisk.then(start)
  }

  function connect(): void {
    connection = new LiveConnection({
      document: doc,
      getTicket: options.getTicket ?? (() => requestTicket(mapId)),
      epoch: () => epoch,
      webSocket: options.webSocket,
      events: {
        onReady(hello) {
          epoch = hello.epoch
          canEdit = hello.canEdit
          loaded = true
          refusal = undefined
          copy?.remember(hello)
          if (canEdit && (uncertain || localSeq > confirmedSeq)) sendBarrier()
          changed()
          for (const what of hintedAt) hint(what)
        },
        onDown: changed,
        onDenied(reason, message) {
          if (reason === 'epoch') return startOver(message)
          ended = { status: 'removed', message }
          changed()
        },
        onMessage: hear,
        onPresence(states) {
          const next = readPeople(states, doc.clientID, user?.id ?? null)
          if (next.length === 0 && people.length === 0) return
          people = next
          for (const listener of peopleListeners) listener()
        },
      },
    })
    connection.setPresence(present(presence))
  }

  function hear(message: ToClient): void {
    if (message.type === 'barrier' && message.epoch === epoch) {
      confirmedSeq = Math.max(confirmedSeq, message.localSeq)
      sent = sent.filter((one) => one.localSeq > confirmedSeq)
      uncertain = false
      leftUnsaved = false
      changed()
      if (confirmedSeq >= localSeq) {
        copy?.markUnsaved(false)
        for (const waiter of savedWaiters) waiter.resolve()
        savedWaiters.clear()
      }
    }
    if (message.type === 'hint') hint(message.what)
    if (message.type === 'refused') startOver(message.message)
    if (message.type === 'epoch') startOver('The map was restored to another state.')
    if (message.type === 'removed') {
      connection?.close()
      ended = { status: 'removed', message: message.message }
      if (localSeq > confirmedSeq) keepAside(message.message)
      changed()
    }
  }

  function hint(what: HintedAt): void {
    for (const listener of [...hintListeners]) listener(what)
  }

  /** Keeps what was not saved beside the map, and loads the map from the server anew. */
  function startOver(message: string): void {
    if (localSeq > confirmedSeq || leftUnsaved) keepAside(message)
    refusal = message
    for (const waiter of savedWaiters) waiter.reject(new Error(message))
    savedWaiters.clear()
    connection?.close()
    connection = null
    reader.destroy()
    const cleared = copy?.clear() ?? Promise.resolve()
    copy = null
    const old = doc
    epoch = undefined
    confirmedSeq = localSeq
    sent = []
    uncertain = false
    leftUnsaved = false
    loaded = false
    undoStack.clear()
    void cleared
      .catch(() => {})
      .then(() => {
        if (closed) return
        open()
        old.destroy()
        changed()
      })
    changed()
  }

  function keepAside(message: string): void {
    setAside = [...setAside, makeSetAside(reader.current(), sent.map((one) => one.command), message, now())]
    asideStore.save(setAside)
  }

  function planBarrier(): void {
    if (barrierPlanned) return
    barrierPlanned = true
    queueMicrotask(() => {
      barrierPlanned = false
      sendBarrier()
    })
  }

  function sendBarrier(): void {
    if (connection?.isReady === true && epoch !== undefined) connection.send({ type: 'barrier', epoch, localSeq })
  }

  function perform(command: MapCommand, sentence: string | null): Result<void> {
    if (closed || ended !== null || !canEdit || !loaded) return fail('read-only', ended?.message ?? (loaded ? 'You may read this map but not change it.' : 'The map is still loading.'))
    // Just before the update it belongs to. Without a connection the server gives the whole stretch of work one sentence.
    if (sentence !== null && connection?.isReady === true) connection.send({ type: 'sentence', text: sentence.slice(0, maxSentenceLength) })
    const before = localSeq
    const applied = applyCommandToDoc(doc, command, ownEdit)
    if (applied.ok && localSeq > before) sent.push({ localSeq, command })
    return applied
  }

  function execute(command: MapCommand, label: string | undefined, typing?: { claim: ClaimId; at: number }): Result<void> {
    const before = reader.current()
    const quiet = typing !== undefined && lastTyped?.claim === typing.claim && typing.at - lastTyped.at < 30_000
    const applied = perform(command, quiet ? null : (label ?? describeCommand(before, command)))
    if (!applied.ok) return applied
    lastTyped = typing ?? null
    const after = reader.current()
    if (after !== before) {
      undoStack.record({ inverse: invertCommand(before, command, removal()), after, label, typing }, before)
      changed()
    }
    return applied
  }

  function removal() {
    return user === null ? { at: now().toISOString() } : { at: now().toISOString(), by: user.id }
  }

  function takeBack(direction: 'undo' | 'redo'): Result<void> {
    const step = direction === 'undo' ? undoStack.takeUndo() : undoStack.takeRedo()
    if (step === undefined) return fail('nothing-left', `There is nothing to ${direction}.`)
    lastTyped = null
    const before = reader.current()
    const command = adaptInverse(step.inverse, step.after, before)
    const applied = command === null ? null : perform(command, `${direction === 'undo' ? 'undid' : 'redid'}: ${step.label ?? describeCommand(before, command)}`)
    if (command === null || applied === null || !applied.ok) {
      changed()
      if (applied !== null && !applied.ok) return applied
      return fail('changed-since', 'Someone else has changed the same thing since; it was left as it is.')
    }
    const back = { inverse: invertCommand(before, command, removal()), after: reader.current(), label: step.label }
    if (direction === 'undo') undoStack.putRedo(back)
    else undoStack.putUndo(back)
    changed()
    return applied
  }

  function statusNow(): LiveStatus {
    if (ended !== null) return ended.status
    if (refusal !== undefined) return 'refused'
    if (!loaded) return 'loading'
    if (connection?.isReady !== true) return 'offline'
    if (!canEdit) return 'read-only'
    return localSeq > confirmedSeq || uncertain ? 'saving' : 'saved'
  }

  function changed(): void {
    state = null
    for (const listener of [...listeners]) listener()
  }

  function build(): LiveMapState {
    const reading = reader.read()
    return {
      map: reading.map,
      stored: reader.current(),
      problems: reading.problems,
      status: statusNow(),
      message: ended?.message ?? refusal,
      unsavedCount: localSeq - confirmedSeq,
      canEdit: canEdit && loaded && ended === null,
      canUndo: undoStack.canUndo,
      canRedo: undoStack.canRedo,
      setAside,
    }
  }

  const warn = (event: BeforeUnloadEvent) => {
    if (localSeq > confirmedSeq) event.preventDefault()
  }
  if (typeof window !== 'undefined') window.addEventListener('beforeunload', warn)

  open()

  return {
    mapId,
    state: () => (state ??= build()),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    people: () => people,
    subscribePeople(listener) {
      peopleListeners.add(listener)
      return () => peopleListeners.delete(listener)
    },
    subscribeHints(listener) {
      hintListeners.add(listener)
      return () => hintListeners.delete(listener)
    },
    run: (command, label) => execute(command, label),
    editText(claim, text, base) {
      const current = reader.current().claims.get(claim)?.text
      const merged = current === undefined || base === undefined ? text : (mergeTexts(base, text, current) ?? text)
      return execute({ type: 'edit-text', id: claim, text: merged }, undefined, { claim, at: now().getTime() })
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    setPresence(change) {
      presence = { ...presence, ...change }
      connection?.setPresence(present(presence))
    },
    tryAgain(id) {
      const results = (setAside.find((one) => one.id === id)?.commands ?? []).map((command) => execute(command, undefined).ok)
      return { made: results.filter(Boolean).length, failed: results.filter((made) => !made).length }
    },
    forget(id) {
      setAside = setAside.filter((one) => one.id !== id)
      asideStore.save(setAside)
      changed()
    },
    whenSaved() {
      if (localSeq <= confirmedSeq && !uncertain && loaded) return Promise.resolve()
      return new Promise((resolve, reject) => savedWaiters.add({ resolve, reject }))
    },
    reconnect: () => connection?.hurry(),
    close() {
      if (closed) return
      closed = true
      if (typeof window !== 'undefined') window.removeEventListener('beforeunload', warn)
      connection?.close()
      void copy?.close()
      reader.destroy()
      doc.destroy()
    },
  }
}

function present(presence: Presence): Record<string, unknown> {
  return Object.fromEntries(Object.entries(presence).filter(([, value]) => value !== null && value !== undefined))
}

