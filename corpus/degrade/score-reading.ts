import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import type { Truth } from './truth.ts'
import { lettersOf } from './letter-stream.ts'
import { scoreFurniture } from './score-furniture.ts'
import { scoreJoints } from './score-joints.ts'
import { scoreInitials } from './score-initials.ts'
import { scoreOrder } from './score-order.ts'
import { scoreParts } from './score-parts.ts'

/** What of a fault was put right, left, or made worse. */
export interface Tally {
  /** How many there were. */
  of: number
  right: number
  /** Done where it should not have been, or done wrongly. */
  wrong: number
  /** Not done, and offered to the reader as it should be. */
  offered: number
  /** Each wrong or missing one in words, for whoever mends the rule. */
  faults: string[]
}

export const scored = ['headings', 'initials', 'word joins', 'compounds kept', 'line ends', 'furniture', 'contiguous paragraphs', 'exact paragraphs', 'reading order', 'title', 'authors', 'date', 'parts'] as const
export type Scored = (typeof scored)[number]
export type Scores = Record<Scored, Tally>

export function aTally(): Tally {
  return { of: 0, right: 0, wrong: 0, offered: 0, faults: [] }
}

/** One reading held against the truth. */
export function scoreReading(read: ReadDocument, truth: Truth): Scores {
  const scores = Object.fromEntries(scored.map((name) => [name, aTally()])) as Scores
  const shown = read.blocks.filter((block) => !block.excluded).map((block) => ({ kind: block.kind, text: read.text.slice(block.start, block.end) }))
  scoreHeadings(scores.headings, shown, truth)
  scoreInitials(scores.initials, read, truth)
  scoreJoints(scores, read, truth)
  scoreFurniture(scores.furniture, read, truth)
  scoreOrder(scores['reading order'], read, truth)
  const texts = shown.filter((block) => block.kind !== 'heading' && block.kind !== 'caption').map((block) => block.text)
  scoreParagraphs(scores['exact paragraphs'], texts, truth, (text) => text.normalize('NFC').replace(/\s+/g, ' '), 0)
  scoreParagraphs(scores['contiguous paragraphs'], texts, truth, lettersOf, 1)
  scoreField(scores.title, read.title ? [read.title.value] : [], [truth.title])
  scoreField(scores.authors, read.authors.map((author) => author.value), truth.authors)
  scoreField(scores.date, read.date && !truth.tolerated.includes(read.date.value) ? [read.date.value] : [], truth.date ? [truth.date] : [])
  scoreParts(scores.parts, read, truth)
  return scores
}

function scoreHeadings(tally: Tally, shown: readonly { kind: string; text: string }[], truth: Truth): void {
  const wanted = truth.blocks.filter((block) => block.kind === 'heading' || block.kind === 'title' || block.kind === 'box-heading')
  const left = wanted.map((block) => lettersOf(block.text))
  const tolerated = new Set(truth.tolerated.map(lettersOf))
  tally.of = left.length
  for (const { kind, text } of shown) {
    if (kind !== 'heading') continue
    const at = left.indexOf(lettersOf(text))
    if (at >= 0) {
      left.splice(at, 1)
      tally.right += 1
    } else if (!tolerated.has(lettersOf(text))) fault(tally, `false heading: “${short(text)}”`)
  }
  for (const text of left) tally.faults.push(`heading not found: “${wanted.find((block) => lettersOf(block.text) === text)!.text}”`)
}

/** Of each clean paragraph, whether one block holds it and nothing else. `forgive` letters may be missing at its start: a lost initial is scored by itself. */
function scoreParagraphs(tally: Tally, shown: readonly string[], truth: Truth, fold: (text: string) => string, forgive: number): void {
  const beheaded = new Set(truth.initials.map((initial) => initial.block))
  // What has to come from elsewhere in the file is scored as reading order.
  const scattered = new Set(truth.joints.filter((joint) => joint.over === 'order').map((joint) => joint.block))
  const blurred = new Set(truth.unmarked.flatMap((block) => [block - 1, block]))
  const left = new Map<string, number>()
  for (const text of shown) left.set(fold(text), (left.get(fold(text)) ?? 0) + 1)
  truth.blocks.forEach((block, index) => {
    if (!['paragraph', 'quotation', 'list-item', 'verse', 'box'].includes(block.kind) || scattered.has(index) || blurred.has(index)) return
    tally.of += 1
    const text = fold(block.text)
    const key = [text, ...(beheaded.has(index) ? [text.slice(forgive)] : [])].find((candidate) => (left.get(candidate) ?? 0) > 0)
    if (key === undefined) {
      tally.wrong += 1
      tally.faults.push(`paragraph ${whatBecame(fold(block.text), shown, fold)}: “${short(block.text)}”`)
      return
    }
    tally.right += 1
    left.set(key, left.get(key)! - 1)
  })
}

/** Whether a paragraph was broken, or runs on, or hangs on to another one. */
function whatBecame(text: string, shown: readonly string[], fold: (text: string) => string): string {
  const opening = text.slice(1, 26)
  for (const block of shown) {
    const own = fold(block)
    const at = own.indexOf(opening)
    if (at < 0) continue
    if (at > 1) return `hangs on to “…${own.slice(Math.max(0, at - 31), at - 1)}”`
    let same = 0
    while (same < own.length && own[same] === text[same + 1 - at]) same += 1
    return same < own.length ? `goes on into “${own.slice(same, same + 30)}…” after “…${own.slice(Math.max(0, same - 30), same)}”` : `is broken off after “…${own.slice(-30)}”`
  }
  return 'is not to be found at its beginning'
}

function scoreField(tally: Tally, found: readonly string[], wanted: readonly string[]): void {
  tally.of = wanted.length
  for (const value of found)
    if (wanted.some((other) => lettersOf(other) === lettersOf(value))) tally.right += 1
    else fault(tally, `“${value}” instead of “${wanted.join('; ')}”`)
  for (const value of wanted) if (!found.some((other) => lettersOf(other) === lettersOf(value)) && found.length === 0) tally.faults.push(`not found: “${value}”`)
}

export function fault(tally: Tally, said: string): void {
  tally.wrong += 1
  tally.faults.push(said)
}

export function short(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ')
  return line.length > 90 ? `${line.slice(0, 87)}…` : line
}
