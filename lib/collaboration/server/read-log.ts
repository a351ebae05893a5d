import * as Y from 'yjs'
import { rootNames } from '../map-doc-shape.ts'

export interface StoredLog {
  head?: number
  snapshot?: Uint8Array
  updates: readonly Uint8Array[]
  /** The seq of each of `updates`; without it they are the last ones up to `head`. */
  seqs?: readonly number[]
}

/** A row of the log that had to be left out. */
export interface LeftOut {
  seq: number
  reason: string
}

/** The snapshot itself cannot be read; an older one and the rows after it may tell the same. */
export class SnapshotUnreadable extends Error {}

/**
 * The document that a snapshot and the updates after it make: a fresh one, nothing live is in it. All at once where all can
 * be read; otherwise without the rows that throw, that stand on such a row, or after which the document could not be read
 * again. Which those are follows from the bytes alone, so that everyone who loads the map leaves out the same (SPEC: CO21).
 */
export function readLog(log: StoredLog): { doc: Y.Doc; leftOut: LeftOut[] } {
  const whole = tryAll(log.snapshot, log.updates)
  if (typeof whole !== 'string') return { doc: whole, leftOut: [] }
  if (log.snapshot !== undefined) {
    const alone = tryAll(log.snapshot, [])
    if (typeof alone === 'string') throw new SnapshotUnreadable(alone)
    alone.destroy()
  }
  return readOneByOne(log)
}

function readOneByOne({ snapshot, updates, seqs, head = updates.length }: StoredLog): { doc: Y.Doc; leftOut: LeftOut[] } {
  const seqOf = (index: number) => seqs?.[index] ?? head - updates.length + index + 1
  const leftOut: LeftOut[] = []
  let good: Uint8Array[] = []
  let doc = build(snapshot, [])
  updates.forEach((update, index) => {
    const reason = tryOne(doc, update)
    if (reason === null) return good.push(update)
    leftOut.push({ seq: seqOf(index), reason })
    // Half of it may have been applied.
    doc.destroy()
    doc = build(snapshot, good)
  })
  const unreadable = problemOf(doc)
  if (unreadable === null) return { doc, leftOut }
  doc.destroy()
  // Each can be applied, and yet what they make cannot be read: the longest beginning that can, and the same for the rest.
  const indexOf = new Map(updates.map((update, index) => [update, index]))
  let rest = good
  good = []
  for (;;) {
    const many = longestReadable(snapshot, good, rest)
    good = [...good, ...rest.slice(0, many)]
    if (many === rest.length) break
    leftOut.push({ seq: seqOf(indexOf.get(rest[many]!)!), reason: unreadable })
    rest = rest.slice(many + 1)
  }
  return { doc: build(snapshot, good), leftOut: leftOut.sort((a, b) => a.seq - b.seq) }
}

/** How many of `rest`, from its beginning, make a readable document with what is good already. */
function longestReadable(snapshot: Uint8Array | undefined, good: readonly Uint8Array[], rest: readonly Uint8Array[]): number {
  let low = 0
  let high = rest.length + 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    const tried = tryAll(snapshot, [...good, ...rest.slice(0, middle)])
    if (typeof tried === 'string') high = middle
    else {
      tried.destroy()
      low = middle
    }
  }
  return low
}

/** A readable document, or why it is none. */
function tryAll(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Y.Doc | string {
  let doc: Y.Doc
  try {
    doc = build(snapshot, updates)
  } catch (error) {
    return `It cannot be decoded: ${String(error)}`
  }
  const problem = problemOf(doc)
  if (problem === null) return doc
  doc.destroy()
  return problem
}

function tryOne(doc: Y.Doc, update: Uint8Array): string | null {
  try {
    Y.applyUpdate(doc, update)
  } catch (error) {
    return `It cannot be decoded: ${String(error)}`
  }
  return pendingProblem(doc)
}

function build(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  // In one transaction, so that a long log costs one pass of clean-up and not one per row.
  doc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

function problemOf(doc: Y.Doc): string | null {
  const missing = pendingProblem(doc)
  if (missing !== null) return missing
  const again = new Y.Doc()
  try {
    for (const name of rootNames) doc.getMap(name)
    // Yjs takes in things of no length, and what it then writes it cannot read.
    const state = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(again, state)
    if (pendingProblem(again) !== null || !sameState(doc, again)) return 'What it makes cannot be read again.'
    return null
  } catch (error) {
    return `What it makes cannot be read again: ${String(error)}`
  } finally {
    again.destroy()
  }
}

function pendingProblem(doc: Y.Doc): string | null {
  return doc.store.pendingStructs === null && doc.store.pendingDs === null ? null : 'It stands on something that is not here.'
}

function sameState(one: Y.Doc, other: Y.Doc): boolean {
  return Buffer.compare(Y.encodeStateVector(one), Y.encodeStateVector(other)) === 0
}
