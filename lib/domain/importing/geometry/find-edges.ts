import { rowsOf } from './split-columns.ts'
import type { Segment } from './page-line.ts'

/** The upright segments of a page and its height. */
export interface EdgePage {
  height: number
  segments: readonly Segment[]
}

export interface PageEdges {
  /** Segments that are no part of the text, each with the reason. */
  furniture: Map<Segment, string>
  /** The number printed on the page. */
  label: string | null
}

interface EdgeRow {
  page: number
  top: boolean
  /** 0 is the outermost row of its edge. */
  rank: number
  y: number
  segments: Segment[]
  text: string
  key: string
  numbers: { value: number; label: string }[]
  /** White or another type parts it from the row next to it inwards. */
  apart: boolean
  reason?: string
}

/** Rows looked at on each edge, and how far into the page an edge reaches. */
const ROWS = 3
const DEPTH = 0.15

/**
 * [IM54] Running heads, feet and page numbers: rows at the same height of several pages with the same words, figures masked, or with the number that
 * the page has by its neighbours. Only from the outermost row inwards: a line of the text is never between them and the edge.
 */
export function findEdges(pages: readonly EdgePage[]): PageEdges[] {
  const rows = pages.flatMap((page, index) => edgeRows(page, index))
  const offset = numberOffset(rows)
  markRepeated(rows, pages.length)
  markNumbers(rows, offset, pages)
  markAlike(rows, offset, pages)
  return pages.map((_, page) => edgesOf(rows.filter((row) => row.page === page), offset))
}

function edgeRows({ height, segments }: EdgePage, page: number): EdgeRow[] {
  const all = rowsOf(segments)
  const rowOf = (row: Segment[], top: boolean, rank: number): EdgeRow => {
    const text = row.map((segment) => segment.text).join(' ')
    const inner = all[all.indexOf(row) + (top ? 1 : -1)]?.[0]
    const size = row[0]!.size
    const apart = !inner || Math.abs(inner.y - row[0]!.y) > 1.5 * Math.max(size, inner.size) || Math.abs(inner.size / size - 1) > 0.07 || inner.font !== row[0]!.font
    return { page, top, rank, y: row[0]!.y / height, segments: row, text, key: keyOf(text), numbers: numbersIn(text), apart }
  }
  const first = all.filter((row) => row[0]!.y < height * DEPTH).slice(0, ROWS)
  const last = all.filter((row) => row[0]!.y > height * (1 - DEPTH) && !first.includes(row)).slice(-ROWS).reverse()
  return [...first.map((row, rank) => rowOf(row, true, rank)), ...last.map((row, rank) => rowOf(row, false, rank))].filter((row) => row.text.length <= 140)
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/(?<![\p{L}#])[ivxlc]+(?![\p{L}#])/gu, '#').replace(/[^\p{L}#]+/gu, ' ').trim()
}

/** Arabic or Roman, alone at either end of the row. */
function numbersIn(text: string): { value: number; label: string }[] {
  const found: { value: number; label: string }[] = []
  for (const pattern of [/^[-–—|[(\s]*(?:page\s+|p\.\s*|seite\s+|стр\.?\s*)?(\d{1,4})(?![\d.,]\d)\b/iu, /(?<![\p{L}\p{N}.,])(\d{1,4})\s*(?:\/\s*\d+|of\s+\d+|von\s+\d+)?[-–—|\])\s.]*$/u]) {
    const label = pattern.exec(text)?.[1]
    if (label) found.push({ value: Number(label), label })
  }
  const roman = /^[-–—\s]*([ivxlc]{1,7})[-–—\s]*$/i.exec(text)?.[1] ?? /(?:^([ivxlc]{1,7})\s)|(?:\s([ivxlc]{1,7})$)/.exec(text)?.slice(1).find(Boolean)
  if (roman) found.push({ value: romanValue(roman), label: roman })
  return found
}

function romanValue(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = [...text.toLowerCase()].map((letter) => values[letter]!)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

/** Number printed less index of the page, where at least two pages agree; each stretch of a file may count anew, so all that are agreed on. */
function numberOffset(rows: readonly EdgeRow[]): Map<string, number> {
  const votes = new Map<string, Set<number>>()
  for (const row of rows)
    for (const { value, label } of row.numbers) {
      const key = offsetKey(value, label, row.page)
      votes.set(key, (votes.get(key) ?? new Set()).add(row.page))
    }
  return new Map([...votes].filter(([, pages]) => pages.size >= 2).map(([key, pages]) => [key, pages.size]))
}

function offsetKey(value: number, label: string, page: number): string {
  return `${/\d/.test(label) ? 'arabic' : 'roman'} ${value - page}`
}

function numberOf(row: EdgeRow, offsets: Map<string, number>): string | null {
  const fitting = row.numbers.filter(({ value, label }) => offsets.has(offsetKey(value, label, row.page)))
  return fitting.sort((a, b) => offsets.get(offsetKey(b.value, b.label, row.page))! - offsets.get(offsetKey(a.value, a.label, row.page))!)[0]?.label ?? null
}

function markRepeated(rows: readonly EdgeRow[], pageCount: number): void {
  const groups = new Map<string, EdgeRow[]>()
  for (const row of rows) {
    if (!/\p{L}/u.test(row.key)) continue
    const key = `${row.top} ${row.key}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  for (const group of groups.values()) {
    const level = group.filter((row) => group.some((other) => other.page !== row.page && Math.abs(other.y - row.y) < 0.012))
    const pages = new Set(level.map((row) => row.page)).size
    if (level.filter((row) => row.apart).length < level.length * 0.6 && !level.every((row) => row.numbers.length > 0 && row.rank === 0)) continue
    const enough = pages >= 3 || (pages >= 2 && (pageCount <= 8 || level.every((row) => row.numbers.length > 0)))
    if (enough && level.every((row) => row.text.length < 110 && !/[,;]$/.test(row.text))) for (const row of level) row.reason = row.top ? 'running head' : 'running foot'
  }
}

function markNumbers(rows: readonly EdgeRow[], offsets: Map<string, number>, pages: readonly EdgePage[]): void {
  for (const row of rows) {
    if (row.reason || !/^[#\s]*(?:(?:page|p|seite|стр|página|pagina)\s)?#(?:\s?(?:of|von|de|из|sur)?\s?#)?$/.test(row.key)) continue
    const alone = row.text.replace(/[^\p{L}\p{N}]/gu, '').length <= 4 && isolated(row, pages[row.page]!) && (pages.length === 1 || row.rank === 0) && row.numbers.some(({ value, label }) => /\d/.test(label) && value < 2000)
    if (numberOf(row, offsets) !== null || (alone && (row.y < 0.09 || row.y > 0.91))) row.reason = 'page number'
  }
}

function isolated(row: EdgeRow, page: EdgePage): boolean {
  const [first] = row.segments
  return page.segments.every((other) => row.segments.includes(other) || Math.abs(other.y - first!.y) > 1.6 * Math.max(first!.size, other.size))
}

/** A head that comes only once, or that OCR read differently: at the height of the others, with the page's number or nearly their words. */
function markAlike(rows: readonly EdgeRow[], offsets: Map<string, number>, pages: readonly EdgePage[]): void {
  const sure = rows.filter((row) => row.reason)
  for (const row of rows) {
    if (row.reason || row.text.length > 100 || !(row.apart || row.numbers.length > 0)) continue
    const level = sure.filter((other) => other.top === row.top && Math.abs(other.y - row.y) < 0.008)
    if (level.length < 2) continue
    const numbered = numberOf(row, offsets) !== null && level.some((other) => other.numbers.length > 0) && isolated(row, pages[row.page]!)
    const alike = level.slice(0, 60).some((other) => similarity(other.key, row.key) > 0.75)
    if (numbered || alike) row.reason = row.top ? 'running head' : 'running foot'
  }
}

/** Share of pairs of neighbouring letters that two texts have in common (Dice). */
function similarity(a: string, b: string): number {
  if (a.length < 4 || b.length < 4) return a === b ? 1 : 0
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const left = pairs(a)
  const rest = pairs(b)
  const total = left.length + rest.length
  let common = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    common += 2
  }
  return common / total
}

function edgesOf(rows: readonly EdgeRow[], offsets: Map<string, number>): PageEdges {
  const furniture = new Map<Segment, string>()
  let label: string | null = null
  for (const top of [true, false]) {
    for (const row of rows.filter((other) => other.top === top).sort((a, b) => a.rank - b.rank)) {
      if (!row.reason) break
      for (const segment of row.segments) furniture.set(segment, row.reason)
      label ??= numberOf(row, offsets) ?? (row.reason === 'page number' ? (row.numbers[0]?.label ?? null) : null)
    }
  }
  return { furniture, label }
}
