import * as Y from 'yjs'
import { userIdOf } from '../../data/actor.ts'
import type { MapId } from '../../domain/ids.ts'
import type { Problem } from '../../domain/result.ts'
import { checkInProcess } from './check-in-process.ts'
import { documentFrom } from './document-from.ts'
import { takeFairBatch } from './fair-batch.ts'
import { HistoryTeller, type Telling } from './history-teller.ts'
import { defaultLimits } from './limits.ts'
import { QuotaCount, type MapQuota } from './map-quota.ts'
import type { OpenChecker, UpdateChecker, Verdict } from './update-checker.ts'
import type { AppendOutcome, LogEntry, LogState, UpdateLog } from './update-log.ts'
import { writeToLog, type WriteLimits } from './write-to-log.ts'

/** What became of one submitted update. */
export type SubmitOutcome =
  | { kind: 'saved'; seq: number }
  /** It held nothing that the map does not have already. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'epoch' }

export interface RoomEvents {
  /** Rows were committed and applied; `rows` counts them since the last compaction. */
  onCommitted: (room: Room, rows: number) => void
  onEpoch: (room: Room) => void
  /** The log holds what the document cannot take: the room has to be opened anew, which leaves it out. */
  onBroken?: (room: Room, error: unknown) => void
  /** What could not be told of edits that are safe in the log. */
  onUntold?: (room: Room, error: unknown) => void
}

export interface RoomOptions {
  /** Where updates are tried; in this thread unless told otherwise. */
  openChecker?: OpenChecker
  limits?: Partial<MapQuota & WriteLimits>
}

interface Waiting {
  entry: LogEntry
  author: string
  bytes: number
  /** Everything a client has, after it was away; it may hold what another instance has just committed. */
  whole: boolean
  resolve: (outcome: SubmitOutcome) => void
  reject: (error: unknown) => void
}

const batchLimits = { entries: 64, bytes: 8 * 1024 * 1024 }

/**
 * One open map. Everything that changes it passes through `submit`, one batch after the other: tried on a copy of the
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
  private readonly checker: UpdateChecker
  private readonly limits: MapQuota & WriteLimits
  private readonly quota: QuotaCount
  private readonly events: RoomEvents
  /** What is committed and not seen by any client; replaced by the live document when that is attached. */
  private live: Y.Doc
  private waiting: Waiting[] = []
  private working: Promise<void> | null = null
  /** What is to be told of rows that were written here and are not applied yet. */
  private readonly untold = new Map<number, Telling>()
  private readonly teller: HistoryTeller
  private appendsSinceCompaction = 0
  /** A write failed and may have landed. */
  private inDoubt = false

  private constructor(mapId: MapId, state: LogState, log: UpdateLog, events: RoomEvents, options: RoomOptions) {
    this.mapId = mapId
    this.epoch = state.epoch
    this.seq = state.head
    this.log = log
    this.events = events
    this.limits = { ...defaultLimits, ...options.limits }
    this.live = state.document ?? documentFrom(state)
    this.teller = new HistoryTeller({ write: (lines) => log.tell(mapId, lines), report: (error) => events.onUntold?.(this, error) })
    this.teller.follow(this.live)
    const committed = () => Y.encodeStateAsUpdate(this.live)
    this.checker = (options.openChecker ?? checkInProcess)(committed)
    const stored = state.updates.reduce((sum, update) => sum + update.byteLength, state.snapshot?.byteLength ?? 0)
    this.quota = new QuotaCount(this.limits, stored, () => committed().byteLength)
  }

  static async open(mapId: MapId, log: UpdateLog, events: RoomEvents, options: RoomOptions = {}): Promise<Room> {
    return new Room(mapId, await log.load(mapId), log, events, options)
  }

  /** Makes `document` the one that clients see. It must be empty. */
  attach(document: Y.Doc): void {
    Y.applyUpdate(document, Y.encodeStateAsUpdate(this.live), liveOrigin)
    this.teller.follow(document)
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
  async holds(update: Uint8Array): Promise<boolean> {
    await this.idle()
    return this.checker.holds(update)
  }

  submit(entry: LogEntry, { whole = false }: { whole?: boolean } = {}): Promise<SubmitOutcome> {
    this.lastUsed = Date.now()
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, author: userIdOf(entry.actor) ?? entry.actor.kind, bytes: entry.update.byteLength, whole, resolve, reject })
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
      // Rows that nobody can read are not among those that were taken over.
      .then(() => void (this.seq = Math.max(this.seq, head)))
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

  compacted(): void {
    this.appendsSinceCompaction = 0
  }

  /** Resolves when the history has a line for all that was done here so far. */
  told(): Promise<void> {
    return this.teller.tell()
  }

  destroy(): void {
    void this.teller.finish()
    this.checker.destroy()
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
    const batch = takeFairBatch(this.waiting, batchLimits)
    try {
      await this.commit(batch)
    } catch (error) {
      // Storage failed: nothing of this batch is acknowledged. What was tried may or may not be in the log.
      this.inDoubt = true
      this.checker.invalidate()
      for (const { reject } of batch) reject(error)
    }
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    if (this.inDoubt || batch.some(({ whole }) => whole)) await this.pull({ settled: this.inDoubt })
    this.inDoubt = false
    const accepted = await this.check(batch)
    if (accepted.length === 0) return
    const bytes = accepted.reduce((sum, { entry }) => sum + entry.update.byteLength, 0)
    const wait = this.quota.waitFor(accepted.length, bytes)
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))

    const { log, mapId, epoch, seq: after, limits } = this
    const outcomes = await writeToLog({ log, mapId, epoch, after, limits, entries: accepted.map(({ entry }) => entry) })
    const saved = outcomes.flatMap((outcome, i) => (outcome.kind === 'saved' ? [{ seq: outcome.seq, ...accepted[i]!.entry }] : []))
    for (const { seq, telling } of saved) if (telling !== undefined) this.untold.set(seq, telling)
    if (saved.length < accepted.length) this.checker.invalidate()
    if (saved.length > 0) {
      // Another instance wrote in between: its rows come first. Until they can be had, what is written here counts as not seen.
      const inOrder = saved.every(({ seq }, i) => seq === this.seq + 1 + i) || (await this.pull().then(() => true, () => false))
      for (const { seq, update } of saved) this.apply(update, inOrder ? seq : this.seq, seq)
      this.quota.grown(bytes)
      this.appendsSinceCompaction += saved.length
      this.events.onCommitted(this, this.appendsSinceCompaction)
    }
    accepted.forEach(({ waiting }, i) => waiting.resolve(outcomeOf(outcomes[i]!)))
    if (outcomes.some((outcome) => outcome.kind === 'epoch')) this.events.onEpoch(this)
  }

  /** Answers those who have nothing to write, and gives the others' entries as they go to the log. */
  private async check(batch: readonly Waiting[]): Promise<{ waiting: Waiting; entry: LogEntry }[]> {
    const chosen = batch.filter((waiting) => {
      const problem = waiting.entry.actor.kind === 'system' ? null : this.quota.problemWith(waiting.author, waiting.bytes)
      if (problem !== null) waiting.resolve({ kind: 'refused', problem })
      return problem === null
    })
    const verdicts = [...(await this.tried(chosen))]
    // What stands on something that is not here, another instance may have committed a moment ago.
    const again = chosen.flatMap((_, i) => (needsMore(verdicts[i]!) ? [i] : []))
    const before = this.seq
    if (again.length > 0) await this.pull()
    if (this.seq !== before) {
      const second = await this.tried(again.map((i) => chosen[i]!))
      again.forEach((i, place) => (verdicts[i] = second[place]!))
    }
    return chosen.flatMap((waiting, i) => {
      const verdict = verdicts[i]!
      if (verdict.ok && verdict.value !== null) return [{ waiting, entry: { ...waiting.entry, update: verdict.value } }]
      waiting.resolve(verdict.ok ? { kind: 'unchanged' } : { kind: 'refused', problem: verdict.error })
      return []
    })
  }

  private async tried(chosen: readonly Waiting[]): Promise<readonly Verdict[]> {
    return chosen.length === 0 ? [] : this.checker.check(chosen.map(({ entry, author }) => ({ update: entry.update, author })))
  }

  private async pull(options?: { settled: boolean }): Promise<void> {
    const more = await this.log.since(this.mapId, this.epoch, this.seq, options)
    if (more === null) {
      const state = await this.log.load(this.mapId)
      if (state.epoch !== this.epoch) return this.events.onEpoch(this)
      const whole = state.document ?? documentFrom(state)
      this.takeOver(Y.encodeStateAsUpdate(whole), state.head)
      whole.destroy()
      return
    }
    for (const { seq, update } of more) this.takeOver(update, seq)
  }

  private takeOver(update: Uint8Array, seq: number): void {
    this.apply(update, seq)
    this.checker.follow(update)
  }

  /** `row`: which row of the log it is, where that is not how far the document is then. */
  private apply(update: Uint8Array, seq: number, row = seq): void {
    const telling = this.untold.get(row)
    this.untold.delete(row)
    try {
      this.teller.around(row, telling, () => Y.applyUpdate(this.live, update, liveOrigin))
      this.seq = Math.max(this.seq, seq)
    } catch (error) {
      this.events.onBroken?.(this, error)
      throw error
    }
  }
}

/** Hocuspocus reads the origin: this one is no connection's and needs no store hooks, the log has it already. */
const liveOrigin = { source: 'local', skipStoreHooks: true } as const

/** More of the log may change the verdict: it brings what the update stands on, or what only seems to be the author's. */
function needsMore(verdict: Verdict): boolean {
  return !verdict.ok && (verdict.error.code === 'pending' || verdict.error.code === 'foreign-client')
}

function outcomeOf(outcome: AppendOutcome): SubmitOutcome {
  if (outcome.kind === 'forbidden') return { kind: 'refused', problem: { code: 'forbidden', message: outcome.message } }
  return outcome
}
