import { endsOpen, endsSentence, isDateAlone, startsLower, startsUpper } from '../line-shape.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import { bulletStart, captionStart, countedStart, leadersEnd, noteStart, referenceStart } from './item-marks.ts'
import type { PageLine } from './page-line.ts'

/** Lines of one column that make one paragraph, heading, item or note. */
export interface LineGroup {
  lines: PageLine[]
  size: number
  bold: boolean
  italic: boolean
  /** White above it and below it, in baselines' usual distance; null at the column's ends. */
  above: number | null
  below: number | null
}

/** [IM56] The lines of one column, parted where a paragraph ends: by size and weight, white, indent, a short last line, a mark. */
export function groupLines(lines: readonly PageLine[], style: DocumentStyle): LineGroup[] {
  const groups: PageLine[][] = []
  const stanzas = stanzaLines(lines, style)
  lines.forEach((line, index) => {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above && (stanzas.has(line) || stanzas.has(above))) {
      if (stanzas.get(line) === stanzas.get(above)) group.push(line)
      else groups.push([line])
    } else if (group && !partsAt(group, line, lines[index + 1], style)) group.push(line)
    else groups.push([line])
  })
  return groups.map((group, index) => describe(group, groups[index - 1]?.at(-1), groups[index + 1]?.[0], style))
}

function describe(lines: PageLine[], before: PageLine | undefined, after: PageLine | undefined, style: DocumentStyle): LineGroup {
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
  const size = lines.reduce((sum, line) => sum + line.size * line.text.length, 0) / letters
  const leading = leadingOf(lines[0]!, style)
  return {
    lines, size,
    bold: lines.every((line) => line.bold > 0.85),
    italic: lines.every((line) => line.italic > 0.85),
    above: before ? (lines[0]!.y - before.y) / leading : null,
    below: after ? (after.y - lines.at(-1)!.y) / leading : null,
  }
}

function leadingOf(line: PageLine, style: DocumentStyle): number {
  return Math.max(line.column.leading, line.size * (line.column.leading === 0 ? 1.2 : 1), style.size)
}

function partsAt(group: readonly PageLine[], line: PageLine, next: PageLine | undefined, style: DocumentStyle): boolean {
  const last = group.at(-1)!
  const first = group[0]!
  const size = line.size
  const ratio = Math.max(last.size, size) / Math.min(last.size, size)
  // Where OCR measured the sizes, one that is off by a third says less than a sentence that goes on.
  const measured = style.tolerance > 1.1 && ratio < 1.35 && (startsLower(line.text) || (!endsSentence(last.text) && last.text.length > 20 && ratio < 1.2))
  if (ratio > style.tolerance && !measured && !(line.text.length <= 3 || last.text.length <= 3)) return true
  // A caption, or a paragraph, may begin in bold.
  if (leadersEnd.test(last.text) || (isDateAlone(line.text) && !/[.,;]$/.test(line.text) && !endsOpen(last.text))) return true
  const runsOn = captionStart.test(first.text) || (startsLower(line.text) && !endsSentence(last.text))
  if (Math.abs(last.bold - line.bold) > 0.85 && last.text.length > 2 && line.text.length > 2 && !(last.bold > line.bold && runsOn)) return true
  const gap = line.y - last.y
  const leading = line.column.leading > 0 && Math.abs(size / style.size - 1) < 0.25 ? Math.max(line.column.leading, 1.1 * size) : size * 1.25
  const smooth = style.tolerance > 1.12 ? 1.5 : 1.32
  if (gap > leading * smooth || gap < -0.5 * size) return true
  if (isTypewriter(line.font) && isTypewriter(last.font) && !isTypewriter(style.font)) return false
  const display = size > style.size * 1.18 || (line.bold > 0.85 && !style.bold)
  if (display) return captionStart.test(line.text)
  const ended = endsSentence(last.text) || /[:;]$/.test(last.text)
  const room = line.column.x1 - last.x1
  const slack = line.column.justified ? 0.5 * size : 2.2 * size
  const fitted = room > line.firstWord + 0.3 * size + slack
  if (bulletStart.test(line.text) && (ended || fitted || bulletStart.test(first.text))) return true
  if (referenceStart.test(line.text) && (ended || referenceStart.test(first.text))) return true
  if (countedStart.test(line.text) && (ended || (fitted && !endsOpen(last.text))) && !(referenceStart.test(first.text) && !ended)) return true
  if (countedStart.test(line.text) && startsItem(first.text) && line.x0 < first.x0 + 0.5 * size && countsOn(first.text, line.text)) return true
  if (line.raised && noteStart.test(line.text) && (ended || first.raised)) return true
  if (noteStart.test(first.text) && size < style.size * 0.95 && countsOn(first.text, line.text) && (ended || fitted)) return true
  if (captionStart.exec(line.text)?.groups!.end?.trim() && ended) return true
  if (style.slides && startsUpper(line.text) && !endsOpen(last.text) && last.text.split(' ').length > 1) return true
  const indent = line.x0 - line.column.x0
  const [atFirst, before] = [first.x0 - line.column.x0, last.x0 - line.column.x0]
  const centred = Math.abs((line.x0 + line.x1) / 2 - (line.column.x0 + line.column.x1) / 2) < 0.8 * size && indent > 1.5 * size && (before > 1.2 * size || indent > 4 * size) && line.column.x1 - line.x1 > 1.2 * size
  if (indent > before + 0.6 * size && !last.initial && !centred) {
    // Deeper than the line above: a new paragraph, or what hangs below the first line of an entry.
    const hangs = next !== undefined && next.column === line.column && Math.abs(next.x0 - line.x0) < 0.3 * size && !fitted
    // “Brook, A. …” on a full flush line, and only then an indent: an entry of a list of works.
    const entry = group.length === 1 && !fitted && atFirst < 0.4 * size && /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)/u.test(first.text)
    if (ended && !entry && (!hangs || fitted)) return !startsLower(line.text)
    if (!hangs && group.length > 1 && startsUpper(line.text) && !endsOpen(last.text) && style.indents) return true
  }
  // Speech: one indented line after the other, each a paragraph, where the lines of a paragraph would be flush.
  const flushBelow = next !== undefined && next.column === line.column && next.x0 < line.x0 - 0.6 * size
  if (style.indents && group.length === 1 && ended && indent > 0.6 * size && Math.abs(indent - before) < 0.3 * size && !centred && (flushBelow || /^[“"«„—–]/.test(line.text))) return true
  if (group.length > 1 && indent < before - 0.6 * size) {
    const hanging = atFirst < before - 0.6 * size && Math.abs(indent - atFirst) < 0.4 * size
    if (hanging && !startsLower(line.text)) return true
    if (atFirst > indent + 0.6 * size && ended) return true
  }
  if (fitted && ended) return true
  const roomAround = line.column.x1 - line.column.x0 - (last.x1 - last.x0)
  if (centred && before > 1.2 * size && startsUpper(line.text) && !endsOpen(last.text) && roomAround > line.firstWord + 3 * size) return true
  return fitted && room > 0.3 * (line.column.x1 - line.column.x0) && startsUpper(line.text) && !endsOpen(last.text) && !centred
}

/** Lines of verse, each with the number of its stanza: four or more on end that stop well before the column's edge, mostly not at a sentence's end. */
function stanzaLines(lines: readonly PageLine[], style: DocumentStyle): Map<PageLine, number> {
  const found = new Map<PageLine, number>()
  let stanza = 0
  let run: PageLine[] = []
  const settle = () => {
    const ended = run.filter((line) => endsSentence(line.text)).length
    const capitals = run.filter((line) => startsUpper(line.text)).length
    if (run.length >= 4 && ended <= run.length * 0.5 && capitals >= run.length * 0.75) {
      stanza += 1
      for (const line of run) found.set(line, stanza)
    }
    run = []
  }
  for (const line of lines) {
    const above = run.at(-1)
    const width = line.column.x1 - line.column.x0
    const loose = line.column.x1 - line.x1 > Math.max(0.18 * width, 3 * line.size) && width > 14 * line.size
    const plain = !startsItem(line.text) && line.cells.length === 1 && line.text.length > 8 && !captionStart.test(line.text) && Math.abs(line.size / style.size - 1) < 0.16 && (line.bold < 0.85 || style.bold) && !/@|https?:/.test(line.text)
    if (!loose || !plain) {
      settle()
      continue
    }
    const leading = Math.max(line.column.leading, 1.1 * line.size)
    if (above && (line.y - above.y > leading * 1.35 || Math.abs(above.size - line.size) > 0.5)) settle()
    run.push(line)
  }
  settle()
  return found
}

function startsItem(text: string): boolean {
  return bulletStart.test(text) || countedStart.test(text) || referenceStart.test(text)
}

/** “3 …” after “2 …”, “[8] …” after “[7] …”. */
function countsOn(first: string, text: string): boolean {
  const [a, b] = [first, text].map((each) => Number(/^[[(]?(\d{1,4})/.exec(each)?.[1] ?? NaN))
  return b === a! + 1
}
