import type { MapCommand } from '../../domain/argument/map-command.ts'
import type { ClaimId, MapId, UserId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import type { HintedAt } from '../live-message.ts'
import type { LiveMapState } from './live-map-state.ts'
import { LiveSession } from './live-session.ts'
import type { Person, Presence } from './person.ts'
import type { Ticket } from './ticket.ts'

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
  /** Carries out one's own command; it can be undone. What it did the server says in the history. */
  run(command: MapCommand): Result<void>
  /**
   * The text of an open field after a keystroke. `base` is what the field showed before it: with it, what others wrote in
   * the same sentence at the same moment stays.
   */
  editText(claim: ClaimId, text: string, base?: string): Result<void>
  undo(): Result<void>
  redo(): Result<void>
  setPresence(presence: Presence): void
  /**
   * Makes edits of a set-aside copy again, each by itself: all, or those with these keys. Says how many could be made. The
   * copy stays.
   */
  tryAgain(setAsideId: string, keys?: ReadonlySet<string>): { made: number; failed: number }
  /** Drops a set-aside copy. */
  forget(setAsideId: string): void
  /** Brings a dropped one back. */
  keepAgain(copy: LiveMapState['setAside'][number]): void
  /** Changes that the server has not confirmed, every keystroke counted. */
  pending(): number
  /** Resolves when everything done so far is in the server's log; rejects when some of it was set aside instead. */
  whenSaved(): Promise<void>
  /** Connects now instead of waiting for the next attempt. */
  reconnect(): void
  close(): void
}

export function openLiveMap(options: OpenLiveMapOptions): LiveMapHandle {
  const session = new LiveSession(options)
  const { edits } = session
  return {
    mapId: options.mapId,
    state: () => session.state(),
    subscribe: (listener) => session.listeners.add(listener),
    people: () => session.people,
    subscribePeople: (listener) => session.peopleListeners.add(listener),
    subscribeHints: (listener) => session.hintListeners.add(listener),
    run: (command) => edits.run(command),
    editText: (claim, text, base) => edits.editText(claim, text, base),
    undo: () => edits.undo(),
    redo: () => edits.redo(),
    setPresence: (presence) => session.setPresence(presence),
    tryAgain: (id, keys) => session.tryAgain(id, keys),
    forget: (id) => session.aside.drop(id),
    keepAgain: (copy) => void session.aside.keep(copy),
    pending: () => session.ledger.pending,
    whenSaved: () => session.whenSaved(),
    reconnect: () => session.reconnect(),
    close: () => session.close(),
  }
}
