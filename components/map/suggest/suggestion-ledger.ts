import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'

/** One's own open suggestion. `key` stays through withdrawing and taking that back; the id the server knows it by does not. */
export interface OwnSuggestion {
  key: string
  suggestion: Suggestion
  /** When it was begun, ISO 8601. */
  at: string
}

/** What the server has yet to hear of it. */
type Standing = 'new' | 'changed' | 'sent' | 'withdrawn'

interface Entry extends OwnSuggestion {
  standing: Standing
  /** It may have reached the server although no answer came. */
  tried?: boolean
  /** The server's sentence when it would not take it; kept until its author tries again or drops it. */
  refused?: string
}

export type LedgerRequest = { kind: 'put up' | 'change' | 'withdraw'; suggestion: Suggestion }
export type LedgerAnswer = { kind: 'done' } | { kind: 'refused'; sentence: string } | { kind: 'later' }

export interface LedgerStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

interface Options {
  /** The storage's key: one per person and map. */
  name: string
  storage: LedgerStorage
  send: (request: LedgerRequest) => Promise<LedgerAnswer>
  /** What is still being written waits: an editor need not read half a word. */
  isWhole?: (suggestion: Suggestion) => boolean
  newId: () => string
  /** Milliseconds of rest before what changed is sent. */
  rest?: number
}

export interface LedgerState {
  own: readonly OwnSuggestion[]
  unsent: number
  refused: readonly (OwnSuggestion & { sentence: string })[]
  /** The last attempt did not reach the server. */
  offline: boolean
}

const firstWait = 1_000
const longestWait = 30_000

/**
 * One person's open suggestions for one map (SPEC: SU23): kept on the device until the server has them, sent one at a time,
 * withdrawn when a step is taken back. What the server refuses stays here with its sentence and holds nothing else back.
 */
export class SuggestionLedger {
  private entries: Entry[]
  private readonly options: Options
  private readonly listeners = new Set<() => void>()
  /** Ids that this tab has had in hand: of these it alone says what the storage holds. */
  private readonly known = new Set<string>()
  private readonly decided = new Set<string>()
  private inFlight: string | null = null
  private wait = firstWait
  private timer: ReturnType<typeof setTimeout> | undefined
  private offline = false
  private closed = false
  private shown: LedgerState | null = null
  /** Grows with every answer of the server: what was fetched before it may be older than what is here. */
  delivered = 0

  constructor(options: Options) {
    this.options = options
    this.entries = readEntries(options)
    for (const { suggestion } of this.entries) this.known.add(suggestion.id)
    if (this.entries.length > 0) this.plan(0)
  }

  state = (): LedgerState => (this.shown ??= this.build())

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What one suggests now, as a whole: what is new is put up, what differs is changed, what is missing is withdrawn. */
  set(wanted: readonly OwnSuggestion[]): void {
    const next = new Map(wanted.filter(({ key }) => !this.decided.has(key)).map((own) => [own.key, own]))
    const take = (key: string) => {
      const own = next.get(key)
      next.delete(key)
      return own
    }
    // What stands is matched before what is on its way out: a key may be there twice while its first is being withdrawn.
    const kept = this.entries.flatMap((entry): Entry[] => {
      if (entry.standing === 'withdrawn' || entry.refused !== undefined) return [entry]
      const own = take(entry.key)
      if (own === undefined) return this.withdrawn(entry)
      if (sameWork(entry.suggestion, own.suggestion)) return [entry]
      return [{ ...entry, suggestion: { ...own.suggestion, id: entry.suggestion.id }, standing: entry.standing === 'new' ? 'new' : 'changed' }]
    }).map((entry): Entry => {
      if (entry.standing !== 'withdrawn' || entry.tried === true || this.inFlight === entry.key) return entry
      const own = take(entry.key)
      return own ? { ...entry, suggestion: { ...own.suggestion, id: entry.suggestion.id }, standing: 'changed' } : entry
    })
    this.entries = [...kept, ...[...next.values()].map((own) => this.begun(own))]
    this.changed()
    this.plan(this.options.rest ?? 900)
  }

  /** What the server has of this person's open suggestions, asked for when `delivered` was `asked`. False: ask again. */
  adopt(rows: readonly { suggestion: Suggestion; at: string }[], asked: number): boolean {
    if (asked !== this.delivered || this.inFlight !== null) return false
    const theirs = new Map(rows.map((row) => [row.suggestion.id, row]))
    const kept: Entry[] = []
    for (const entry of this.entries) {
      const row = theirs.get(entry.suggestion.id)
      theirs.delete(entry.suggestion.id)
      if (entry.standing !== 'sent') kept.push(entry)
      else if (row) kept.push(sameWork(entry.suggestion, row.suggestion) ? entry : { ...entry, suggestion: row.suggestion })
      else this.decided.add(entry.key)
    }
    for (const { suggestion, at } of theirs.values()) {
      this.known.add(suggestion.id)
      kept.push({ key: suggestion.id, suggestion, at, standing: 'sent' })
    }
    this.entries = kept.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    this.changed()
    return true
  }

  /** Sends now: the page is being left, or the network came back. */
  hurry(): void {
    this.wait = firstWait
    this.plan(0)
  }

  /** Puts up again, as a new suggestion, what the server refused. */
  retry(key: string, remade: (suggestion: Suggestion) => Suggestion = (suggestion) => suggestion): void {
    this.entries = this.entries.map((entry) => (entry.key === key && entry.refused !== undefined ? this.begun({ ...entry, suggestion: remade(entry.suggestion) }) : entry))
    this.changed()
    this.plan(0)
  }

  drop(key: string): void {
    this.entries = this.entries.filter((entry) => entry.key !== key || entry.refused === undefined)
    this.changed()
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  private withdrawn(entry: Entry): Entry[] {
    if (entry.standing === 'new' && entry.tried !== true && this.inFlight !== entry.key) return []
    return [{ ...entry, standing: 'withdrawn' }]
  }

  /** The server keeps what was withdrawn under its id: what is suggested anew takes a new one. */
  private begun({ key, at, suggestion }: OwnSuggestion): Entry {
    const id = this.known.has(suggestion.id) ? this.options.newId() : suggestion.id
    this.known.add(id)
    return { key, at, suggestion: { ...suggestion, id }, standing: 'new' }
  }

  private plan(rest: number): void {
    if (this.closed) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), rest)
  }

  private next(): Entry | undefined {
    const whole = this.options.isWhole ?? (() => true)
    return this.entries.find((entry) => entry.standing !== 'sent' && entry.refused === undefined && (entry.standing === 'withdrawn' || whole(entry.suggestion)))
  }

  private async flush(): Promise<void> {
    if (this.inFlight !== null || this.closed) return
    for (let entry = this.next(); entry && !this.closed; entry = this.next()) {
      const sending = entry
      this.inFlight = sending.key
      if (sending.standing === 'new') this.patch(sending, { tried: true })
      const answer = await this.options.send({ kind: ({ new: 'put up', changed: 'change', withdrawn: 'withdraw' } as const)[sending.standing as 'new'], suggestion: sending.suggestion })
      this.inFlight = null
      if (answer.kind === 'later') {
        this.offline = true
        this.changed()
        this.plan(this.wait)
        this.wait = Math.min(longestWait, this.wait * 2)
        return
      }
      this.offline = false
      this.wait = firstWait
      this.delivered++
      this.answered(sending, answer)
      this.changed()
    }
  }

  private answered(sent: Entry, answer: LedgerAnswer): void {
    // What cannot be withdrawn was decided or is gone already: there is nothing left to do about it.
    if (sent.standing === 'withdrawn') this.entries = this.entries.filter(({ suggestion, standing }) => suggestion.id !== sent.suggestion.id || standing !== 'withdrawn')
    else if (answer.kind === 'refused') this.patch(sent, { refused: answer.sentence })
    else {
      this.entries = this.entries.map((entry) => {
        if (entry.suggestion.id !== sent.suggestion.id || entry.standing === 'withdrawn') return entry
        const { tried: _, ...arrived } = entry
        // Tried before: the server may have kept what it was given then, and has to hear what it is now.
        return { ...arrived, standing: sent.tried !== true && sameWork(entry.suggestion, sent.suggestion) ? 'sent' : 'changed' }
      })
    }
  }

  private patch(which: Entry, change: Partial<Entry>): void {
    this.entries = this.entries.map((entry) => (entry.suggestion.id === which.suggestion.id ? { ...entry, ...change } : entry))
  }

  private build(): LedgerState {
    const standing = this.entries.filter((entry) => entry.standing !== 'withdrawn')
    return {
      own: standing.filter(({ refused }) => refused === undefined).map(({ key, suggestion, at }) => ({ key, suggestion, at })),
      unsent: this.entries.filter((entry) => entry.standing !== 'sent').length,
      refused: standing.flatMap(({ key, suggestion, at, refused }) => (refused === undefined ? [] : [{ key, suggestion, at, sentence: refused }])),
      offline: this.offline,
    }
  }

  private changed(): void {
    this.shown = null
    const { storage, name } = this.options
    try {
      // Another tab's unsent suggestions stay in the storage; of its own this tab alone knows which have arrived.
      const others = readEntries(this.options).filter(({ suggestion }) => !this.known.has(suggestion.id))
      const left = [...others, ...this.entries.filter((entry) => entry.standing !== 'sent')]
      if (left.length === 0) storage.removeItem(name)
      else storage.setItem(name, JSON.stringify(left))
    } catch {
      // A full or forbidden storage must not stop the sending; what is unsent is still said to be so.
    }
    for (const listener of [...this.listeners]) listener()
  }
}

function sameWork(a: Suggestion, b: Suggestion): boolean {
  return a === b || JSON.stringify([a.commands, a.expects, a.sentence]) === JSON.stringify([b.commands, b.expects, b.sentence])
}

function readEntries({ storage, name }: Options): Entry[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? (kept as Entry[]).filter((entry) => typeof entry?.suggestion?.id === 'string' && Array.isArray(entry.suggestion.commands)) : []
  } catch {
    return []
  }
}
