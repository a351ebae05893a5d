import { lastAtOrBefore } from '../document/last-at-or-before.ts'
import { isEverydayWord } from './everyday-words.ts'
import { findStanzas } from './find-stanzas.ts'
import type { TextLine } from './text-line.ts'
import { countOpenings } from './count-openings.ts'
import { firstWord, localWidth } from './detect-wrapping.ts'
import { endsOpen, endsSentence, isAllCaps, isBullet, isDateAlone, isCapitals, itemMark, startsDatedEntry, startsLower, startsUpper } from './line-shape.ts'
import { mayBeHalves } from './may-be-halves.ts'
import { looksBeheaded } from './restore-initials.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** No heading has more lines. */
const MOST_LINES = 30

/** Lines (by index) that make one block; `caption` when they stood in the middle of another block's sentence. */
export interface LineGroup {
  lines: number[]
  caption: boolean
  /** A footnote, by its mark. */
  note?: boolean
  /** Lines of two columns in turn. */
  interleaved?: boolean
}

interface Sheet {
  lines: readonly TextLine[]
  furniture: ReadonlyMap<number, string>
  width: number
  words: Vocabulary
  /** Pairs of a word and a capitalised one that stand side by side inside a line; asked for by few texts. */
  neighbours: () => ReadonlySet<string>
  /** How often the text says “here is”, “there is” and their like. */
  openings: () => ReadonlyMap<string, number>
  /** First lines of paragraphs are indented in this file. */
  indents: boolean
  /** A lone blank before a line, rare in this file, is what is left of a page or column break. */
  marksPages: boolean
  /** Stretches of the text stand out of order. */
  loose: boolean
  /** Last lines of paragraphs that break off after a verb. */
  broken: readonly number[]
}

/** [IM5] Which lines of a hard-wrapped file make one paragraph: by blank lines, short last lines, indents, and open sentences. */
export function groupWrapped(lines: readonly TextLine[], furniture: ReadonlyMap<number, string>, width: number, words: Vocabulary): LineGroup[] {
  const sheet: Sheet = { lines, furniture, width, words, neighbours: once(() => neighboursIn(lines)), openings: once(() => countOpenings(lines)), indents: usesIndents(lines), marksPages: lines.filter((line) => line.indent === 1).length < lines.length * 0.05, loose: false, broken: [] }
  const groups = groupLines(sheet)
  // Where stretches stand out of order, a sentence that seems to go on over a gap may in truth go on elsewhere.
  const broken = groups.filter((group) => isBroken(sheet, group)).map((group) => group.lines.at(-1)!)
  const loose = groups.some((group, at) => isHeadless(sheet, groups[at - 1], group))
  return broken.length > 0 || loose ? groupLines({ ...sheet, loose, broken }) : groups
}

function standsApart({ lines }: Sheet, index: number): boolean {
  const line = lines[index]!
  return index === 0 || line.blanksBefore > 0 || line.pageBefore || /^\d{1,2}\.\s\p{Lu}/u.test(line.content.text)
}

function isBoxText(lines: readonly TextLine[], part: readonly number[]): boolean {
  const text = part.map((at) => lines[at]!.content.text).join(' ')
  return endsSentence(text) && itemMark(text) === null
}

/** Three lines or more that read on: no caption, though no sentence of it ends here. */
function flows(lines: readonly TextLine[], part: readonly number[]): boolean {
  return part.length > 2 && part.slice(1).every((at) => startsLower(lines[at]!.content.text))
}

/** [IM38] What breaks off itself is no caption, and it is open which of the two goes on; a date alone belongs to a heading. */
function breaksOff({ lines, furniture }: Sheet, from: number, to: number): boolean {
  return range(from, to).some((at) => {
    const { text } = lines[at]!.content
    return !furniture.has(at) && (isDateAlone(text) || /\p{L}-$/u.test(text) || (endsOpen(text) && (at + 1 === to || lines[at + 1]!.blanksBefore > 0)))
  })
}

function isBroken({ lines, width }: Sheet, group: LineGroup): boolean {
  const text = lines[group.lines.at(-1)!]!.content.text
  return group.lines.length > 1 && endsOpen(text) && endsInVerb(text) && text.length >= width * 0.8
}

function isHeadless({ lines, words }: Sheet, before: LineGroup | undefined, group: LineGroup): boolean {
  const text = lines[group.lines[0]!]!.content.text
  return before !== undefined && group.lines.length > 1 && startsLower(text) && /^\p{L}/u.test(text) && !looksBeheaded(text, words) && !endsOpen(lines[before.lines.at(-1)!]!.content.text)
}

/** “could be”, “has not”: no capital goes on from there, as it may after “in the”. */
function endsInVerb(text: string): boolean {
  return /\b(?:is|are|was|were|be|been|has|have|had|not)$/.test(text)
}

function groupLines(sheet: Sheet): LineGroup[] {
  const { lines, furniture, width } = sheet
  const groups: LineGroup[] = []
  const stanzas = findStanzas(lines, furniture, width)
  /** What stood in the middle of a paragraph comes after it. */
  const pendingAfter = new Map<number[], LineGroup[]>()
  let group: number[] = []
  const close = () => {
    if (group.length > 0) groups.push({ lines: group, caption: false })
    group = []
  }
  let index = 0
  while (index < lines.length) {
    if (furniture.has(index)) {
      index += 1
      continue
    }
    const stanza = stanzas.get(index)
    if (stanza) {
      close()
      groups.push(stanza)
      index = stanza.lines.at(-1)! + 1
      continue
    }
    const last = group.at(-1)
    if (isCaptionOverRest(sheet, last, index)) {
      close()
      groups.push({ lines: [index], caption: true })
      index += 1
      continue
    }
    if (last === undefined || (belongs(sheet, group, last, index) && !isGluedCaption(sheet, last, index))) {
      group.push(index)
      index += 1
      continue
    }
    const resumes = findResumption(sheet, group, last, index)
    if (resumes > 0 && !breaksOff(sheet, index, resumes)) {
      const between = range(index, resumes).filter((at) => !furniture.has(at))
      const interrupted = group
      group = []
      const inner: LineGroup[] = []
      for (const at of between) {
        const previous = group.at(-1)
        if (previous !== undefined && !belongs(sheet, group, previous, at)) {
          inner.push({ lines: group, caption: true })
          group = []
        }
        group.push(at)
      }
      inner.push({ lines: group, caption: true })
      // A box has sentences of its own: it comes after the paragraph that it stood in, and is text.
      const isBox = inner.some((part) => isBoxText(lines, part.lines) || flows(lines, part.lines)) || inner.length > 4
      for (const part of inner) if (isBox || itemMark(lines[part.lines[0]!]!.content.text) !== null) part.caption = false
      pendingAfter.set(interrupted, inner)
      group = interrupted
      group.push(resumes)
      index = resumes + 1
      continue
    }
    close()
    group = [index]
    index += 1
  }
  close()
  return groups.flatMap((entry) => [entry, ...(pendingAfter.get(entry.lines) ?? [])])
}

function belongs(sheet: Sheet, group: readonly number[], last: number, index: number): boolean {
  const { lines } = sheet
  const above = lines[last]!.content.text
  const line = lines[index]!
  const below = line.content.text
  if (isBullet(below)) return false
  const gap = blanksBetween(sheet, last, index)
  if (isAllCaps(above) || isAllCaps(below)) return isCapitals(above) && isCapitals(below) && gap <= 1
  if (isCapitals(above) && isCapitals(below) && group.slice(-MOST_LINES).some((at) => isAllCaps(lines[at]!.content.text))) return gap <= 1
  if (/\p{L}-$/u.test(above) && (itemMark(below) !== null || (startsLower(below) && !mayBeHalves(above, below, sheet.words)))) return false
  if (isDateAlone(above) || (isDateAlone(below) && !(gap === 0 && /\b(?:about|around|circa|of|in|since|until|and)$/.test(above)))) return false
  const width = localWidth(lines, index, sheet.width)
  const acrossFurniture = index - last > 1
  if (gap > 0 || acrossFurniture) {
    if (endsSentence(above) || above.endsWith(':')) return false
    if (group.length < 2 && above.length < width * 0.85 && !/\p{L}-$/u.test(above)) return false
    if (above.length < width * 0.6 && !/\p{L}-$/u.test(above)) return false
    if (sheet.loose && gap > 0 && mayHaveLostItsInitial(sheet, index)) return false
    if (startsLower(below)) return /\p{L}-$/u.test(above) || !looksBeheaded(below, sheet.words)
    if (goesOnOverPage(sheet, last, index)) return true
    return acrossFurniture && gap === 0 && above.length >= width * 0.85 && below.length >= width * 0.6 && itemMark(below) === null
  }
  const room = above.length + 1 + firstWord(below).length
  if (group.length === 1 && /^\d{1,2}\.\s+\p{Lu}/u.test(above) && startsUpper(below) && !endsOpen(above) && room < width * 0.85 && below.length >= width * 0.85) return false
  if (sheet.marksPages && line.indent === 1 && endsSentence(above)) return false
  if (/^\([a-z\d]{1,2}\)\s/i.test(below) && endsSentence(above)) return false
  // The next word would have fitted on the line above with room to spare: that was a heading, and the paragraph has lost its first letter.
  if (startsLower(below) && group.length === 1 && room < width * 0.75 && startsUpper(above) && !endsOpen(above) && standsApart(sheet, last) && below.length >= width * 0.7) return false
  if (startsLower(below)) return true
  if (sheet.marksPages && line.indent === 1 && (!endsOpen(above) || (startsUpper(below) && endsInVerb(above))) && !goesOnOverPage(sheet, last, index)) return false
  const after = lines[index + 1]
  if (/^\d{1,2}\.\s+\p{Lu}/u.test(below) && below.length < width * 0.85 && (!after || after.blanksBefore > 0)) return false
  if (endsSentence(above)) {
    if (itemMark(below) !== null || startsDatedEntry(below) || room < width * 0.92) return false
    // A short line with a blank line below it is no paragraph's first line: a heading or a caption under a full last line.
    const next = lines[index + 1]
    if (below.length < width * 0.55 && !endsSentence(below) && (!next || next.blanksBefore > 0)) return false
  }
  if (sheet.indents && line.indent >= 2 && line.indent <= 10 && lines[last]!.indent < line.indent && !endsOpen(above)) return false
  return endsOpen(above) || room >= width * (startsUpper(below) && !/^\d{1,2}\.\s/.test(lines[group[0]!]!.content.text) ? 0.8 : 0.7) || (!startsUpper(below) && (!/^\P{L}*\p{Lo}/u.test(below) || room >= width * 0.8))
}

/**
 * [IM31] A page or a column ended in mid-sentence, and the next begins with a capital: the sentence plainly goes on (“in the / East”),
 * or the line's last word and the next page's first stand together elsewhere too (“Ada / Brook”). No caption: it fills its line or ends a sentence.
 */
function goesOnOverPage(sheet: Sheet, last: number, index: number): boolean {
  const above = sheet.lines[last]!.content.text
  const line = sheet.lines[index]!
  const below = line.content.text
  const width = localWidth(sheet.lines, index, sheet.width)
  if (above.length + 1 + firstWord(below).length < localWidth(sheet.lines, last, sheet.width) * 0.9 || !startsUpper(below) || itemMark(below) !== null) return false
  const next = sheet.lines[index + 1]
  const runsOn = next !== undefined && next.blanksBefore === 0 && below.length + 1 + firstWord(next.content.text).length >= width * 0.85
  if (!runsOn && !(endsSentence(below) && below.length < width)) return false
  if (endsOpen(above) && !/[,;\-–—]$/.test(above) && !endsInVerb(above)) return true
  if (!runsOn) return below.split(' ').length <= 3 && /\p{Ll}$/u.test(above)
  const lastWord = /[\p{L}\p{M}’'-]+$/u.exec(above)?.[0] ?? ''
  const first = /^[\p{L}\p{M}’'-]+/u.exec(below)?.[0] ?? ''
  return lastWord !== '' && first !== '' && sheet.neighbours().has(`${lastWord} ${first}`)
}

/** [IM8] Where a broken-off sentence goes on after a caption or a box of a few short lines; -1 when that is not plain. */
function findResumption(sheet: Sheet, group: readonly number[], last: number, index: number): number {
  const { lines, words } = sheet
  const above = lines[last]!.content.text
  const trailing = /(?:\.\.\.|…)$/.test(above)
  if ((endsSentence(above) && !trailing) || above.endsWith(':') || isAllCaps(above)) return -1
  if (group.length < 2 && above.length < localWidth(lines, last, sheet.width) * 0.85) return -1
  if (range(last + 1, index).some((at) => sheet.furniture.has(at))) return -1
  const half = /(\p{L}{2,})-$/u.exec(above)?.[1]
  if (!half && above.length < localWidth(lines, last, sheet.width) * 0.7) return -1
  for (let at = index + 1; at < Math.min(lines.length, index + (half ? 12 : 5)); at += 1) {
    const text = lines[at]!.content.text
    if (isAllCaps(lines[at - 1]!.content.text) || /^\S$/.test(lines[at - 1]!.content.text)) return -1
    if (half) {
      const rest = /^\p{Ll}+/u.exec(text)?.[0]
      if (!rest) continue
      const whole = foldWord(half + rest)
      if (((words.get(whole) ?? 0) > 0 || isEverydayWord(whole)) && (words.get(rest) ?? 0) <= 1) return at
      // A word that the text uses only here: its rest is no word, and only a short caption, set apart, stands between.
      const apart = lines[index]!.blanksBefore > 0 && lines[at]!.blanksBefore > 0 && at - index <= 2
      if (apart && (words.get(rest) ?? 0) <= 1 && !isEverydayWord(rest) && range(index, at).every((between) => startsUpper(lines[between]!.content.text))) return at
      continue
    }
    const before = lines[at - 1]!.content.text
    const column = localWidth(lines, last, sheet.width)
    // Beside a line of the column the next word would have fitted, or it is wider than the column: no line of this paragraph.
    const apart = lines[at]!.blanksBefore > 0 || before.length + 1 + firstWord(text).length < column * 0.85 || before.length > column * 1.2
    if (startsLower(text) && apart && !endsOpen(before) && !looksBeheaded(text, words) && isShortRun(sheet, index, at)) return at
  }
  return -1
}

/** A caption without a blank line above it: short, then a blank line, and then the sentence goes on. */
function isGluedCaption(sheet: Sheet, last: number, index: number): boolean {
  const [above, caption, next] = [sheet.lines[last]!, sheet.lines[index]!, sheet.lines[index + 1]]
  if (!next || next.blanksBefore === 0 || caption.content.text.length > sheet.width * 0.6) return false
  if (!startsUpper(caption.content.text) || endsSentence(caption.content.text) || endsOpen(caption.content.text)) return false
  return above.content.text.length >= sheet.width * 0.85 && endsOpen(above.content.text) && startsLower(next.content.text) && !looksBeheaded(next.content.text, sheet.words)
}

/** Nothing but captions: short, no prose that ends a sentence at full width, not a numbered heading's text of its own. */
function isShortRun(sheet: Sheet, from: number, to: number): boolean {
  return range(from, to).every((at) => sheet.furniture.has(at) || sheet.lines[at]!.content.text.length <= sheet.width * 1.5)
}

function blanksBetween(sheet: Sheet, last: number, index: number): number {
  let blanks = 0
  for (let at = last + 1; at <= index; at += 1) {
    const page = sheet.lines[at]!.pageBefore
    blanks += page ? 1 : sheet.lines[at]!.blanksBefore
  }
  return blanks
}

/** [IM31] “here is” at the top of a column: a large “T” may have stood before it, for the text says “there is” far more often. */
function mayHaveLostItsInitial({ lines, openings }: Sheet, index: number): boolean {
  const found = /^(he|here|or|hat|hen) ([\p{L}’']+)/u.exec(lines[index]!.content.text)
  if (!found) return false
  const longer = { he: 'the', here: 'there', or: 'for', hat: 'that', hen: 'when' }[found[1]!]!
  const times = (word: string) => openings().get(`${word} ${found[2]!}`.toLowerCase()) ?? 0
  return times(longer) >= 8 * times(found[1]!)
}

/** [IM31] A caption at the top of a page, set tight above the rest of a sentence that broke off after its verb shortly before. */
function isCaptionOverRest({ lines, broken, marksPages }: Sheet, last: number | undefined, index: number): boolean {
  const [line, next] = [lines[index]!, lines[index + 1]]
  if (broken.length === 0 || !marksPages || line.indent !== 1 || last === undefined || !next || next.blanksBefore > 0) return false
  const from = broken[lastAtOrBefore(broken.length, (at) => broken[at]!, index - 1)]
  if (from === undefined || from >= index || index - from > 40 || !endsSentence(lines[last]!.content.text)) return false
  const { text } = line.content
  return startsUpper(text) && !endsSentence(text) && !endsOpen(text) && /^(?:\p{Ll}+ (?:to|by|with|from|into|in|on|as|at|for) )/u.test(next.content.text)
}

function neighboursIn(lines: readonly TextLine[]): Set<string> {
  const pairs = new Set<string>()
  for (const line of lines)
    for (const match of line.content.text.matchAll(/(?<=([\p{L}\p{M}’'-]+) )\p{Lu}[\p{L}\p{M}’'-]*/gu)) pairs.add(`${match[1]!} ${match[0]}`)
  return pairs
}

function usesIndents(lines: readonly TextLine[]): boolean {
  const indented = lines.filter((line) => line.indent >= 2 && line.indent <= 10).length / Math.max(1, lines.length)
  return indented > 0.03 && indented < 0.45
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}
