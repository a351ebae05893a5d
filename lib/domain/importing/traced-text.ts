import type { RepairKind } from '../document/canonical-text.ts'

/** One change already made to a traced text: `length` units at `at` stand where `before` was found. */
export interface TraceMark {
  kind: RepairKind
  /** UTF-16 offset into the traced text it belongs to. */
  at: number
  length: number
  before: string
  /** In [0, 1]. */
  confidence: number
}

/**
 * A piece of text that remembers where each of its UTF-16 units was found.
 * `origins[i]` is the UTF-16 offset into the extracted text that unit `i` came from (for a unit that import put in, the
 * place it stands for). Every stage is a function from traced text to traced text, so the map is never lost.
 */
export interface TracedText {
  text: string
  origins: Uint32Array
  marks: readonly TraceMark[]
}

/** A change to make: [start, end) becomes `after`. Without `kind` it is made silently (trimming, never an author's words). */
export interface TraceEdit {
  start: number
  end: number
  after: string
  kind?: RepairKind
  confidence?: number
}

export function traceFrom(text: string): TracedText {
  const origins = new Uint32Array(text.length)
  for (let unit = 0; unit < text.length; unit += 1) origins[unit] = unit
  return { text, origins, marks: [] }
}

export function sliceTraced(traced: TracedText, start: number, end: number): TracedText {
  const from = firstMarkAt(traced.marks, start)
  const marks: TraceMark[] = []
  for (let index = from; index < traced.marks.length; index += 1) {
    const mark = traced.marks[index]!
    if (mark.at > end) break
    if (mark.at + mark.length <= end) marks.push({ ...mark, at: mark.at - start })
  }
  return { text: traced.text.slice(start, end), origins: traced.origins.slice(start, end), marks }
}

export function joinTraced(pieces: readonly TracedText[]): TracedText {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const origins = new Uint32Array(length)
  const marks: TraceMark[] = []
  let at = 0
  for (const piece of pieces) {
    origins.set(piece.origins, at)
    for (const mark of piece.marks) marks.push({ ...mark, at: mark.at + at })
    at += piece.text.length
  }
  return { text: pieces.map((piece) => piece.text).join(''), origins, marks }
}

/** Text that import puts in (a space for a line end): it stands for the place `origin`. */
export function insertedText(text: string, origin: number, mark?: Omit<TraceMark, 'at' | 'length'>): TracedText {
  const origins = new Uint32Array(text.length).fill(origin)
  return { text, origins, marks: mark ? [{ ...mark, at: 0, length: text.length }] : [] }
}

/** Makes the edits, which must be in order and must not overlap. */
export function editTraced(traced: TracedText, edits: readonly TraceEdit[]): TracedText {
  if (edits.length === 0) return traced
  const pieces: TracedText[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start > at) pieces.push(sliceTraced(traced, at, edit.start))
    const origin = traced.origins[edit.start] ?? endOrigin(traced)
    const mark = edit.kind
      ? { kind: edit.kind, before: traced.text.slice(edit.start, edit.end), confidence: edit.confidence ?? 1 }
      : undefined
    pieces.push(insertedText(edit.after, origin, mark))
    at = edit.end
  }
  if (at < traced.text.length) pieces.push(sliceTraced(traced, at, traced.text.length))
  return joinTraced(pieces)
}

/** The place in the extracted text just after the last unit. */
export function endOrigin(traced: TracedText): number {
  return traced.origins.length === 0 ? 0 : traced.origins[traced.origins.length - 1]! + 1
}

/** Without blanks at either end. */
export function trimTraced(traced: TracedText): TracedText {
  const leading = traced.text.length - traced.text.trimStart().length
  const trailing = traced.text.trimEnd().length
  return leading === 0 && trailing === traced.text.length ? traced : sliceTraced(traced, leading, Math.max(leading, trailing))
}

function firstMarkAt(marks: readonly TraceMark[], at: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
