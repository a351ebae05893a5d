import * as Y from 'yjs'
import type { MapId } from '../../domain/ids.ts'
import type { Problem, Result } from '../../domain/result.ts'
import type { AppendOutcome, LogEntry, LogState, UpdateLog } from './update-log.ts'
import { documentFrom } from './document-from.ts'
import { ShadowDocument } from './shadow-document.ts'

/** What became of one submitted update. */
export type SubmitOutcome =
  | { kind: 'saved'; seq: number }
  /** It held nothing that the map does not have already. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'epoch' }

interface Waiting {
  entry: LogEntry
  resolve: (outcome: SubmitOutcome) => void
  reject: (error: unknown) => void
}

const maxBatch = 64

/**
 * One open map. Everything that changes it passes through `submit`, one batch after the other: checked on the shadow
 * document, committed to the log, and only then applied to the live document that clients see (4-collaboration, steps
 * 2 to 4). The updates that wait while one commit is under way share the next.
 */
export class Room {
  readonly mapId: MapId
  readonly epoch: number
  /** Everything up to this row of the log is in the live document. */
  seq: number
  lastUsed = Date.now()
  private readonly log: UpdateLog
  private readonly shadow: ShadowDocument
  /** What is committed and not seen by any client; replaced by the live document when that is attached. */
  private live: Y.Doc
  private waiting: Waiting[] = []
  private working: Promise<void> | null = null
  private appendsSinceCompaction = 0
  private readonly onCommitted: (room: Room, rows: number) => void
  private readonly onEpoch: (room: Room) => void

  private constructor(mapId: MapId, state: LogState, log: UpdateLog, events: RoomEvents) {
    this.mapId = mapId
    this.epoch = state.epoch
    this.seq = state.head
    this.log = log
    this.onCommitted = events.onCommitted
    this.onEpoch = events.onEpoch
    this.live = documentFrom(state)
    this.shadow = new ShadowDocument(() => this.live)
  }

  static async open(mapId: MapId, log: UpdateLog, events: RoomEvents): Promise<Room> {
    return new Room(mapId, await log.load(mapId), log, events)
  }

  /** Makes `document` the one that clients see. It must be empty. */
  attach(document: Y.Doc): void {
    Y.applyUpdate(document, Y.encodeStateAsUpdate(this.live), liveOrigin)
    this.live.destroy()
    this.live = document
  }

  /** The document as committed; for reading only. */
  get document(): Y.Doc {
    return this.live
  }

  /** Something is being written, or waits for it. */
  get busy(): boolean {
    return this.working !== null || this.waiting.length > 0
  }

  /** Whether the map has everything that is in the update. */
  holds(update: Uint8Array): boolean {
    try {
      return Y.snapshotContainsUpdate(Y.snapshot(this.live), update)
    } catch {
      return false
    }
  }

  submit(entry: LogEntry): Promise<SubmitOutcome> {
    this.lastUsed = Date.now()
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject })
      this.work()
    })
  }

  /** Resolves when nothing that was submitted so far is still under way. */
  async idle(): Promise<void> {
    while (this.working !== null) await this.working
  }

  /** Takes over what other instances committed. Called with the head that the log has now. */
  async catchUp(head: number): Promise<void> {
    if (head <= this.seq) return
    await this.idle()
    if (head <= this.seq) return
    let failure: unknown
    this.working = this.pull()
      .catch((error: unknown) => {
        failure = error
      })
      .finally(() => {
        this.working = null
        this.work()
      })
    await this.working
    if (failure !== undefined) throw failure
  }

  destroy(): void {
    this.shadow.destroy()
    this.live.destroy()
  }

  private work(): void {
    if (this.working !== null || this.waiting.length === 0) return
    this.working = this.drain().finally(() => {
      this.working = null
      this.work()
    })
  }

  private async drain(): Promise<void> {
    const batch = this.waiting.splice(0, maxBatch)
    try {
      await this.commit(batch)
    } catch (error) {
      // Storage failed: nothing of this batch is acknowledged. What the shadow took in may not be in the log.
      this.shadow.invalidate()
      for (const { reject } of batch) reject(error)
    }
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const accepted: { waiting: Waiting; entry: LogEntry }[] = []
    for (const waiting of batch) {
      const checked = await this.check(waiting.entry.update)
      if (!checked.ok) waiting.resolve({ kind: 'refused', problem: checked.error })
      else if (checked.value === null) waiting.resolve({ kind: 'unchanged' })
      else accepted.push({ waiting, entry: { ...waiting.entry, update: checked.value } })
    }
    if (accepted.length === 0) return

    const outcomes = await this.log.append(this.mapId, this.epoch, accepted.map(({ entry }) => entry))
    const saved = outcomes.flatMap((outcome, i) => (outcome.kind === 'saved' ? [{ seq: outcome.seq, update: accepted[i]!.entry.update }] : []))
    if (saved.length < accepted.length) this.shadow.invalidate()
    if (saved.length > 0) {
      // Another instance wrote in between: its rows come first, ours may stand on them.
      if (saved[0]!.seq !== this.seq + 1) await this.pull()
      for (const { seq, update } of saved) {
        Y.applyUpdate(this.live, update, liveOrigin)
        this.seq = Math.max(this.seq, seq)
      }
      this.appendsSinceCompaction += saved.length
      this.onCommitted(this, this.appendsSinceCompaction)
    }
    accepted.forEach(({ waiting }, i) => waiting.resolve(outcomeOf(outcomes[i]!)))
    if (outcomes.some((outcome) => outcome.kind === 'epoch')) this.onEpoch(this)
  }

  compacted(): void {
    this.appendsSinceCompaction = 0
  }

  private async check(update: Uint8Array): Promise<Result<Uint8Array | null>> {
    const first = this.shadow.take(update)
    if (first.ok || first.error.code !== 'pending') return first
    // It stands on something that is not here; another instance may have committed that a moment ago.
    const before = this.seq
    await this.pull()
    return this.seq === before ? first : this.shadow.take(update)
  }

  private async pull(): Promise<void> {
    const more = await this.log.since(this.mapId, this.epoch, this.seq)
    if (more === null) {
      const state = await this.log.load(this.mapId)
      if (state.epoch !== this.epoch) return this.onEpoch(this)
      const whole = documentFrom(state)
      this.takeOver(Y.encodeStateAsUpdate(whole), state.head)
      whole.destroy()
      return
    }
    for (const { seq, update } of more) this.takeOver(update, seq)
  }

  private takeOver(update: Uint8Array, seq: number): void {
    Y.applyUpdate(this.live, update, liveOrigin)
    this.shadow.follow(update)
    this.seq = Math.max(this.seq, seq)
  }
}

export interface RoomEvents {
  /** Rows were committed and applied; `rows` counts them since the last compaction. */
  onCommitted: (room: Room, rows: number) => void
  onEpoch: (room: Room) => void
}

/** Hocuspocus reads the origin: this one is no connection's and needs no store hooks, the log has it already. */
const liveOrigin = { source: 'local', skipStoreHooks: true } as const

function outcomeOf(outcome: AppendOutcome): SubmitOutcome {
  if (outcome.kind === 'forbidden') return { kind: 'refused', problem: { code: 'forbidden', message: outcome.message } }
  return outcome
}
