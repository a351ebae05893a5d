import type { Inside } from './block-writer.ts'
import { everyElement, isText, wordsOf, type MarkupElement } from './markup-tree.ts'
import type { Reading } from './read-markup.ts'

/** [IM67] Rows and columns that mean something. A page that is laid out by tables has other tables, headings or whole texts in its cells. */
export function isDataTable(table: MarkupElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return false
  let columns = 0
  let says = false
  let texts = false
  for (const element of everyElement(table)) {
    const { name } = element
    if (name === 'table' && element !== table) return false
    if (name === 'th' || name === 'caption' || name === 'thead') says = true
    if (name === 'tr') columns = Math.max(columns, cellsOf(element).length)
    if (/^h[1-6]$/.test(name)) texts = true
    if ((name === 'td' || name === 'th') && !texts) texts = holdsText(element)
  }
  return columns > 1 && (says || !texts)
}

function holdsText(cell: MarkupElement): boolean {
  const paragraphs = cell.children.filter((child) => child.name === 'p' || child.name === 'ul' || child.name === 'ol')
  return paragraphs.length > 1 || paragraphs.some((child) => child.name !== 'p') || wordsOf(cell).length > 600
}

export function cellsOf(row: MarkupElement): MarkupElement[] {
  return row.children.filter((child): child is MarkupElement => child.name === 'td' || child.name === 'th')
}

/** A block for each row, its cells parted by “ | ”. A cell that reaches down leaves its place empty in the rows below. */
export function readTable(table: MarkupElement, outer: Inside, reading: Reading, readElement: (element: MarkupElement, inside: Inside, reading: Reading) => void): void {
  const { writer } = reading
  const inside: Inside = { kind: 'table-row', ...(outer.excluded ? { excluded: outer.excluded } : {}) }
  let reaching: number[] = []
  for (const row of partsOf(table)) {
    if (row.name !== 'tr') {
      readElement(row, { ...outer }, reading)
      continue
    }
    const below: number[] = []
    let column = 0
    const part = () => {
      if (column > 0) writer.put(' | ', inside)
      column += 1
    }
    for (const cell of cellsOf(row)) {
      while ((reaching[column] ?? 0) > 0) {
        below[column] = reaching[column]! - 1
        part()
      }
      below[column] = span(cell.attributes.rowspan) - 1
      part()
      readCell(cell, inside, reading)
    }
    writer.close()
    reaching = below
  }
}

/** Rows, and what stands beside them: the caption. */
function* partsOf(table: MarkupElement): Generator<MarkupElement> {
  for (const child of table.children) {
    if (isText(child)) continue
    if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot') yield* partsOf(child)
    else yield child
  }
}

function readCell(cell: MarkupElement, inside: Inside, reading: Reading): void {
  for (const child of cell.children) {
    if (isText(child)) reading.writer.words(child.text, inside, child)
    else if (child.attributes.hidden === undefined && !reading.notes.backLinks.has(child)) {
      const apart = child.name === 'br' || child.name === 'p' || child.name === 'div' || child.name === 'li'
      if (apart) reading.writer.words(' ', inside)
      readCell(child, inside, reading)
      if (apart) reading.writer.words(' ', inside)
    }
  }
}

function span(text: string | undefined): number {
  const number = Number(text ?? 1)
  return Number.isInteger(number) && number > 0 && number < 1_000 ? number : 1
}
