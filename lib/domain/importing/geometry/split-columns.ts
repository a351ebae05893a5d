import { isTypewriter } from './document-style.ts'
import { gutterGap } from './make-segments.ts'
import type { Segment } from './page-line.ts'

/** A white strip between two columns: from `x0` to `x1`. */
interface Gutter {
  x0: number
  x1: number
}

interface Strip extends Gutter {
  /** Segments between whose baselines nothing crosses it. */
  run: Segment[]
  rows: number
}

const DEEPEST = 12

/**
 * [IM52] The segments of a page, split into columns in reading order. Where a white strip parts the whole region, its sides are read one after
 * the other. Else the longest stretch that such a strip parts is cut out, above and below it what runs across: headings, boxes, wide notes.
 * What a strip parts must be prose on both sides; rows of short cells are a table and stay together.
 */
export function splitColumns(segments: readonly Segment[]): Segment[][] {
  return split([...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0), [], 0)
}

function split(region: Segment[], known: Gutter[], depth: number): Segment[][] {
  if (region.length < 2 || depth > DEEPEST) return region.length === 0 ? [] : [region]
  const strip = bestStrip(region, known)
  if (!strip) return [region]
  known.push({ x0: strip.x0, x1: strip.x1 })
  const inRun = new Set(strip.run)
  const top = Math.min(...strip.run.map((segment) => segment.y))
  const outside = region.filter((segment) => !inRun.has(segment))
  const middle = (strip.x0 + strip.x1) / 2
  const left = strip.run.filter((segment) => centre(segment) < middle)
  const right = strip.run.filter((segment) => centre(segment) >= middle)
  // What crosses the strip stands above or below the stretch, for the stretch ends where anything crosses.
  const above = outside.filter((segment) => segment.y < top)
  const below = outside.filter((segment) => segment.y >= top)
  const inside = [...split(left, known, depth + 1), ...split(right, known, depth + 1)]
  return [...split(above, known, depth + 1), ...inside, ...split(below, known, depth + 1)]
}

function centre(segment: Segment): number {
  return (segment.x0 + segment.x1) / 2
}

function bestStrip(region: Segment[], known: readonly Gutter[]): Strip | null {
  let best: Strip | null = null
  const size = medianSize(region)
  for (const x of candidates(region, size)) {
    for (const run of clearRuns(region, x, x + gutterGap * size)) {
      if (best && run.length <= best.rows) continue
      const strip = judge(run, x, size, known)
      if (strip && (!best || isBetter(strip, best))) best = strip
    }
  }
  return best
}

/** More rows on both sides; as many, then the longer stretch, then the wider strip. */
function isBetter(a: Strip, b: Strip): boolean {
  if (a.rows !== b.rows) return a.rows > b.rows
  return a.run.length !== b.run.length ? a.run.length > b.run.length : a.x1 - a.x0 > b.x1 - b.x0
}

/** Where segments end: a gutter begins at the right end of some line. */
function candidates(region: readonly Segment[], size: number): number[] {
  const step = Math.max(1, size * 0.25)
  const farthest = Math.max(...region.map((segment) => segment.x0))
  const counts = new Map<number, number>()
  for (const segment of region) {
    const x = Math.ceil((segment.x1 + 0.01) / step) * step
    if (x < farthest) counts.set(x, (counts.get(x) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 80).map(([x]) => x)
}

/** Stretches of the region, as long as can be, that nothing crosses between `x0` and `x1`. */
function clearRuns(region: readonly Segment[], x0: number, x1: number): Segment[][] {
  const runs: Segment[][] = []
  let run: Segment[] = []
  for (const segment of region) {
    if (segment.x0 < x1 && segment.x1 > x0) {
      if (run.length > 3) runs.push(run)
      run = []
    } else run.push(segment)
  }
  if (run.length > 1) runs.push(run)
  return runs
}

function judge(run: Segment[], x: number, size: number, known: readonly Gutter[]): Strip | null {
  const left = run.filter((segment) => segment.x1 <= x + 0.01)
  const right = run.filter((segment) => segment.x0 > x)
  if (left.length === 0 || right.length === 0) return null
  const x0 = Math.max(...left.map((segment) => segment.x1))
  const x1 = Math.min(...right.map((segment) => segment.x0))
  const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)]
  const rows = Math.min(leftRows.length, rightRows.length)
  const again = known.some((gutter) => Math.min(gutter.x1, x1) - Math.max(gutter.x0, x0) > 0.5 * Math.min(gutter.x1 - gutter.x0, x1 - x0))
  if (rows < (again ? 1 : 3)) return null
  const [near, far] = [leftRows.map((row) => chain(row, true, size)), rightRows.map((row) => chain(row, false, size))]
  if (again && rows < 3) return isWide(near, size) && isWide(far, size) ? { x0, x1, run, rows } : null
  if (!isWide(near, size) || !isWide(far, size)) return null
  if (looksTabular(near, far)) return null
  // A river of blanks in justified lines has ragged banks.
  const edge = Math.max(...far.map((row) => far.filter((other) => Math.abs(other[0]!.x0 - row[0]!.x0) < 0.4 * size).length))
  if (edge < 2 || edge < far.length * 0.3) return null
  return { x0, x1, run, rows }
}

/** Segments by baseline, each row from left to right. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && segment.y - row[0]!.y < 0.4 * Math.min(row[0]!.size, segment.size)) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0))
}

/** The part of a row next to the strip, up to the next gap that may be a gutter itself. */
function chain(row: readonly Segment[], fromRight: boolean, size: number): Segment[] {
  const part: Segment[] = []
  const order = fromRight ? [...row].reverse() : row
  for (const segment of order) {
    const last = part.at(-1)
    const gap = last ? (fromRight ? last.x0 - segment.x1 : segment.x0 - last.x1) : 0
    if (gap > 1.6 * size) break
    part.push(segment)
  }
  return fromRight ? part.reverse() : part
}

function isWide(rows: readonly Segment[][], size: number): boolean {
  const widths = rows.map((row) => row.at(-1)!.x1 - row[0]!.x0).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.7)]! > 5 * size
}

/** Cells of a table: side by side on the same baselines, of few words or mostly figures. */
function looksTabular(near: readonly Segment[][], far: readonly Segment[][]): boolean {
  const level = near.filter((row) => far.some((other) => Math.abs(other[0]!.y - row[0]!.y) < 0.25 * row[0]!.size)).length
  if (level < 0.7 * Math.min(near.length, far.length)) return false
  return [near, far].some((rows) => {
    const texts = rows.map((row) => row.map((segment) => segment.text).join(' '))
    const words = texts.map((text) => text.split(' ').length).sort((a, b) => a - b)
    const letters = texts.join('').replace(/\s/g, '')
    const figures = letters.replace(/[^\p{N}]/gu, '').length
    const narrow = texts.reduce((sum, text) => sum + text.length, 0) / texts.length < 14
    return rows.flat().filter((segment) => isTypewriter(segment.font)).length > rows.flat().length * 0.6 || figures > 0.35 * letters.length || (narrow && words[words.length >> 1]! < 2.5) || marksOnly(texts)
  })
}

function marksOnly(texts: readonly string[]): boolean {
  return texts.filter((text) => /^(?:[•▪◦–—*-]|[[(]?[\divxa-z]{1,4}[\].)])$/i.test(text)).length > texts.length / 2
}

export function medianSize(segments: readonly Pick<Segment, 'size' | 'text'>[]): number {
  const sorted = [...segments].sort((a, b) => a.size - b.size)
  let left = sorted.reduce((sum, segment) => sum + segment.text.length, 0) / 2
  for (const segment of sorted) {
    left -= segment.text.length
    if (left <= 0) return segment.size
  }
  return sorted.at(-1)?.size ?? 10
}
