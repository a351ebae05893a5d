import type { Problem } from '../../domain/result.ts'
import { TokenBucket } from './token-bucket.ts'

/** What one map takes in; all far above what a full seminar writes. */
export interface MapQuota {
  /** Bytes of the whole document. */
  stateBytes: number
  /** Rows and bytes of all authors; beyond it the room slows down and nothing is refused. */
  rowsPerMinute: number
  bytesPerMinute: number
  /** Bytes of one author; beyond it theirs is refused, so that the others need not wait for it. */
  authorBytesPerMinute: number
}

/** How much more at once than in a minute. */
const burst = 2
/** No batch waits longer than this for its turn, in milliseconds. */
const longestWait = 2_000

/** Keeps count of what one map takes in. */
export class QuotaCount {
  private readonly quota: MapQuota
  private readonly rows: TokenBucket
  private readonly bytes: TokenBucket
  private readonly authors = new Map<string, TokenBucket>()
  private stateBytes: number
  private readonly measure: () => number

  /** `stateBytes`: at most so much is in the document; `measure` says how much it is. */
  constructor(quota: MapQuota, stateBytes: number, measure: () => number) {
    this.quota = quota
    this.stateBytes = stateBytes
    this.measure = measure
    this.rows = bucket(quota.rowsPerMinute)
    this.bytes = bucket(quota.bytesPerMinute)
  }

  /** Why this much more of this author is not taken, or null. */
  problemWith(author: string, bytes: number): Problem | null {
    if (this.stateBytes + bytes > this.quota.stateBytes) {
      // What was added up counts what was deleted and written twice; only now is it worth to measure.
      this.stateBytes = this.measure()
      if (this.stateBytes + bytes > this.quota.stateBytes) {
        return { code: 'map-full', message: `This map holds as much as one map can (${inMegabytes(this.quota.stateBytes)}). Nothing of this was saved: go on in a new map.` }
      }
    }
    let own = this.authors.get(author)
    if (own === undefined) this.authors.set(author, (own = bucket(this.quota.authorBytesPerMinute)))
    if (own.take(bytes, Date.now())) return null
    return { code: 'too-much', message: `More arrived from you within a minute than a map takes in (${inMegabytes(this.quota.authorBytesPerMinute)}). Nothing of this was saved: wait a minute, then offer it again in smaller parts.` }
  }

  /** Counts what is about to be written; milliseconds to wait before. */
  waitFor(rows: number, bytes: number): number {
    const now = Date.now()
    return Math.min(longestWait, Math.max(this.rows.owe(rows, now), this.bytes.owe(bytes, now)))
  }

  grown(bytes: number): void {
    this.stateBytes += bytes
  }
}

function bucket(perMinute: number): TokenBucket {
  return new TokenBucket(perMinute / 60, perMinute * burst, Date.now())
}

function inMegabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`
}
