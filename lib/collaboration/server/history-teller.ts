import type * as Y from 'yjs'
import { beginWork, continuesWork, describeWork, growWork, meets, type Work } from './describe-work.ts'
import { followItems, type ItemFollower, type Touched } from './follow-items.ts'

/** What is to be told of an update when it is committed. */
export interface Telling {
  /** Whose stretch of work it belongs to: one seat's. */
  by: object
  takesBack?: 'undo' | 'redo'
  /** All that was done while there was no connection. */
  away?: boolean
}

export interface HistoryLineToWrite {
  seq: number
  sentence: string
}

export interface HistoryTellerOptions {
  write: (lines: readonly HistoryLineToWrite[]) => Promise<void>
  report: (error: unknown) => void
  /** A stretch of typing ends after this long a pause, and is told in parts after this long, in milliseconds. */
  pause?: number
  longest?: number
}

/** Lines that are ready wait so long for others, in milliseconds. */
const together = 250
const mostAttempts = 20

/**
 * Says in the history what edits did, from the document before and after them: whoever sends an update has no say in how
 * it is told. A stretch of one person's typing becomes one line, at its last row of the log.
 */
export class HistoryTeller {
  private readonly options: Required<HistoryTellerOptions>
  private readonly open = new Map<object, Work & { ends: NodeJS.Timeout }>()
  private document: Y.Doc | null = null
  /** There once something is to be told. */
  private items: ItemFollower | null = null
  private ready: HistoryLineToWrite[] = []
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()
  private failed = 0

  constructor(options: HistoryTellerOptions) {
    this.options = { pause: 3_000, longest: 60_000, ...options }
  }

  /** From now on `document` is the one that edits are applied to. */
  follow(document: Y.Doc): void {
    const follows = this.items !== null
    this.items?.stop()
    this.document = document
    // Stretches that are under way go on.
    this.items = follows ? followItems(document) : null
  }

  /** Carries out what applies the row `seq`; without `telling` it has its line already, or another instance gives it one. */
  around(seq: number, telling: Telling | undefined, apply: () => void): void {
    if (this.document === null || (telling === undefined && this.items === null)) return apply()
    this.items ??= followItems(this.document)
    apply()
    const touched = this.items.take()
    for (const [by, work] of this.open) {
      if (by === telling?.by || !meets(work, touched)) continue
      // Who did what to it cannot be told apart from here on.
      if (telling === undefined) this.end(by)
      else work.shared = true
    }
    if (telling !== undefined) this.add(seq, telling, touched)
  }

  /** Tells all that is not told yet; resolves when it is written, or could not be. */
  async tell(): Promise<void> {
    for (const by of [...this.open.keys()]) this.end(by)
    await this.writeReady()
  }

  async finish(): Promise<void> {
    for (const by of [...this.open.keys()]) this.end(by)
    this.document = null
    this.items?.stop()
    this.items = null
    await this.tell()
  }

  private add(seq: number, telling: Telling, touched: Touched): void {
    const { by } = telling
    const open = this.open.get(by)
    const goesOn = open !== undefined && telling.away !== true && continuesWork(open, touched, telling.takesBack) && Date.now() - open.since < this.options.longest
    if (open !== undefined) clearTimeout(open.ends)
    if (open !== undefined && !goesOn) this.end(by)
    const work = goesOn ? growWork(open, seq, touched) : beginWork(seq, telling, touched, Date.now())
    work.shared ||= [...this.open].some(([other, its]) => other !== by && meets(its, touched))
    const ends = setTimeout(() => this.end(by), this.options.pause)
    ends.unref()
    this.open.set(by, { ...work, ends })
    if (!work.mayGoOn) this.end(by)
  }

  private end(by: object): void {
    const work = this.open.get(by)
    if (work === undefined) return
    clearTimeout(work.ends)
    this.open.delete(by)
    this.ready.push({ seq: work.seq, sentence: this.inWords(work) })
    this.later(together)
  }

  /** Nothing that can be written into a map may end the program for want of words. */
  private inWords(work: Work): string {
    try {
      return describeWork(work, (ref) => this.items?.get(ref))
    } catch (error) {
      this.options.report(error)
      return 'changed the map'
    }
  }

  private later(wait: number): void {
    this.timer ??= setTimeout(() => void this.writeReady(), wait)
    this.timer.unref()
  }

  private async writeReady(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.writeOnce())
    await this.writing
  }

  private async writeOnce(): Promise<void> {
    const lines = this.ready
    if (lines.length === 0) return
    this.ready = []
    try {
      await this.options.write(lines)
      this.failed = 0
    } catch (error) {
      this.failed += 1
      if (this.failed === 1) this.options.report(error)
      // What cannot be written for long is told as a gap when the map is opened next.
      if (this.failed > mostAttempts || this.document === null) return
      this.ready = [...lines, ...this.ready]
      this.later(this.options.pause)
    }
  }
}
