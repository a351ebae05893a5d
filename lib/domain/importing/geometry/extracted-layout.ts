import type { Extracted, ExtractedBlock, ExtractedPiece } from '../extracted.ts'
import type { TypedGroup } from './classify-group.ts'
import { groupBy } from './group-by.ts'
import type { DocumentLayout } from './layout-document.ts'
import type { PageLine } from './page-line.ts'

/** The layout as what a parser gives: the pages' lines in the file's own order, parted by form feeds, and blocks that point into them. */
export function extractedLayout(layout: DocumentLayout, pageCount: number, labels: readonly (string | undefined)[]): Pick<Extracted, 'text' | 'blocks' | 'pages'> & { blocks: ExtractedBlock[] } {
  const lines = layout.groups.flatMap((group) => group.lines)
  const byPage = groupBy(lines, (line) => line.page)
  const origins = new Map<PageLine, number>()
  const pages: { origin: number; label: string }[] = []
  let text = ''
  for (let page = 0; page < pageCount; page += 1) {
    if (page > 0) text += '\f'
    pages.push({ origin: text.length, label: layout.labels[page] ?? labels[page] ?? String(page + 1) })
    const parts: string[] = []
    let at = text.length
    for (const line of (byPage.get(page) ?? []).sort((a, b) => a.order - b.order)) {
      origins.set(line, at)
      const written = writtenText(line)
      parts.push(written)
      at += written.length + 1
    }
    text += parts.join('\n')
  }
  return { text, blocks: layout.groups.map((group) => blockOf(group, origins)), pages }
}

/** A hyphen that shows only at a line's end is one there, whatever the file calls it. */
function writtenText(line: PageLine): string {
  return line.text.replace(/\u00AD$/, '-')
}

function blockOf(group: TypedGroup, origins: ReadonlyMap<PageLine, number>): ExtractedBlock {
  const pieces = group.lines.flatMap((line, index): ExtractedPiece[] => {
    const origin = origins.get(line)!
    const end: ExtractedPiece[] = index < group.lines.length - 1 ? [{ text: '\n', origin: origin + line.text.length, held: true }] : []
    return [...(group.kind === 'table-row' ? cellsOf(line, origin) : piecesOf(line, origin)), ...end]
  })
  return { kind: group.kind, ...(group.kind === 'heading' && group.level !== undefined ? { level: group.level } : {}), pieces, ...(group.excluded ? { excluded: group.excluded } : {}) }
}

function piecesOf(line: PageLine, origin: number): ExtractedPiece[] {
  const text = writtenText(line)
  if (!line.initial) return [{ text, origin }]
  return [
    { text: text.slice(0, line.initial), origin, initial: true },
    { text: text.slice(line.initial), origin: origin + line.initial },
  ]
}

function cellsOf(line: PageLine, origin: number): ExtractedPiece[] {
  const text = writtenText(line)
  return line.cells.flatMap((cell, index): ExtractedPiece[] => {
    const piece = { text: text.slice(cell.start, cell.end), origin: origin + cell.start }
    return index === 0 ? [piece] : [{ text: ' | ', origin: origin + cell.start - 1, held: true }, piece]
  })
}
