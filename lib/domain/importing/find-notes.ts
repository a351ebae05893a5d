import { lastAtOrBefore } from '../document/last-at-or-before.ts'
import type { LineGroup } from './group-wrapped.ts'
import type { TextLine } from './text-line.ts'

/** “Notes”, “Anmerkungen”, “Примечания”: what stands over a text's notes; or a rule drawn over them. */
const headings = /^(?:\d{1,2}\.\s)?(?:notes?|foot-?notes|end-?notes|notes and references|references and notes|anmerkungen|fu(?:ß|ss)noten|endnoten|notes de bas de page|notas|note a piè di pagina|note al testo|noten|voetnoten|noter|fotnoter|przypisy|примечани[яе]|сноски|примітки|виноски|notlar|dipnotlar)[.:]?$/iu
const rule = /^(?:[_\-–—=*]\s?){3,}$/u
const opening = /^(?:\[(\d{1,3}|\*{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?|(\*{1,3}|†|‡|§)|([⁰¹²³⁴-⁹]+))(?:\s+|(?<=[\])*†‡§⁰-⁹¹²³]))(?=[\p{L}“"‘'«„(])/u
const calls = /\[(\d{1,3}|\*{1,3})\]|(?<=\p{L}[.,;:!?”’"'»)]{0,3})(?:(\d{1,3})(?![\p{L}\p{N}.,]\p{N}|[\p{L}\p{N}%])|(\*{1,3}|†|‡|§)(?!\S*\*)|([⁰¹²³⁴-⁹]+))/gu
/** As many lines above a page's notes may the page's text reach. */
const PAGE = 90

/**
 * [IM47] [IM48] The notes of a plain text: marked paragraphs under a heading such as “Notes” or a rule, or at a page's end, that count
 * on and that marks in the text above call for. What nothing calls for is a list. Each note becomes a group of its own.
 */
export function findNotes(lines: readonly TextLine[], groups: readonly LineGroup[], furniture: ReadonlyMap<number, string>): LineGroup[] {
  const starts = new Set([...endNotes(lines, groups), ...pageNotes(lines, groups, furniture)])
  if (starts.size === 0) return [...groups]
  return groups.flatMap((group) => cutAt(group, starts))
}

function cutAt(group: LineGroup, starts: ReadonlySet<number>): LineGroup[] {
  if (!group.lines.some((line) => starts.has(line))) return [group]
  const parts: LineGroup[] = []
  for (const line of group.lines) {
    if (starts.has(line)) parts.push({ lines: [line], caption: false, note: true })
    else if (parts.length > 0) parts.at(-1)!.lines.push(line)
    else parts.push({ ...group, lines: [line] })
  }
  return parts
}

/** Under a heading or a rule: from its first note on, as long as they count on. */
function endNotes(lines: readonly TextLine[], groups: readonly LineGroup[]): number[] {
  const textOf = (line: number) => lines[line]!.content.text
  const found: number[] = []
  let called: ReadonlyMap<string, readonly number[]> | null = null
  groups.forEach((group, at) => {
    const own = textOf(group.lines[0]!)
    if (group.lines.length > 1 || !(headings.test(own) || rule.test(own))) return
    const notes: { line: number; mark: string }[] = []
    for (const { lines: below } of groups.slice(at + 1, at + 400)) {
      const before = notes.length
      for (const line of below) {
        const mark = markOf(textOf(line))
        if (mark !== null && (notes.length === 0 ? line === below[0] : countsOn(notes.at(-1)!.mark, mark))) notes.push({ line, mark })
      }
      if (notes.length === before) break
    }
    if (notes.length === 0) return
    called ??= callsIn(lines)
    // Called for above the notes, and after the notes of another chapter or not: nearly every one, or they are a list.
    const answered = notes.filter(({ mark }) => (called!.get(mark)?.[0] ?? Infinity) < group.lines[0]!).length
    if (answered >= Math.max(1, notes.length * 0.7)) found.push(...notes.map(({ line }) => line))
  })
  return found
}

/** At a page's end: the last groups before it that begin with marks, each called for on the page. */
function pageNotes(lines: readonly TextLine[], groups: readonly LineGroup[], furniture: ReadonlyMap<number, string>): number[] {
  const ends = new Set(lines.flatMap((_, line) => (line + 1 === lines.length || lines[line + 1]!.pageBefore || isEdge(furniture, line + 1) ? [line] : [])))
  const fed = lines.some((line) => line.pageBefore)
  const paged = fed || [...furniture.values()].some((reason) => reason === 'page number' || reason === 'running head')
  if (!paged) return []
  const order = groups.map((group) => ({ group, last: group.lines.at(-1)! })).sort((a, b) => a.last - b.last)
  const found: number[] = []
  let called: ReadonlyMap<string, readonly number[]> | null = null
  order.forEach(({ last }, at) => {
    if (!ends.has(last)) return
    const notes: { line: number; mark: string }[] = []
    for (let above = at; above >= 0; above -= 1) {
      const { group } = order[above]!
      const own = group.lines.flatMap((line) => {
        const mark = markOf(lines[line]!.content.text)
        return mark === null ? [] : [{ line, mark }]
      })
      if (own[0]?.line !== group.lines[0]) break
      notes.unshift(...own.filter(({ mark }, index) => index === 0 || countsOn(own[index - 1]!.mark, mark)))
    }
    if (notes.length === 0) return
    called ??= callsIn(lines)
    const first = notes[0]!.line
    const onPage = (mark: string) => {
      const places = called!.get(mark) ?? []
      const line = places[lastAtOrBefore(places.length, (index) => places[index]!, first - 1)] ?? Infinity
      return line < first && line > first - PAGE && !crossesPage(lines, furniture, fed, line, first)
    }
    const counts = notes.every(({ mark }, index) => index === 0 || countsOn(notes[index - 1]!.mark, mark))
    if (counts && notes.every(({ mark }) => onPage(mark))) found.push(...notes.map(({ line }) => line))
  })
  return found
}

function isEdge(furniture: ReadonlyMap<number, string>, line: number): boolean {
  const reason = furniture.get(line)
  return reason === 'page number' || reason === 'running head'
}

function crossesPage(lines: readonly TextLine[], furniture: ReadonlyMap<number, string>, fed: boolean, from: number, to: number): boolean {
  for (let line = from + 1; line <= to; line += 1) if (fed ? lines[line]!.pageBefore : isEdge(furniture, line)) return true
  return false
}

function markOf(text: string): string | null {
  const match = opening.exec(text)
  return match ? plain(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]!) : null
}

/** Every mark in running text that may call for a note, with its lines. */
function callsIn(lines: readonly TextLine[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  lines.forEach(({ content: { text } }, line) => {
    for (const match of text.matchAll(calls)) {
      if (match.index === 0) continue
      const mark = plain(match[1] ?? match[2] ?? match[3] ?? match[4]!)
      const known = found.get(mark)
      if (known) known.push(line)
      else found.set(mark, [line])
    }
  })
  return found
}

function countsOn(before: string, mark: string): boolean {
  const [a, b] = [Number(before), Number(mark)]
  return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) && Number.isNaN(b) : b === a + 1
}

function plain(mark: string): string {
  return mark.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
}
