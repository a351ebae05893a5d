import { authorsIn, dateIn, endsSentence, isYearAlone, startsLower } from './line-shape.ts'
import { pageNumberOf } from './page-number.ts'
import type { TextLine } from './text-line.ts'

const NUMBER = 'page number'
const HEAD = 'running head'

interface Edge {
  index: number
  /** The words beside the number, folded; empty for a bare number. */
  words: string
  number: { value: number; roman: boolean } | null
}

/**
 * [IM4] [IM34] What stands at pages' edges: numbers that count on, bare or beside the same words, arabic or roman; and the same short
 * words at the edge of several pages. Without form feeds an edge shows by the sentence that it interrupts or the number beside it.
 */
export function findPageEdges(lines: readonly TextLine[], found: Map<number, string>, wrapped: boolean): void {
  const edges = lines.flatMap((line, index): Edge[] => {
    const { text } = line.content
    if (text.length > 90 || found.has(index)) return []
    return edgeOf(text, index)
  })
  findBareNumbers(lines, edges.filter((edge) => edge.words === '' && edge.number !== null), found)
  if (wrapped || lines.some((line) => line.pageBefore)) findHeads(lines, edges.filter((edge) => edge.words !== ''), found)
}

function edgeOf(text: string, index: number): Edge[] {
  const bare = pageNumberOf(text.replace(/^[-–—[(|·•]\s*|\s*[-–—\])|·•]$/g, ''))
  if (bare) return [{ index, words: '', number: bare }]
  if (dateIn(text) !== null) return []
  if (text.length < 3 || /[!?,;]["'”’)]*$/.test(text) || /^\p{Ll}{2,}\s\p{Ll}/u.test(text)) return []
  const before = /^(\S+)\s*[|·•–—-]?\s+(\S.*)$/.exec(text)
  const after = /^(.*\S)\s+[|·•–—-]?\s*(\S+)$/.exec(text)
  const leading = before ? beside(before[1]!) : null
  const trailing = after ? beside(after[2]!) : null
  if (trailing) return [{ index, words: fold(after![1]!), number: trailing }]
  if (leading) return [{ index, words: fold(before![2]!), number: leading }]
  return /\.["'”’)]*$/.test(text) ? [] : [{ index, words: fold(text), number: null }]
}

/** A number beside words: years are theirs. */
function beside(text: string): { value: number; roman: boolean } | null {
  const number = pageNumberOf(text)
  return number && number.value < 1000 ? number : null
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/[^\p{L}\p{N}#]+/gu, ' ').trim()
}

/** Numbers that count on, far apart. Years in a chronology do not, nor do the numbers of notes and verses. */
function findBareNumbers(lines: readonly TextLine[], bare: readonly Edge[], found: Map<number, string>): void {
  const isYear = ({ number }: Edge) => !number!.roman && number!.value >= 1000
  for (const style of [false, true]) {
    const numbers = bare.filter((edge) => edge.number!.roman === style && !isYear(edge))
    let run: Edge[] = []
    const settle = () => {
      const edges = run.filter((edge) => isEdge(lines, edge.index, found)).length
      if (run.length >= 3 || (run.length === 2 && edges >= 1)) for (const { index } of run) found.set(index, NUMBER)
      run = []
    }
    for (const edge of numbers) {
      const last = run.at(-1)
      const step = last ? edge.number!.value - last.number!.value : 0
      if (last && step >= 1 && step <= 2 && edge.index - last.index >= 12) run.push(edge)
      else if (last && edge.index - last.index < 12 && !lines[edge.index]!.pageBefore) continue
      else {
        settle()
        run = [edge]
      }
    }
    settle()
  }
  for (const [at, { index, number }] of bare.entries()) {
    const byFeed = lines[index]!.pageBefore || (lines[index + 1]?.pageBefore ?? false)
    if ((byFeed && !isYearAlone(lines[index]!.content.text)) || (number!.value < 1000 && isApart(lines, index) && interrupts(lines, index, found) && !isInRow(bare, at))) found.set(index, NUMBER)
  }
}

function isApart(lines: readonly TextLine[], index: number): boolean {
  return lines[index]!.blanksBefore > 0 || lines[index]!.indent > 1 || (lines[index + 1]?.blanksBefore ?? 1) > 0
}

/** One of several numbers close together: a table, or the marks of notes. */
function isInRow(bare: readonly Edge[], at: number): boolean {
  return [bare[at - 1], bare[at + 1]].some((edge) => edge !== undefined && Math.abs(edge.index - bare[at]!.index) < 8)
}

function findHeads(lines: readonly TextLine[], edges: readonly Edge[], found: Map<number, string>): void {
  const byWords = new Map<string, Edge[]>()
  for (const edge of edges) {
    if (!/\p{L}/u.test(edge.words)) continue
    const known = byWords.get(edge.words)
    if (known) known.push(edge)
    else byWords.set(edge.words, [edge])
  }
  // The title stands at the beginning; at pages' edges it comes again.
  const opening = new Set(edges.filter((edge) => edge.index < 4 && edge.number === null && !startsLower(lines[edge.index]!.content.text)).map((edge) => edge.words))
  const broken = wrappedTitles(lines)
  const names = new Set(lines.slice(0, 8).flatMap((line) => authorsIn(line.content.text) ?? []).map(fold))
  for (const [words, all] of byWords) {
    const first = all[0]!
    const atTop = opening.has(words) && first.index < 4
    const isTitle = atTop || broken.has(words)
    const candidates = atTop ? all.slice(1) : all
    const numbered = candidates.filter((edge) => edge.number !== null)
    const countsOn = numbered.every((edge, at) => at === 0 || (edge.number!.value > numbered[at - 1]!.number!.value && edge.index - numbered[at - 1]!.index >= 8))
    const far = candidates.every((edge, at) => at === 0 || edge.index - candidates[at - 1]!.index >= 8)
    const atEdges = candidates.filter((edge) => isEdge(lines, edge.index, found)).length
    if (numbered.length >= 2 && countsOn) mark(numbered, found)
    if (names.has(words) && countsOn) mark(numbered, found)
    // In capitals with a number, and elsewhere in small letters without: a title, and its running head.
    const small = all.some((edge) => edge.number === null && !isCapitals(lines[edge.index]!.content.text))
    if (small && countsOn) mark(numbered.filter((edge) => isCapitals(lines[edge.index]!.content.text)), found)
    // The title again, set in capitals where it was not: that is how a head is set.
    if (isTitle && (!atTop || !isCapitals(lines[first.index]!.content.text))) mark(candidates.filter((edge) => isCapitals(lines[edge.index]!.content.text)), found)
    if (candidates.length >= (isTitle ? 1 : 2) && far && countsOn && atEdges >= candidates.length * 0.6 && atEdges >= (isTitle || candidates.length >= 3 ? 1 : 2)) mark(candidates, found)
    else if (isTitle && numbered.length > 0 && countsOn) mark(numbered, found)
    else if (numbered.length === 1 && candidates.length === 1 && isCapitals(lines[first.index]!.content.text) && isEdge(lines, first.index, found)) mark(numbered, found)
  }
}

/** A title over two lines or three, which a running head has in one. */
function wrappedTitles(lines: readonly TextLine[]): Set<string> {
  const top = lines.slice(0, 4).map((line) => line.content.text)
  return new Set([[0, 2], [0, 3], [1, 3], [1, 4]].flatMap(([from, to]) => (lines.slice(from! + 1, to).every((line) => line.blanksBefore === 0) ? [fold(top.slice(from, to).join(' '))] : [])))
}

function mark(edges: readonly Edge[], found: Map<number, string>): void {
  for (const { index } of edges) found.set(index, HEAD)
}

/** Set in capitals, the number aside. */
function isCapitals(text: string): boolean {
  const letters = text.replace(/(?<!\p{L})[ivxlc]+(?!\p{L})/gu, '').replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && /^\p{Lu}+$/u.test(letters)
}

function isEdge(lines: readonly TextLine[], index: number, found: ReadonlyMap<number, string>): boolean {
  const [line, next] = [lines[index]!, lines[index + 1]]
  if (line.pageBefore || next?.pageBefore || !next) return true
  if (found.get(index - 1) === NUMBER || found.get(index + 1) === NUMBER) return true
  return interrupts(lines, index, found)
}

/** The line above breaks off and the line below goes on in small letters, what is furniture left aside. */
function interrupts(lines: readonly TextLine[], index: number, found: ReadonlyMap<number, string>): boolean {
  let [above, below] = [index - 1, index + 1]
  while (above >= 0 && found.has(above)) above -= 1
  while (below < lines.length && found.has(below)) below += 1
  const [before, after] = [lines[above]?.content.text ?? '', lines[below]?.content.text ?? '']
  return before !== '' && !endsSentence(before) && /[\p{L}\p{N},;’-]$/u.test(before) && /^\p{Ll}/u.test(after)
}
