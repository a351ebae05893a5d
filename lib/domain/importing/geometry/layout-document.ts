import { vocabularyOf } from '../vocabulary.ts'
import { classifyGroup, typed } from './classify-group.ts'
import type { TypedGroup } from './classify-group.ts'
import { continueParagraphs } from './continue-paragraphs.ts'
import { documentStyle } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import { findEdges } from './find-edges.ts'
import { findTables } from './find-tables.ts'
import { groupBy } from './group-by.ts'
import { groupLines } from './group-lines.ts'
import { findInitials, joinInitial } from './join-initials.ts'
import { makeLines } from './make-lines.ts'
import { makeSegments } from './make-segments.ts'
import { markFigureWords } from './mark-figure-words.ts'
import { markNotes } from './mark-notes.ts'
import { orientPage } from './orient-page.ts'
import { outlineLevel } from './outline-level.ts'
import type { OutlineEntry, PageSheet } from './page-item.ts'
import type { PageColumn, PageLine, Segment } from './page-line.ts'
import { markPullQuotes } from './mark-pull-quotes.ts'
import { setLevels } from './set-levels.ts'
import { splitColumns } from './split-columns.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A document as its pages show it. */
export interface DocumentLayout {
  groups: TypedGroup[]
  style: DocumentStyle
  /** Of each page: the number printed on it, where one could be read. */
  labels: (string | null)[]
}

/** Pages of placed glyphs → blocks in reading order. Pure. */
export function layoutDocument(sheets: readonly PageSheet[], outline: readonly OutlineEntry[]): DocumentLayout {
  const pages = sheets.map((sheet) => {
    const page = orientPage(sheet)
    return { ...page, segments: makeSegments(page.items, page.mirrored), asides: makeSegments(page.aside, false) }
  })
  const edges = findEdges(pages)
  const words = vocabularyOf(pages.flatMap((page) => page.segments.map((segment) => segment.text)))
  const lines = pages.map((page, index) => linesOfPage(page.segments.filter((segment) => !edges[index]!.furniture.has(segment)), index, page.mirrored, words))
  widenColumns(lines.flat())
  const style = documentStyle(lines.flat(), pages)
  const level = outlineLevel(outline)
  const body = lines.flatMap((ofPage) => [...groupBy(ofPage, (line) => line.column).values()].flatMap((column) => groupsOfColumn(column, style, level)))
  const levelled = setLevels(markPullQuotes(headTables(markFigureWords(markNotes(body, style), style)), style), style)
  const aside = pages.flatMap((page, index) => furnitureOf(edges[index]!.furniture, page.asides, index))
  return { groups: placeAside(continueParagraphs(levelled, style), aside), style, labels: edges.map((edge) => edge.label) }
}

function linesOfPage(segments: readonly Segment[], page: number, mirrored: boolean, words: Vocabulary): PageLine[] {
  const initials = findInitials(segments)
  const caps = new Set(initials.map(({ cap }) => cap))
  return splitColumns(segments.filter((segment) => !caps.has(segment))).flatMap((region) => {
    const lines = makeLines(region, page, mirrored)
    for (const { cap, home } of initials) {
      const at = region.includes(home) ? lines.findIndex((line) => line.text.includes(home.text) && Math.abs(line.y - home.y) < 0.4 * home.size && home.x0 >= line.x0 - 1 && home.x0 < line.x0 + home.size) : -1
      if (at < 0) continue
      lines[at] = joinInitial(lines[at]!, cap, words)
      // The lines beside it begin where it does.
      for (let below = at + 1; below < lines.length && lines[below]!.y < cap.y + 0.4 * lines[below]!.size; below += 1) lines[below] = { ...lines[below]!, x0: cap.x0, initial: 0 }
      lines[at]!.column.x0 = Math.min(lines[at]!.column.x0, cap.x0)
    }
    return lines
  })
}

/** A column of a few lines cannot say how wide it is: a long one at the same place, on this page or another, can. */
function widenColumns(lines: readonly PageLine[]): void {
  const counts = new Map<PageColumn, number>()
  for (const line of lines) counts.set(line.column, (counts.get(line.column) ?? 0) + 1)
  const columns = [...counts.keys()]
  columns.forEach((column, index) => (column.index = index))
  const long = columns.filter((column) => counts.get(column)! >= 8)
  const near = (column: PageColumn) => [...long].sort((a, b) => Math.abs(a.page - column.page) - Math.abs(b.page - column.page)).slice(0, 12)
  for (const column of columns) {
    if (counts.get(column)! >= 8) continue
    const model = near(column).find((other) => Math.abs(other.page - column.page) <= 2 && other.x0 <= column.x0 + 2 && other.x1 >= column.x1 - 6 && column.x0 - other.x0 < 0.25 * (other.x1 - other.x0))
    if (!model) continue
    column.x0 = Math.min(column.x0, model.x0)
    column.x1 = Math.max(column.x1, model.x1)
    column.justified = model.justified
    if (column.leading === 0) column.leading = model.leading
  }
}

function groupsOfColumn(lines: readonly PageLine[], style: DocumentStyle, level: (text: string, page: number) => number | null): TypedGroup[] {
  const rows = findTables(lines, style)
  const result: TypedGroup[] = []
  let plain: PageLine[] = []
  const settle = () => {
    result.push(...groupLines(plain, style).map((group) => classifyGroup(group, style, level)))
    plain = []
  }
  for (const line of lines) {
    if (!rows.has(line)) plain.push(line)
    else {
      settle()
      result.push(typed({ lines: [line], size: line.size, bold: line.bold > 0.85, italic: line.italic > 0.85, above: null, below: null }, 'table-row'))
    }
  }
  settle()
  return result
}

/** A row of bold cells above a table is its head, also where the page ends between them. */
function headTables(groups: readonly TypedGroup[]): TypedGroup[] {
  return groups.map((group, index) => {
    const heads = group.kind !== 'caption' && group.lines.length === 1 && group.lines[0]!.cells.length > 1 && groups.slice(index + 1, index + 3).some((next) => next.kind === 'table-row' && next.lines[0]!.cells.length >= group.lines[0]!.cells.length)
    return heads ? { ...group, kind: 'table-row', level: undefined } : group
  })
}

function furnitureOf(furniture: ReadonlyMap<Segment, string>, asides: readonly Segment[], page: number): TypedGroup[] {
  const groups = [...groupBy([...furniture], ([segment, reason]) => `${reason} ${Math.round(segment.y / 4)}`).values()].map((entries) => ({ segments: entries.map(([segment]) => segment), reason: entries[0]![1] }))
  const aside = asides.map((segment) => ({ segments: [segment], reason: 'set at an angle to the text' }))
  return [...groups, ...aside].flatMap(({ segments, reason }) => makeLines(segments, page, false).map((line): TypedGroup => ({ ...typed({ lines: [line], size: line.size, bold: false, italic: false, above: null, below: null }, 'paragraph'), excluded: reason })))
}

/** What is left out stands before the first block that begins on its page or after; never inside a paragraph. */
function placeAside(groups: readonly TypedGroup[], aside: readonly TypedGroup[]): TypedGroup[] {
  const result: TypedGroup[] = []
  let next = 0
  for (const group of groups) {
    while (next < aside.length && aside[next]!.lines[0]!.page <= group.lines[0]!.page) result.push(aside[next++]!)
    result.push(group)
  }
  return [...result, ...aside.slice(next)]
}
