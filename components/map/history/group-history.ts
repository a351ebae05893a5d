import type { HistoryLineAnswer, VersionAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'

/** Lines of one person with no longer pause between them are one stretch of work. */
const pause = 30 * 60_000

/**
 * A line with the rows of the log between which it was done. A stretch of typing has one line for many rows, at the last of
 * them, so it begins after the line before it. `until` is null on the newest, which holds until now.
 */
export interface ToldLine extends HistoryLineAnswer {
  since: number
  until: number | null
}

/** What one person did in one go; newest line first. */
export interface Stretch {
  kind: 'stretch'
  lines: readonly ToldLine[]
}
export interface NamedState {
  kind: 'version'
  version: VersionAnswer
}
export type HistoryEntry = Stretch | NamedState

/** A day as `dayOf` names it, newest entry first. */
export interface HistoryDay {
  day: string
  entries: readonly HistoryEntry[]
}

/** Whose lines are shown: everybody's, those of the person with this id, or none but the named versions. */
export type HistoryFilter = 'everyone' | 'versions' | { user: string }

interface Asked {
  /** Newest first. */
  lines: readonly ToldLine[]
  /** In any order. */
  versions: readonly VersionAnswer[]
  filter: HistoryFilter
  /** There are older lines than these: versions from before the oldest of them wait until those are here. */
  more: boolean
  /** The reader's own day that a moment falls on. */
  dayOf: (iso: string) => string
}

/**
 * The history as it is told: by day, by stretch of one person's work, with each named version above the last line that is in it.
 * A version parts the stretch in which it was named.
 */
export function groupHistory({ lines, versions, filter, more, dayOf }: Asked): HistoryDay[] {
  const oldest = lines.at(-1)?.seq ?? Infinity
  const waiting = versions.filter(({ seq }) => !more || seq >= oldest || filter === 'versions').toSorted((a, b) => b.seq - a.seq || Date.parse(b.at) - Date.parse(a.at))
  const days: { day: string; entries: HistoryEntry[] }[] = []
  const put = (entry: HistoryEntry, at: string) => {
    const day = dayOf(at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  let open: ToldLine[] | null = null
  let next = 0
  for (const line of filter === 'versions' ? [] : lines) {
    for (; next < waiting.length && waiting[next]!.seq >= line.seq; next++) {
      // Whenever it was named: it stands on the day of its state.
      put({ kind: 'version', version: waiting[next]! }, line.at)
      open = null
    }
    if (typeof filter === 'object' && line.user?.id !== filter.user) {
      open = null
      continue
    }
    if (open && goesOn(open.at(-1)!, line) && dayOf(open.at(-1)!.at) === dayOf(line.at)) {
      open.push(line)
      continue
    }
    open = [line]
    put({ kind: 'stretch', lines: open }, line.at)
  }
  for (; next < waiting.length; next++) put({ kind: 'version', version: waiting[next]! }, waiting[next]!.at)
  return days
}

function goesOn(newer: HistoryLineAnswer, older: HistoryLineAnswer): boolean {
  return newer.user?.id === older.user?.id && Date.parse(newer.at) - Date.parse(older.at) <= pause
}

/** The people of these lines, each once, by name. */
export function peopleOf(lines: readonly HistoryLineAnswer[]): { id: string; name: string }[] {
  const people = new Map(lines.flatMap(({ user }) => (user ? [[user.id, user] as const] : [])))
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The lines held with those that just came, newest first. Where the two do not meet, the older ones are let go and read again as one scrolls. */
export function mergeLines(held: readonly HistoryLineAnswer[], newest: readonly HistoryLineAnswer[], moreBelow: boolean): { lines: readonly HistoryLineAnswer[]; met: boolean } {
  const lowest = newest.at(-1)?.seq
  if (lowest === undefined) return { lines: held, met: true }
  const known = new Set(held.map(({ seq }) => seq))
  const met = !moreBelow || held.length === 0 || newest.some(({ seq }) => known.has(seq))
  if (!met) return { lines: newest, met }
  return { lines: [...newest, ...held.filter(({ seq }) => seq < lowest)], met }
}

/** Lines, newest first, with the rows that each speaks for. `more`: there are older ones than these. */
export function toldLines(lines: readonly HistoryLineAnswer[], more: boolean): ToldLine[] {
  return lines.map((line, index) => ({ ...line, since: lines[index + 1]?.seq ?? (more ? line.seq - 1 : 0), until: index === 0 ? null : line.seq }))
}
