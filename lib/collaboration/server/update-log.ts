import type * as Y from 'yjs'
import type { MapId } from '../../domain/ids.ts'
import type { Acceptance } from '../../data/accept-in-log.ts'
import type { Actor } from '../../data/actor.ts'
import type { HistoryLineToWrite, Telling } from './history-teller.ts'

/** A map's document as the log has it: `snapshot` (if any) and after it `updates`, together everything up to `head`. */
export interface LogState {
  epoch: number
  head: number
  snapshot?: Uint8Array
  updates: readonly Uint8Array[]
  /** The seq of each of `updates`; without it they are the last ones up to `head`. */
  seqs?: readonly number[]
  /** The document that they make, when it was made to see whether they can be read; whoever loaded owns it. */
  document?: Y.Doc
}

export interface LogEntry {
  actor: Actor
  update: Uint8Array
  /** For the history: what was done, in words. */
  sentence?: string
  /** Where it has no sentence: what is known for the line that is written later. */
  telling?: Telling
  /** The suggestion that this carries out; decided with it, or nothing lands. */
  accepts?: Acceptance
}

/** What became of one entry. `forbidden`: its author may not write (any more); `epoch`: the map has a newer one. */
export type AppendOutcome =
  | { kind: 'saved'; seq: number }
  | { kind: 'forbidden'; message: string }
  | { kind: 'epoch' }

/**
 * The append-only log that is a map's truth, as the live part needs it. Every method rejects when the storage cannot be
 * reached; a rejection is never a refusal, and after a rejected `append` the entries may or may not be in the log.
 */
export interface UpdateLog {
  load(mapId: MapId): Promise<LogState>
  /**
   * The rows after `seq`, in order. `null` when the log cannot tell (folded away, or another epoch): load again.
   * `settled`: waits until no append is under way any more, so that what is not among them will never be.
   */
  since(mapId: MapId, epoch: number, seq: number, options?: { settled?: boolean }): Promise<readonly { seq: number; update: Uint8Array }[] | null>
  /**
   * Commits the entries in one transaction, in order, each under its author's membership as it is at that moment. One
   * author's refusal fails nobody else. When this resolves, what is `saved` survives a power cut.
   */
  append(mapId: MapId, epoch: number, entries: readonly LogEntry[]): Promise<readonly AppendOutcome[]>
  /** Heads and epochs of those of the maps that still exist. */
  heads(mapIds: readonly MapId[]): Promise<ReadonlyMap<MapId, { epoch: number; head: number }>>
  /** Folds snapshot and log into a new snapshot, checked before it is written. */
  compact(mapId: MapId): Promise<void>
  /** Brings the projection of a map up to its log's head. */
  project(mapId: MapId): Promise<void>
  /** Writes lines of the history at rows of the log, each in the name of the row's author; a row that has its line keeps it. */
  tell(mapId: MapId, lines: readonly HistoryLineToWrite[]): Promise<void>
  /** Gives a plain line to work that was left without one, because a server stopped before it could tell it. */
  tellGaps(mapId: MapId): Promise<void>
}
