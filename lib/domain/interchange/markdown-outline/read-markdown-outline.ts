import { mapFromLines, type OutlineLine } from '../indented-list/map-from-lines.ts'
import { readLead } from '../indented-list/read-lead.ts'
import type { ReadSketch } from '../indented-list/sketch-map.ts'
import type { Problem } from '../../result.ts'
import { plainWords } from './plain-words.ts'

/** Under any heading, and under any paragraph. */
const paragraphDepth = 100
const listDepth = 200
const item = /^([-*+•]|\d{1,9}[.)])\s+(?=\S)/
/** How our own outline gives the words behind a claim. */
const isCited = (words: string) => words.endsWith('”') && words.indexOf(': “') > 0
const sources = /^(?:sources|references|bibliography|literature|works cited)$/i

/**
 * Reads Markdown as an outline: headings, paragraphs under them, and nested lists, each a claim under the one above it. What
 * `writeMarkdownOutline` wrote comes back with its meanings; quotations become notes. Tables and code are left out, and said.
 */
export function readMarkdownOutline(text: string): ReadSketch {
  const lines: OutlineLine[] = []
  const problems: Problem[] = []
  const leaveOut = (code: string, message: string) => problems.some((problem) => problem.code === code) || problems.push({ code, message })
  let fence: string | null = null
  let goesOn = false
  let inSources = false
  const marks = new Set(text.split(/\r\n?|\n/).flatMap((line) => /^\s*([-+])\s+\S/.exec(line)?.[1] ?? []))
  const signed = marks.size === 2

  for (const line of text.replace(/^\uFEFF?---\r?\n[\s\S]{0,20000}?\n---\r?\n/, '').split(/\r\n?|[\n\u2028\u2029]/)) {
    const opens = /^\s*(```+|~~~+)/.exec(line)?.[1]
    if (fence !== null) {
      if (opens?.startsWith(fence)) fence = null
      continue
    }
    if (opens) {
      fence = opens.slice(0, 3)
      leaveOut('code', 'Code was left out.')
      continue
    }
    const heading = /^ {0,3}(#{1,6})\s+(?=\S)/.exec(line)
    if (heading) {
      const words = plainWords(withoutHashes(line.slice(heading[0].length)))
      inSources = sources.test(words)
      goesOn = false
      if (inSources) leaveOut('sources', 'The list of sources was left out. Import the texts themselves to cite them.')
      else if (words) lines.push({ depth: heading[1]!.length, text: words })
      continue
    }
    const words = line.trim()
    if (words === '' || /^([-*_])\s*(?:\1\s*){2,}$/.test(words)) {
      goesOn = false
      continue
    }
    if (inSources) continue
    if (/^\|.*\|$/.test(words)) {
      leaveOut('table', 'A table was left out.')
      continue
    }
    const column = columnOf(line)
    const bullet = item.exec(words)
    const last = lines.at(-1)
    if (words.startsWith('>')) {
      if (last) lines.push({ depth: 10_000, text: plainWords(words.replace(/^[>\s]+/, '')), quotation: true })
      else leaveOut('quotation', 'A quotation with nothing above it was left out.')
      goesOn = false
    } else if (bullet) {
      const said = plainWords(words.slice(bullet[0].length).replace(/^\[[ xX]\]\s+/, ''))
      const sign = signed && bullet[1] === '+' ? ('supports' as const) : signed && bullet[1] === '-' ? ('attacks' as const) : undefined
      if (said) lines.push({ depth: listDepth + column, text: said, ...(isCited(said) && column > 0 && !readLead(said).meaning ? { quotation: true } : {}), ...(sign ? { sign } : {}) })
      goesOn = said !== ''
    } else if (goesOn && last && !last.quotation) last.text += ` ${plainWords(words)}`
    else {
      const inList = column > 1 && last !== undefined && last.depth >= listDepth && last.depth - listDepth < column
      if (inList) last.text += ` ${plainWords(words)}`
      else lines.push({ depth: paragraphDepth, text: plainWords(words) })
      goesOn = true
    }
  }
  const { kept, title } = withoutTitle(lines)
  const read = mapFromLines(kept, title)
  return { ...read, problems: [...read.problems, ...problems] }
}

/** A heading may be closed by the signs that open it. */
function withoutHashes(heading: string): string {
  const words = heading.trimEnd()
  let end = words.length
  while (words[end - 1] === '#') end--
  return words.slice(0, end).trimEnd()
}

function columnOf(line: string): number {
  let column = 0
  for (const sign of line) {
    if (sign === '\t') column += 4 - (column % 4)
    else if (/\s/.test(sign)) column += 1
    else break
  }
  return column
}

/** A heading over the whole that only repeats the question under it, or gives it a name, is the map's title and no claim. */
function withoutTitle(lines: readonly OutlineLine[]): { kept: readonly OutlineLine[]; title?: string } {
  const [first, second, ...rest] = lines
  if (!first || first.depth !== 1 || !second || second.depth < listDepth || rest.some(({ depth }) => depth <= 1)) return { kept: lines }
  const lead = readLead(second.text)
  return lead.kind === 'question' || lead.text === first.text ? { kept: lines.slice(1), title: first.text } : { kept: lines }
}
