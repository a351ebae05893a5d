import { availableParallelism } from 'node:os'
import type { Problem } from '../../domain/result.ts'
import { CheckThread, ThreadFailed, type ThreadOptions } from './check-thread.ts'
import type { Candidate, OpenChecker, UpdateChecker, Verdict } from './update-checker.ts'

export interface CheckInWorkersOptions extends ThreadOptions {
  threads?: number
  /** Milliseconds for one batch, and for making a room's copy anew. */
  batchTime?: number
  openTime?: number
}

/**
 * Tries updates in worker threads, so that no update, whatever it is, holds up those who are served by this process. Each
 * room's copy lives in one of them. `end` ends the threads.
 */
export function checkInWorkers({ threads = Math.min(4, Math.max(1, availableParallelism() - 1)), batchTime = 5_000, openTime = 30_000, ...thread }: CheckInWorkersOptions): { open: OpenChecker; end: () => Promise<void> } {
  const pool = Array.from({ length: threads }, () => new CheckThread(thread))
  let rooms = 0
  return {
    open: (committed) => {
      rooms += 1
      return new WorkerChecker(pool[rooms % pool.length]!, rooms, committed, { batchTime, openTime })
    },
    async end() {
      await Promise.all(pool.map((thread) => thread.end()))
    },
  }
}

class WorkerChecker implements UpdateChecker {
  private readonly thread: CheckThread
  private readonly room: number
  private readonly committed: () => Uint8Array
  private readonly times: { batchTime: number; openTime: number }
  /** The generation of the thread that holds this room's copy; 0: none does. */
  private heldBy = 0

  constructor(thread: CheckThread, room: number, committed: () => Uint8Array, times: { batchTime: number; openTime: number }) {
    this.thread = thread
    this.room = room
    this.committed = committed
    this.times = times
  }

  async check(candidates: readonly Candidate[]): Promise<readonly Verdict[]> {
    try {
      return await this.tryTogether(candidates, [])
    } catch (error) {
      if (!(error instanceof ThreadFailed)) throw error
    }
    // Whose it was is found by trying each alone; the others lose nothing but a moment.
    const verdicts: Verdict[] = []
    const good: Uint8Array[] = []
    for (const candidate of candidates) {
      const verdict = await this.tryAlone(candidate, good)
      if (verdict.ok && verdict.value !== null) good.push(verdict.value)
      verdicts.push(verdict)
    }
    return verdicts
  }

  async holds(update: Uint8Array): Promise<boolean> {
    try {
      for (;;) {
        await this.hold()
        const answer = await this.thread.ask({ kind: 'holds', room: this.room, update }, this.times.batchTime)
        if (answer !== null) return answer as boolean
      }
    } catch (error) {
      if (error instanceof ThreadFailed) return false
      throw error
    }
  }

  follow(update: Uint8Array): void {
    if (this.heldBy === this.thread.generation) this.thread.tell({ kind: 'follow', room: this.room, update })
  }

  invalidate(): void {
    this.heldBy = 0
  }

  destroy(): void {
    this.heldBy = 0
    this.thread.tell({ kind: 'close', room: this.room })
  }

  private async tryAlone(candidate: Candidate, good: readonly Uint8Array[]): Promise<Verdict> {
    try {
      return (await this.tryTogether([candidate], good))[0]!
    } catch (error) {
      if (error instanceof ThreadFailed) return { ok: false, error: tooHeavy }
      throw error
    }
  }

  /** `good`: what was found good of this batch already, of which a copy that is made anew knows nothing. */
  private async tryTogether(candidates: readonly Candidate[], good: readonly Uint8Array[]): Promise<readonly Verdict[]> {
    for (;;) {
      if (await this.hold()) for (const update of good) this.follow(update)
      const answer = await this.thread.ask({ kind: 'check', room: this.room, candidates }, this.times.batchTime)
      if (answer !== null) return answer as readonly Verdict[]
    }
  }

  /** Sees to it that the thread has this room's copy; true when it was made anew. One that cannot be made is no update's fault. */
  private async hold(): Promise<boolean> {
    if (this.heldBy === this.thread.generation) return false
    try {
      await this.thread.ask({ kind: 'open', room: this.room, state: this.committed() }, this.times.openTime)
    } catch (error) {
      throw error instanceof ThreadFailed ? new Error(`The map’s copy for checking could not be made: ${error.message}`) : error
    }
    this.heldBy = this.thread.generation
    return true
  }
}

const tooHeavy: Problem = { code: 'update-too-heavy', message: 'That edit took too long to check. Nothing of it was saved; make it in smaller parts.' }
