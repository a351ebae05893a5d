import { joinLines, stackLines } from './join-lines.ts'
import type { DraftBlock } from './draft-block.ts'
import type { LineGroup } from './group-wrapped.ts'
import { isStanza } from './group-plain.ts'
import { authorsIn, dateIn, endsOpen, isAllCaps, isBullet, isDateAlone, isYearAlone, itemMark, startsLower, startsUpper } from './line-shape.ts'
import { looksBeheaded } from './restore-initials.ts'
import type { TextLine } from './text-line.ts'
import type { Wrapping } from './detect-wrapping.ts'
import type { Vocabulary } from './vocabulary.ts'

interface Candidate {
  text: string
  lines: readonly TextLine[]
  caption: boolean
  apartBefore: boolean
  apartAfter: boolean
}

/** [IM10] What each group of lines is, by its own shape and its neighbours'. */
export function classifyBlocks(lines: readonly TextLine[], groups: readonly LineGroup[], wrapping: Wrapping, words: Vocabulary): DraftBlock[] {
  const indentUsual = lines.length > 0 ? [...lines].map((line) => line.indent).sort((a, b) => a - b)[Math.floor(lines.length / 2)]! : 0
  const candidates = groups.map((group): Candidate => {
    const own = group.lines.map((at) => lines[at]!)
    const next = lines[group.lines.at(-1)! + 1]
    return {
      text: own.map((line) => line.content.text).join(' '),
      lines: own,
      caption: group.caption,
      apartBefore: group.lines[0] === 0 || own[0]!.blanksBefore > 0 || own[0]!.pageBefore || own[0]!.indent === 1,
      apartAfter: !next || next.blanksBefore > 0 || next.pageBefore,
    }
  })
  const numbered = numberedHeadings(candidates, wrapping)
  const years = yearHeadings(candidates)
  const spaced = wrapping.wrapped || lines.filter((line) => line.blanksBefore > 0).length > lines.length * 0.1
  const kinds = candidates.map((candidate, index): DraftBlock => {
    const { text } = candidate
    const contents = candidate.lines.map((line) => line.content)
    const stanza = candidate.lines.length > 1 && isStanza(contents.map((content) => content.text), wrapping.wrapped ? wrapping.width : 70)
    if (stanza) return { kind: 'verse', content: stackLines(contents) }
    const content = joinLines(contents, words)
    if (numbered.has(index)) return { kind: 'heading', level: 2, content }
    if (candidate.caption) {
      if (isAllCaps(text)) return { kind: 'heading', level: 2, content }
      return { kind: 'caption', content, excluded: 'caption that stood in the middle of a sentence' }
    }
    const alone = ![index - 1, index + 1].some((at) => itemMark(candidates[at]?.text ?? '') !== null)
    if (/^\d{1,2}\.\s/.test(text) && alone && isHeading(candidates, index, wrapping, spaced, words)) return { kind: 'heading', level: 2, content }
    if (isBullet(text) || itemMark(text)) return { kind: 'list-item', content }
    if (years.has(index) || (wrapping.wrapped && isYearAlone(text) && !candidate.apartAfter)) return { kind: 'heading', level: 3, content }
    if (isHeading(candidates, index, wrapping, spaced, words)) return { kind: 'heading', level: 2, content }
    const deep = candidate.lines.length > 1 && candidate.lines.every((line) => line.indent >= indentUsual + 4)
    return { kind: deep || isQuoted(text) ? 'quotation' : 'paragraph', content }
  })
  return kinds.map((draft, index) => (candidates[index]!.apartBefore ? { ...draft, apart: true } : draft))
}

/** “1. The first point” before its text, “2. The second” before its own: headings when they count on and text stands between. */
function numberedHeadings(candidates: readonly Candidate[], wrapping: Wrapping): Set<number> {
  const found: { index: number; value: number }[] = []
  candidates.forEach((candidate, index) => {
    const match = /^(\d{1,2})\.\s+["'“‘]?(?:\p{Lu}|(?:1[5-9]|20)\d\d$)/u.exec(candidate.text)
    const longest = wrapping.wrapped ? wrapping.width * 4.2 : 140
    if (match && candidate.text.length <= longest && candidate.apartBefore) found.push({ index, value: Number(match[1]) })
  })
  const accepted = new Set<number>()
  // Texts before each candidate; and of each number its first place and its last: between those lies most.
  const texts = [0]
  for (const { text, lines } of candidates) texts.push(texts.at(-1)! + (text.length > 200 || lines.length > 2 ? 1 : 0))
  const isText = (from: number, to: number) => from < to && texts[to]! > texts[from]!
  const [firsts, lasts] = [new Map<number, number>(), new Map<number, number>()]
  for (const { index, value } of found) {
    if (!firsts.has(value)) firsts.set(value, index)
    lasts.set(value, index)
  }
  for (const [at, { index, value }] of found.entries()) {
    const before = isText((firsts.get(value - 1) ?? Infinity) + 1, index)
    const after = isText(index + 1, lasts.get(value + 1) ?? -1)
    const directly = found[at + 1]?.index === index + 1 && found[at + 1]!.value === value + 1
    if ((before || after) && !directly && found.length >= 3) accepted.add(index)
  }
  return accepted
}

/** [IM10] A chronology: three years or more, each later than the one before, each with a text under it. */
function yearHeadings(candidates: readonly Candidate[]): Set<number> {
  const found = candidates.flatMap((candidate, index) => (isYearAlone(candidate.text) && (candidates[index + 1]?.text.length ?? 0) > 40 ? [{ index, value: Number(/\d{4}/.exec(candidate.text)![0]) }] : []))
  const counts = found.every(({ value }, at) => at === 0 || value >= found[at - 1]!.value)
  return new Set(found.length >= 3 && counts ? found.map(({ index }) => index) : [])
}

function isHeading(candidates: readonly Candidate[], index: number, wrapping: Wrapping, spaced: boolean, words: Vocabulary): boolean {
  const candidate = candidates[index]!
  const { text } = candidate
  if (isAllCaps(text) && text.split(' ').length <= 14) return followedByText(candidates, index, wrapping, words)
  if (!/\p{L}{2}/u.test(text)) return false
  if (!startsUpper(text) || /[.,;:…]["'”’)]*$/.test(text)) return false
  // “What they were afraid of” may end so; a sentence that was broken off goes on below.
  if (endsOpen(text) && (/(?:[-–—(]|\b(?:a|an|the|and|or))$/.test(text) || startsLower(candidates[index + 1]?.text ?? ''))) return false
  if (/(?:,|\b(?:about|around|circa|ca?\.|um|vers))\s(?:1[5-9]|20)\d\d$/i.test(text) || isDateAlone(text) || dateIn(text) || authorsIn(text)) return false
  if (text.split(' ').length > 14 || text.length > 100) return false
  if (/[?!]$/.test(text) && text.length > 72) return false
  if (/[.!?…]["'”’]?\s+["'“‘]?\p{Lu}/u.test(text.replace(/^\d+\.\s/, '')) && !/\b\p{Lu}\.\s/u.test(text)) return false
  if (/^["“]/.test(text) && /["”]$/.test(text) && wrapping.wrapped) return false
  if (wrapping.wrapped) {
    const narrow = candidate.lines.length <= 4 && candidate.lines.every((line) => line.content.text.length < wrapping.width * 0.85)
    const lead = candidates[index + 1]
    const beforeInitial = lead !== undefined && looksBeheaded(lead.text, words)
    return narrow && candidate.apartBefore && (candidate.apartAfter || beforeInitial || (lead !== undefined && isDateAlone(lead.text))) && followedByText(candidates, index, wrapping, words)
  }
  const apart = !spaced ? text.length <= 70 : candidate.apartBefore && candidate.apartAfter
  return candidate.lines.length === 1 && apart && followedByText(candidates, index, wrapping, words)
}

/** A heading has a text: at once, or after another heading, a dateline, an author's line or a standfirst. */
function followedByText(candidates: readonly Candidate[], index: number, wrapping: Wrapping, words: Vocabulary): boolean {
  for (let at = index + 1; at < Math.min(candidates.length, index + 5); at += 1) {
    const { text, lines } = candidates[at]!
    if (lines.length > 2 || text.length >= (wrapping.wrapped ? wrapping.width * 1.4 : 80) || looksBeheaded(text, words)) return true
    if (/[.!?:]["'”’)]*$/.test(text) && text.length > 45) return true
    if (isBullet(text) || itemMark(text)) return true
    if (text.length > 100) return false
  }
  return false
}

/** One quotation from end to end: the mark opens at the start, closes at the end, and not before. */
function isQuoted(text: string): boolean {
  if (text.length < 160) return false
  const curly = /^“[^”]*”\.?$/.test(text)
  return curly || (/^"[^"]*"\.?$/.test(text))
}
