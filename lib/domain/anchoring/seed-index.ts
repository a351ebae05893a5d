import type { FoldedSelector } from './folded-selector.ts'

/** Where pieces of a row of letters stand in the text: unit `x[i]` of the row is unit `y[i]` of the text, and `length` more follow. */
export interface SeedHits {
  length: number
  x: Int32Array
  y: Int32Array
  /** Where those pieces of the row begin of which every place is told, in order. Of any other there may be places that are not. */
  told: Int32Array
}

/** A piece that stands more often than this says little about where a passage is. */
const MOST_PLACES = 128
/** Where a row has fewer pieces than this that stand seldom, so many of the others are asked, as far as their first places. */
const ENOUGH = 8
/** No more hits are told of one row: those of its rarest pieces, which say most. */
const MOST_HITS = 4_000
/** Pieces taken of one row, about. A long quote is found by some of its pieces as surely as by all. */
const MOST_SEEDS = 960
const BASE = 0x01000193

/**
 * Finds every place at which a short piece of any row stands in the text: one pass over the text for all rows together,
 * by a rolling hash. Two different pieces may share a hash; whoever uses a hit compares the letters.
 */
export function seedIndex(letters: Uint16Array, rows: readonly FoldedSelector[]): (row: number) => SeedHits {
  const length = letters.length < 6_000 ? 5 : letters.length < 60_000 ? 6 : 8
  const { seeds, starts } = takeSeeds(rows, length)
  const known = new HashTable(seeds.length)
  const ids = new Int32Array(seeds.length)
  for (let index = 0; index < seeds.length; index += 1) ids[index] = known.add(seeds[index]!)
  const places = findPlaces(letters, length, known)
  return (row) => {
    const first = starts[row]!
    const step = stepOf(rows[row]!.row.length)
    const countOf = (seed: number) => places.counts[ids[seed]!]!
    const { asked, told } = choosePieces(starts[row + 1]! - first, (piece) => countOf(first + piece))
    const xs: number[] = []
    const ys: number[] = []
    for (const piece of asked) {
      const id = ids[first + piece]!
      for (let place = places.starts[id]!; place < places.starts[id + 1]!; place += 1) {
        xs.push(piece * step)
        ys.push(places.at[place]!)
      }
    }
    return { length, x: Int32Array.from(xs), y: Int32Array.from(ys), told: Int32Array.from(told, (piece) => piece * step) }
  }
}

/** Which pieces of a row are asked where they stand, and of which of them (or of those that stand nowhere) every place is told; in order. */
function choosePieces(count: number, countOf: (piece: number) => number): { asked: number[]; told: number[] } {
  let told: number[] = []
  const crowded: number[] = []
  let hits = 0
  for (let piece = 0; piece < count; piece += 1) {
    if (countOf(piece) > MOST_PLACES) crowded.push(piece)
    else {
      told.push(piece)
      hits += countOf(piece)
    }
  }
  if (hits > MOST_HITS) {
    let left = MOST_HITS
    const rarest = told.sort((a, b) => countOf(a) - countOf(b) || a - b)
    told = rarest.slice(0, rarest.findIndex((piece) => (left -= countOf(piece)) < 0)).sort((a, b) => a - b)
  }
  const standing = told.filter((piece) => countOf(piece) > 0)
  if (standing.length >= ENOUGH || crowded.length === 0) return { asked: standing, told }
  // Spread over the row, so that they speak for quote and context.
  const some = crowded.length <= ENOUGH ? crowded : Array.from({ length: ENOUGH }, (_, index) => crowded[Math.floor(((index + 0.5) * crowded.length) / ENOUGH)]!)
  return { asked: [...new Set([...standing, ...some])].sort((a, b) => a - b), told }
}

const stepOf = (length: number) => Math.max(2, Math.ceil(length / MOST_SEEDS))

/** The hashes of every row's pieces, one row after the other; row `i` has those from starts[i] to starts[i + 1]. */
function takeSeeds(rows: readonly FoldedSelector[], length: number) {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, { row }] of rows.entries()) starts[index + 1] = starts[index]! + Math.max(0, Math.floor((row.length - length) / stepOf(row.length)) + 1)
  const seeds = new Int32Array(starts[rows.length]!)
  let count = 0
  for (const { row } of rows) {
    const step = stepOf(row.length)
    for (let x = 0; x + length <= row.length; x += step) {
      let hash = 0
      for (let at = x; at < x + length; at += 1) hash = (Math.imul(hash, BASE) + row[at]!) | 0
      seeds[count++] = hash
    }
  }
  return { seeds, starts }
}

/** How often each known piece stands, and where first, at most MOST_PLACES: those of `id` are at[starts[id], starts[id + 1]). */
function findPlaces(letters: Uint16Array, length: number, known: HashTable) {
  const counts = new Int32Array(known.size + 1)
  let found = new Int32Array(1 << 14)
  let size = 0
  let power = 1
  for (let index = 0; index < length; index += 1) power = Math.imul(power, BASE)
  let hash = 0
  for (let end = 0; end < letters.length; end += 1) {
    hash = (Math.imul(hash, BASE) + letters[end]!) | 0
    if (end >= length) hash = (hash - Math.imul(power, letters[end - length]!)) | 0
    if (end + 1 < length) continue
    const id = known.find(hash)
    if (id < 0) continue
    counts[id]! += 1
    if (counts[id]! > MOST_PLACES) continue
    if (size + 2 > found.length) {
      const larger = new Int32Array(found.length * 2)
      larger.set(found)
      found = larger
    }
    found[size++] = id
    found[size++] = end + 1 - length
  }
  const starts = new Int32Array(known.size + 1)
  for (let id = 0; id < known.size; id += 1) starts[id + 1] = starts[id]! + Math.min(counts[id]!, MOST_PLACES)
  const next = starts.slice()
  const at = new Int32Array(size / 2)
  for (let index = 0; index < size; index += 2) at[next[found[index]!]!++] = found[index + 1]!
  return { starts, at, counts }
}

/** Numbers hashes from 0 as they are added; open addressing, at most half full. */
class HashTable {
  size = 0
  private readonly mask: number
  private readonly hashes: Int32Array
  private readonly ids: Int32Array

  constructor(most: number) {
    let slots = 16
    while (slots < most * 2) slots *= 2
    this.mask = slots - 1
    this.hashes = new Int32Array(slots)
    this.ids = new Int32Array(slots).fill(-1)
  }

  add(hash: number): number {
    const slot = this.slotOf(hash)
    if (this.ids[slot]! < 0) {
      this.hashes[slot] = hash
      this.ids[slot] = this.size++
    }
    return this.ids[slot]!
  }

  find(hash: number): number {
    return this.ids[this.slotOf(hash)]!
  }

  private slotOf(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.mask
    while (this.ids[slot]! >= 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask
    return slot
  }
}
