import { localWidth } from './detect-wrapping.ts'
import type { LineGroup } from './group-wrapped.ts'
import { dateIn, endsSentence, isBullet, isCapitals, isDateAlone, itemMark, startsUpper } from './line-shape.ts'
import { HALVES } from './reads-on.ts'
import type { ReadsOn } from './reads-on.ts'
import { looksBeheaded } from './restore-initials.ts'
import type { TextLine } from './text-line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines, in reading order, [from, to) would stand after line `after`. */
export interface LineMove {
  from: number
  to: number
  after: number
  /** In [0, 1]. */
  confidence: number
  why: string
}

/** How far apart, in lines, a broken sentence and its rest may stand. */
const REACH = 260
/** More broken sentences than this, and nothing can be said of any. */
const MOST = 200
const LONGEST = 20_000
/** By as much must the other order read on better, and by as much better than any other place would. */
const GAIN = 6
const MARGIN = 1.5
/** From here on one line plainly reads on from the other. */
const PLAIN = 0.65

interface Sheet {
  /** The lines in the order in which they were grouped. */
  texts: readonly string[]
  /** A page, a column or what stands apart begins here. */
  opens: readonly boolean[]
  firsts: readonly boolean[]
  heads: readonly boolean[]
  readsOn: ReadsOn
  words: Vocabulary
}

interface Swap {
  /** [p, q) and [q, r) change places. */
  p: number
  q: number
  r: number
  gain: number
  /** The sentence that broke off, and its rest. */
  broken: number
  rest: number
}

/**
 * [IM40] Columns, boxes and articles that stand before what they follow, by the lines themselves: a line breaks off and what it reads
 * on to stands elsewhere. Two stretches change places where all three joints together read on far better so, and no other place for
 * the broken sentence's rest does nearly as well.
 *
 * @returns by place in the row of all groups' lines
 */
export function findDisorder(lines: readonly TextLine[], groups: readonly LineGroup[], width: number, words: Vocabulary, readsOn: ReadsOn): LineMove[] {
  const order = groups.flatMap((group) => group.lines)
  // A long book's sentences break off too often for any of them to be sure of its rest.
  if (order.length < 12 || order.length > LONGEST) return []
  const firsts = new Set(groups.map((group) => group.lines[0]!))
  const texts = order.map((index) => lines[index]!.content.text)
  const opens = order.map((index, at) => lines[index]!.blanksBefore > 0 || lines[index]!.pageBefore || lines[index]!.indent === 1 || index !== order[at - 1]! + 1)
  const short = (at: number) => texts[at]!.length < localWidth(lines, order[at]!, width) * 0.85
  const heads = order.map((index, at) => firsts.has(index) && short(at) && startsUpper(texts[at]!) && !/[.,;:!?]["”’)]*$/.test(texts[at]!) && dateIn(texts[at]!) === null && (at + 1 >= texts.length || opens[at + 1]!))
  const sheet: Sheet = { texts, opens, firsts: order.map((index) => firsts.has(index)), heads, readsOn, words }
  const ends = order.flatMap((_, at) => (at + 1 < order.length && breaksOff(sheet, at) ? [at] : []))
  const rests = order.flatMap((_, at) => (at > 0 && beginsInside(sheet, at) ? [at] : []))
  if (ends.length === 0 || rests.length === 0 || ends.length > MOST || rests.length > MOST) return []
  const swaps = ends.flatMap((end) => rests.flatMap((rest) => bestSwap(sheet, end, rest)))
  return settle(swaps.filter((swap) => isAlone(sheet, swap, ends, rests)), sheet)
}

/** Ends in mid-sentence, and what stands below does not plainly go on. */
function breaksOff({ texts, opens, readsOn, heads }: Sheet, at: number): boolean {
  const text = texts[at]!
  // One line by itself is a caption or an entry of a list, and no sentence that breaks off.
  if (at === 0 || opens[at]! || heads[at] || text.length < 20) return false
  if (endsSentence(text) || /:["”’)]*$/.test(text) || /^\p{N}/u.test(texts[at + 1]!) || itemMark(texts[at + 1]!) !== null || isBullet(texts[at + 1]!)) return false
  const score = readsOn(text, texts[at + 1]!)
  return opens[at + 1]! ? score < HALVES : isCut(text) && score <= -2
}

/** Begins in mid-sentence, and what stands above does not plainly lead to it. */
function beginsInside({ texts, opens, readsOn, words }: Sheet, at: number): boolean {
  const text = texts[at]!
  if (!/^\p{Ll}/u.test(text) || /^[ivxlc]+(?=\s\p{Lu}|$)/u.test(text)) return false
  const score = readsOn(texts[at - 1]!, text)
  // “ln Europe”, “tbe”: a letter misread, and no word that a sentence goes on with.
  const first = /^[\p{L}\p{M}]+/u.exec(text)![0]
  if (!isCut(texts[at - 1]!) && !opens[at]! && (words.get(first) ?? 0) < 2) return false
  if (!isCut(texts[at - 1]!) && first.length < 4 && (words.get(first) ?? 0) < 3) return false
  if (opens[at]! ? score >= HALVES : score > -2) return false
  return !looksBeheaded(text, words) || isCut(texts[at - 1]!)
}

/** Ends in half a word. */
function isCut(text: string): boolean {
  return /\p{L}[-\u2010]$/u.test(text)
}

/** The best way to bring the rest home: what stands between goes behind it, or it goes behind what stands between. */
function bestSwap(sheet: Sheet, broken: number, rest: number): Swap[] {
  const { texts, readsOn } = sheet
  if (rest === broken + 1 || Math.abs(rest - broken) > REACH) return []
  const fit = readsOn(texts[broken]!, texts[rest]!)
  // Under a heading or a date, a word that has lost its first letter is likelier than the rest of a sentence; but not than half a word.
  const above = texts[rest - 1]!
  if (fit < (sheet.heads[rest - 1] || isCapitals(above) || isDateAlone(above) ? HALVES : PLAIN)) return []
  const found: Swap[] = []
  const consider = (p: number, q: number, r: number) => {
    const fresh = [joint(sheet, p - 1, q), joint(sheet, r - 1, p), joint(sheet, q - 1, r)]
    // A rest that comes home may leave whole sentences at either side; columns that change places break off and go on at two ends or more.
    const plain = fresh.filter((score) => score >= PLAIN).length
    const home = p === broken + 1 && q === rest
    if (fresh.some((score) => score < -0.45) || plain < (home ? 1 : 2)) return
    if (!home && !areColumns(sheet, p, q, r)) return
    // Columns of a page are of one height.
    const even = home || Math.abs(q - p - (r - q)) > 2 ? 0 : 1.5
    const stale = [joint(sheet, p - 1, p), joint(sheet, q - 1, q), joint(sheet, r - 1, r)]
    // As it stands the text must plainly not read on.
    if (home ? stale[0]! >= PLAIN || stale[1]! > -0.4 : sum(stale) > -1 || stale.filter((score) => score >= PLAIN).length > 1) return
    const gain = even + sum(fresh) - sum(stale)
    // A line or two, a caption: no stretch of the text.
    if (sizeOf(sheet, p, q) < 60 || sizeOf(sheet, q, r) < 60) return
    found.push({ p, q, r, gain, broken, rest })
  }
  if (rest > broken) for (let r = rest + 1; r <= Math.min(texts.length, rest + REACH); r += 1) {
    if (!mayCut(sheet, r)) continue
    consider(broken + 1, rest, r)
    // The section ends: what comes after belongs to another.
    if (r === texts.length || sheet.heads[r]) break
  }
  // What stands before the rest may go before what ends in the broken sentence.
  if (rest > broken) for (let p = broken; p >= Math.max(1, broken - REACH); p -= 1) if (mayCut(sheet, p)) consider(p, broken + 1, rest)
  if (rest < broken) for (let q = rest + 1; q <= broken; q += 1) if (mayCut(sheet, q)) consider(rest, q, broken + 1)
  found.sort((a, b) => b.gain - a.gain || a.r - b.r)
  const [first, second] = found
  if (first && second && !(first.p === broken + 1 && first.q === rest) && second.gain > first.gain - 1) return []
  return found.slice(0, 1)
}

/** Of some height, each begun where a column may begin. */
function areColumns({ texts, opens, readsOn }: Sheet, p: number, q: number, r: number): boolean {
  return q - p >= 10 && r - q >= 10 && [p, q, r].every((at) => at === texts.length || opens[at]! || readsOn(texts[at - 1]!, texts[at]!) <= -2)
}

function mayCut({ texts, opens, firsts, readsOn }: Sheet, at: number): boolean {
  return at === texts.length || opens[at]! || firsts[at]! || readsOn(texts[at - 1]!, texts[at]!) <= -0.4
}

/** A text's beginning and end, and headings, fit everywhere. */
function joint({ texts, heads, readsOn }: Sheet, above: number, below: number): number {
  if (above < 0 || below >= texts.length) return 0
  if (heads[below]) return endsSentence(texts[above]!) ? 0.3 : heads[above] ? 0 : -1.5
  if (heads[above]) return /^\p{Ll}/u.test(texts[below]!) ? -1.5 : 0
  return readsOn(texts[above]!, texts[below]!)
}

function settle(swaps: readonly Swap[], { texts, readsOn }: Sheet): LineMove[] {
  const sorted = [...swaps].sort((a, b) => b.gain - a.gain || a.p - b.p)
  const taken: Swap[] = []
  for (const swap of sorted) {
    if (swap.gain < GAIN || taken.some((other) => swap.p < other.r && other.p < swap.r)) continue
    const rival = sorted.find((other) => other !== swap && (other.broken === swap.broken || other.rest === swap.rest) && !(other.p === swap.p && other.q === swap.q && other.r === swap.r))
    if (rival && rival.gain > swap.gain - MARGIN) continue
    taken.push(swap)
  }
  return taken.map(({ p, q, r, gain, broken, rest }) => {
    const halves = readsOn(texts[broken]!, texts[rest]!) >= HALVES
    const quoted = `“…${texts[broken]!.slice(-40)}” breaks off, and “${texts[rest]!.slice(0, 40)}…” begins in mid-sentence`
    const why = `${quoted}${halves ? ': together they make a word' : ''}; read in this order, what stands around them goes on better too.`
    const confidence = Math.min(0.95, Math.round((0.7 + (gain - GAIN) * 0.03) * 100) / 100)
    return q === rest && p === broken + 1 ? { from: q, to: r, after: p - 1, confidence, why } : { from: p, to: q, after: r - 1, confidence, why }
  })
}

/** Nothing else that breaks off fits the rest as well, and no other rest the sentence; two halves of a word are sure of each other. */
function isAlone({ texts, readsOn }: Sheet, { broken, rest }: Swap, ends: readonly number[], rests: readonly number[]): boolean {
  const fit = readsOn(texts[broken]!, texts[rest]!)
  if (fit >= HALVES) return true
  const lacks = (at: number) => readsOn(texts[at - 1]!, texts[at]!) < PLAIN
  const rivals = ends.filter((end) => end !== broken && Math.abs(end - rest) <= REACH && lacks(end + 1) && readsOn(texts[end]!, texts[rest]!) >= fit - 0.3)
  const others = rests.filter((other) => other !== rest && Math.abs(other - broken) <= REACH && lacks(other) && readsOn(texts[broken]!, texts[other]!) >= fit - 0.3)
  return rivals.length === 0 && others.length === 0
}

function sizeOf({ texts }: Sheet, from: number, to: number): number {
  return to - from > 20 ? Infinity : sum(texts.slice(from, to).map((text) => text.length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
