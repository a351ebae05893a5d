import type { MapId } from '../../domain/ids.ts'
import type { AppendOutcome, LogEntry, UpdateLog } from './update-log.ts'

export interface WriteLimits {
  /** For how long a failed write is tried again before people are told to come back later, in milliseconds. */
  retryFor: number
  /** After how long without an answer a write counts as failed, in milliseconds. */
  commitTime: number
}

interface Writing {
  log: UpdateLog
  mapId: MapId
  epoch: number
  /** Everything up to this row is known here. */
  after: number
  entries: readonly LogEntry[]
  limits: WriteLimits
}

/**
 * Appends, and rides out a storage that is away for a moment. Whether a write that failed has landed all the same (the
 * answer to its COMMIT was lost) is looked up before it is tried again, so that nothing is in the log twice (SPEC: CO23).
 * Rejects when the storage stays away; then nobody knows what landed.
 */
export async function writeToLog({ log, mapId, epoch, after, entries, limits }: Writing): Promise<AppendOutcome[]> {
  const outcomes: (AppendOutcome | undefined)[] = entries.map(() => undefined)
  const left = () => outcomes.flatMap((outcome, i) => (outcome === undefined ? [i] : []))
  const giveUpAt = Date.now() + limits.retryFor
  let inDoubt = false
  for (let pause = 100; ; pause *= 2) {
    try {
      if (inDoubt) {
        const rows = await inTime(log.since(mapId, epoch, after, { settled: true }), limits.commitTime)
        for (const i of left()) {
          const row = rows?.find(({ update }) => Buffer.compare(update, entries[i]!.update) === 0)
          if (row !== undefined) outcomes[i] = { kind: 'saved', seq: row.seq }
        }
        inDoubt = false
      }
      const now = left()
      if (now.length > 0) {
        const written = await inTime(log.append(mapId, epoch, now.map((i) => entries[i]!)), limits.commitTime)
        now.forEach((i, place) => (outcomes[i] = written[place]))
      }
      return outcomes as AppendOutcome[]
    } catch (error) {
      inDoubt = true
      if (Date.now() + pause > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function inTime<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not answer for ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
