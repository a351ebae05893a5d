import { mapFromLines, type OutlineLine } from './map-from-lines.ts'
import type { ReadSketch } from './sketch-map.ts'

const bullet = /^([-+*•‣▪◦–—−·○●■□➢►➤✓])\s+(?=\S)|^([-+*•‣▪◦–—−·○●■□➢►➤✓])$/u
const numbering = /^(?:\d{1,3}[.)]|[a-zA-Z][.)]|\([0-9a-zA-Z]{1,3}\)|[ivxIVX]{1,5}[.)])\s+(?=\S)/
/** “1.2.1. Pro: …”, as Kialo writes a discussion: the number says how deep it stands. */
const path = /^(\d{1,4}(?:\.\d{1,4})+)\.?\s+(?=\S)/
const firstOfPath = /^(\d{1,4})\.\s+(?=\S)/
const minus = /^[-–—−]$/u

interface RawLine {
  column: number
  mark?: string
  text: string
}

/**
 * Reads a list in which what stands further in bears on what it stands under: indented by tabs or spaces, with bullets,
 * with numbers, or numbered by paths. Where both plus and minus are bullets they mean for and against.
 */
export function readIndentedList(text: string): ReadSketch {
  const raw = text.split(/\r\n?|[\n\u2028\u2029]/).flatMap((line) => rawLine(line) ?? [])
  if (raw.filter((line) => path.test(line.text)).length >= 1 && raw.some((line) => path.test(line.text) || firstOfPath.test(line.text))) {
    const byPath = pathLines(raw)
    if (byPath) return mapFromLines(byPath.lines, byPath.title)
  }
  const marks = new Set(raw.flatMap(({ mark }) => mark ?? []))
  const signed = marks.has('+') && [...marks].some((mark) => minus.test(mark))
  const marked = raw.filter(({ mark }) => mark !== undefined).length
  const lines: OutlineLine[] = []
  for (const { column, mark, text: words } of raw) {
    const last = lines.at(-1)
    // A line without a bullet, inside a list of bullets, goes on with the sentence above it.
    if (mark === undefined && last && marked > raw.length / 2 && column > last.depth && !numbering.test(words)) last.text += ` ${words}`
    else lines.push({ depth: column, text: words.replace(numbering, '').replace(/^\[[ xX]\]\s+/, ''), ...(signed && mark ? (mark === '+' ? { sign: 'supports' } : minus.test(mark) ? { sign: 'attacks' } : {}) : {}) })
  }
  return mapFromLines(lines)
}

function rawLine(line: string): RawLine | null {
  let column = 0
  let index = 0
  for (; index < line.length && /\s|\uFEFF/.test(line[index]!); index++) column = line[index] === '\t' ? column + 4 - (column % 4) : column + 1
  const words = line.slice(index).trimEnd()
  if (words === '') return null
  const found = bullet.exec(words)
  const mark = found?.[1] ?? found?.[2]
  const rest = found ? words.slice(found[0].length) : words
  return mark !== undefined && rest === '' ? null : { column, text: rest, ...(mark === undefined ? {} : { mark }) }
}

function pathLines(raw: readonly RawLine[]): { lines: OutlineLine[]; title?: string } | null {
  const lines: OutlineLine[] = []
  let title: string | undefined
  for (const { text } of raw) {
    const found = path.exec(text) ?? firstOfPath.exec(text)
    const last = lines.at(-1)
    if (found) {
      const words = text.slice(found[0].length)
      const same = /^(?:(pro|con):\s*)?->\s*see\s+([\d.]+?)\.?$/i.exec(words)
      lines.push({ depth: found[1]!.split('.').length, text: words, number: found[1]!, ...(same ? { sameAs: same[2]! } : {}) })
    } else if (last) last.text += ` ${text}`
    else title = /^discussion (?:title|name):\s*(.+)$/i.exec(text)?.[1] ?? title
  }
  return lines.length === 0 ? null : { lines, ...(title === undefined ? {} : { title }) }
}
