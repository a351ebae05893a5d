import type { DraftBlock, DraftMove } from './draft-block.ts'
import { dateIn, endsOpen, endsSentence, startsLower, startsUpper } from './line-shape.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** [IM32] Below this a move is not even offered. */
const OFFERED = 0.7
/** Why a notice that names the page where a text goes on is left out. */
const GOES_ON = 'says where the text goes on'
/** How many blocks apart a broken sentence and its rest may stand. */
const REACH = 120

/** More broken sentences than this, and nothing can be said of any. */
const MOST = 500

interface Fit {
  broken: number
  head: number
  score: number
  why: string
}

/**
 * [IM32] Stretches that stand out of order, as columns and boxes do that extraction read across: a sentence broken off, and its rest
 * found elsewhere; a numbered heading that stands in the middle of another section's sentence, with a text of its own later. They are
 * offered, never made.
 */
export function findMoves(drafts: readonly DraftBlock[], words: Vocabulary, language: string | null): DraftMove[] {
  const said = findContinued(drafts)
  const others = [...findRests(drafts, words, language), ...findMisplacedHeadings(drafts)]
  return [...said, ...others.filter((move) => !said.some((other) => other.after === move.after || (move.from < other.to && other.from < move.to)))]
}

/** “Continued on page 8” where a sentence breaks off, and “Continued from page 4” before its rest: the text says so itself. */
function findContinued(drafts: readonly DraftBlock[]): DraftMove[] {
  const notices = drafts.flatMap(({ excluded, content }, index) => (excluded === GOES_ON ? [{ index, from: /\bfrom\b/i.test(content.text) }] : []))
  const shownFrom = (index: number, step: number) => {
    let at = index + step
    while (drafts[at]?.excluded) at += step
    return at
  }
  const moves: DraftMove[] = []
  let open: number[] = []
  for (const notice of notices) {
    if (!notice.from) {
      open.push(shownFrom(notice.index, -1))
      continue
    }
    const head = shownFrom(notice.index, 1)
    const rest = drafts[head]?.content.text ?? ''
    const fitting = open.filter((after) => after >= 0 && startsLower(rest) && !endsSentence(drafts[after]!.content.text))
    const [after] = fitting
    open = open.filter((other) => other !== after)
    if (fitting.length !== 1 || shownFrom(after!, 1) === head) continue
    const why = `“…${drafts[after!]!.content.text.slice(-40)}” breaks off where the text says that it is continued elsewhere, and “${rest.slice(0, 40)}…” stands under “${drafts[notice.index]!.content.text}”.`
    moves.push({ from: head, to: stretchEnd(drafts, head), after: after!, confidence: 0.94, why })
  }
  return moves
}

function findRests(drafts: readonly DraftBlock[], words: Vocabulary, language: string | null): DraftMove[] {
  const shown = drafts.flatMap((draft, index) => (draft.excluded ? [] : [index]))
  const isText = (index: number) => drafts[index]!.kind === 'paragraph' || drafts[index]!.kind === 'quotation'
  const heads = shown.filter((index, at) => at > 0 && isText(index) && isHeadless(drafts[index]!, drafts[shown[at - 1]!]!))
  if (heads.length === 0) return []
  const broken = shown.filter((index) => isText(index) && breaksOff(drafts[index]!.content.text, words))
  // A text of which every other paragraph seems to break off is no text with a few stretches out of order.
  if (heads.length > MOST || broken.length > MOST) return []
  const fits = heads.flatMap((head) =>
    broken.filter((index) => Math.abs(index - head) <= REACH && index !== head).flatMap((index): Fit[] => fitOf(drafts, index, head, words, language)),
  )
  fits.sort((a, b) => b.score - a.score || Math.abs(a.broken - a.head) - Math.abs(b.broken - b.head) || a.head - b.head)
  const moves: DraftMove[] = []
  const taken = new Set<number>()
  for (const { broken: after, head, score, why } of fits) {
    if (taken.has(after) || taken.has(head)) continue
    taken.add(after).add(head)
    const to = stretchEnd(drafts, head)
    if (score >= OFFERED && !(after >= head && after < to) && head !== after + 1) moves.push({ from: head, to, after, confidence: score, why })
  }
  return moves
}

/** Begins in the middle of a sentence, though the sentence before it is whole. */
function isHeadless(draft: DraftBlock, before: DraftBlock): boolean {
  const { text } = draft.content
  return text.length > 40 && startsLower(text) && (draft.offers ?? []).every((offer) => offer.kind !== 'restored-initial') && (before.kind === 'heading' || !endsOpen(before.content.text))
}

/** Ends in the middle of a sentence, or of a word. */
function breaksOff(text: string, words: Vocabulary): boolean {
  if (endsSentence(text) || text.endsWith(':') || text.length < 60) return false
  return endsOpen(text) || (words.get(lastWordOf(text)) ?? 0) <= 1
}

function lastWordOf(text: string): string {
  return foldWord(/([\p{L}\p{M}]+)-?$/u.exec(text)?.[1] ?? '')
}

function fitOf(drafts: readonly DraftBlock[], broken: number, head: number, words: Vocabulary, language: string | null): Fit[] {
  const [above, below] = [drafts[broken]!.content.text, drafts[head]!.content.text]
  const half = lastWordOf(above)
  const first = foldWord(/^[\p{L}\p{M}]+/u.exec(below)?.[0] ?? '')
  // After a full word, a number or a mark nothing is half of anything.
  if (first === '' || half === '') return []
  const quoted = `“…${above.slice(-40)}” breaks off, and “${below.slice(0, 40)}…” begins in mid-sentence`
  if ((words.get(half + first) ?? 0) > 0 && (words.get(first) ?? 0) <= 2 && !endsOpen(above.replace(/-$/, ''))) return [{ broken, head, score: 0.92, why: `${quoted}: together they make “${half}${first}”, a word that the text uses.` }]
  if (!endsOpen(above)) return []
  const near = Math.abs(broken - head) <= 12 ? 0.05 : 0
  if (language === 'en' && goesOnWell(above, below)) return [{ broken, head, score: 0.75 + near, why: `${quoted}; the one reads on from the other.` }]
  return [{ broken, head, score: 0.5 + near, why: `${quoted}.` }]
}

/** “could be | spread to”, “worn away and | debased by”: a participle after its verb, or beside another participle. */
function goesOnWell(above: string, below: string): boolean {
  if (!/^\p{Ll}+ (?:to|by|with|from|into|upon|against)\s/u.test(below)) return false
  if (/\b(?:is|are|was|were|be|been)$/.test(above)) return true
  const participle = /^\p{Ll}+(?:ed|en|wn|nt|ght)\s/u.test(below)
  return participle && /\b\p{Ll}+(?:ed|en|wn|rn|nt|ght)(?: away| down| out| up| off)? (?:and|or)$/u.test(above)
}

/** The rest goes to the next heading or dateline; the rest of a word's article to the next heading of its depth. */
function stretchEnd(drafts: readonly DraftBlock[], head: number): number {
  for (let at = head + 1; at < drafts.length; at += 1) {
    const { kind, excluded, content } = drafts[at]!
    if (excluded) continue
    if (kind === 'heading' || (content.text.length < 40 && dateIn(content.text) !== null)) return at
    if (drafts[at]!.offers?.some((offer) => offer.kind === 'restored-initial')) return at
    if (content.marks[0]?.kind === 'restored-initial' && content.marks[0].at === 0) return at
  }
  return drafts.length
}

/** Heading 5 before heading 4, and after heading 4 a paragraph that begins a column: it is heading 5's. */
function findMisplacedHeadings(drafts: readonly DraftBlock[]): DraftMove[] {
  const numbered = drafts.flatMap((draft, index) => {
    const match = draft.kind === 'heading' && !draft.excluded ? /^(\d{1,2})\.\s/.exec(draft.content.text) : null
    return match ? [{ index, value: Number(match[1]) }] : []
  })
  return numbered.flatMap(({ index, value }, at): DraftMove[] => {
    const [before, next, after] = [numbered[at - 1], numbered[at + 1], numbered[at + 2]]
    if (!before || !next || !after || before.value !== value - 2 || next.value !== value - 1 || after.value !== value + 1) return []
    const begins: number[] = []
    let previous = next.index
    for (let inside = next.index + 1; inside < after.index; inside += 1) {
      const draft = drafts[inside]!
      if (draft.excluded) continue
      if (previous !== next.index && draft.apart && startsUpper(draft.content.text) && endsSentence(drafts[previous]!.content.text)) begins.push(previous)
      previous = inside
    }
    if (begins.length !== 1) return []
    const why = `Heading ${value} stands before heading ${value - 1}, in the middle of another section; after heading ${value - 1} one paragraph begins a new column, and the next heading is ${value + 1}.`
    return [{ from: index, to: index + 1, after: begins[0]!, confidence: 0.75, why }]
  })
}
