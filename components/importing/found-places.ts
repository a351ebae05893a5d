import { lastAtOrBefore } from '../../lib/domain/document/last-at-or-before.ts'
import type { OffsetRun } from '../../lib/domain/importing/offset-runs.ts'

/** A stretch of the text as found, and the canonical text that was made of it. UTF-16 offsets, half-open. */
export interface FoundPlace {
  from: number
  to: number
  /** Canonical offset that `from` became. */
  at: number
}

export interface FoundPlaces {
  /** In the order of the canonical text, with no gaps there. */
  readonly byText: readonly FoundPlace[]
  /** In the order of the text as found. */
  readonly byFound: readonly FoundPlace[]
}

/** Both ways between a canonical text of `length` and the text it was made of. */
export function foundPlacesOf(runs: readonly OffsetRun[], length: number): FoundPlaces {
  const byText = runs.map((run, index): FoundPlace => {
    const end = runs[index + 1]?.at ?? length
    return { from: run.origin, to: run.held ? run.origin + 1 : run.origin + (end - run.at), at: run.at }
  })
  return { byText, byFound: [...byText].sort((a, b) => a.from - b.from) }
}

/** Where [start, end) of the canonical text was found: stretches in the order of the text as found, those that touch as one. */
export function foundOf({ byText }: FoundPlaces, start: number, end: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = []
  // An empty stretch is where its first letter would be.
  const stop = Math.max(end, start + 1)
  for (let index = lastAtOrBefore(byText.length, (i) => byText[i]!.at, start); index < byText.length && byText[index]!.at < stop; index += 1) {
    const place = byText[index]!
    const next = byText[index + 1]?.at ?? Infinity
    const held = place.to - place.from === 1
    const from = held ? place.from : place.from + Math.max(0, start - place.at)
    const to = held ? place.to : Math.min(place.to, place.from + Math.max(0, Math.min(stop, next) - place.at))
    if (to > from) pieces.push({ from, to })
  }
  pieces.sort((a, b) => a.from - b.from)
  const joined: { from: number; to: number }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    // A line end or a hyphen between two pieces is no break for the eye.
    if (last && piece.from - last.to <= 3) last.to = Math.max(last.to, piece.to)
    else joined.push({ ...piece })
  }
  return joined
}

/** Where a piece that is no part of the text was found: the nearest place after what stands before it that begins with its words. */
export function foundLeftOut(places: FoundPlaces, extracted: string, block: { start: number; text: string }): { from: number; to: number } | null {
  const words = block.text.split('\n')[0]!.slice(0, 60)
  const after = block.start > 0 ? (foundOf(places, block.start - 1, block.start).at(-1)?.to ?? 0) : 0
  const near = extracted.indexOf(words, after)
  const from = near >= 0 ? near : extracted.indexOf(words)
  return words === '' || from < 0 ? null : { from, to: Math.min(extracted.length, from + block.text.length) }
}

/** The canonical offset nearest to offset `found` of the text as found. */
export function textAt({ byFound }: FoundPlaces, found: number): number {
  const place = byFound[lastAtOrBefore(byFound.length, (index) => byFound[index]!.from, found)]
  return place ? place.at + Math.max(0, Math.min(found, place.to - 1) - place.from) : 0
}

/** The stretches of [from, to) as found that no canonical text was made of, blank ones too. */
export function gapsIn({ byFound }: FoundPlaces, from: number, to: number): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = []
  let at = from
  // A long stretch may begin well before the one that begins last: look a little further back.
  let index = Math.max(0, lastAtOrBefore(byFound.length, (i) => byFound[i]!.from, from) - 4)
  for (; index < byFound.length && byFound[index]!.from < to; index += 1) {
    const place = byFound[index]!
    if (place.from > at) gaps.push({ from: at, to: place.from })
    at = Math.max(at, place.to)
  }
  if (at < to) gaps.push({ from: at, to })
  return gaps
}
