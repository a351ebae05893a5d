import { isEverydayWord } from './everyday-words.ts'
import { fitsAfter } from './fits-after.ts'
import { endsOpen, endsSentence, isBullet, isCapitals, isDateAlone, itemMark, startsUpper } from './line-shape.ts'
import { languageOf } from './language-of.ts'
import type { TextLine } from './text-line.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How well one line reads on from another: above 0 what speaks for it, below what speaks against it, as logarithms of odds. */
export type ReadsOn = (above: string, below: string) => number

/** Words of which `fitsAfter` knows what follows them in the middle of a sentence too. */
const leading = new Set('the a an in on at for from with by he she it we they you'.split(' '))

/** From here on two lines make a word that the text, or every text, uses. */
export const HALVES = 4

/**
 * [IM40] A judge of whether a line reads on from another, by the text's own habits: whole words from halves, words that stand together
 * elsewhere, capitals in mid-sentence as often as the text has them, and, in English, what may follow an article or a preposition.
 *
 * @param width - of a full line: a shorter one with no full stop may be a heading, and says nothing
 */
export function readsOnIn(lines: readonly TextLine[], words: Vocabulary, width: number): ReadsOn {
  let habits: ReturnType<typeof habitsOf> | null = null
  const english = languageOf(words) === 'en'
  const known = (word: string) => (words.get(word) ?? 0) > 0 || isEverydayWord(word)
  return (above, below) => {
    if (apartFrom(above, below)) return 0
    const half = /([\p{L}\p{M}]{1,40})[-\u2010]$/u.exec(above.slice(-42))?.[1]
    const first = /^[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/u.exec(below.slice(0, 60))?.[0] ?? ''
    if (half) return halfReadsOn(foldWord(half), first, known, words)
    const { pairs, capitals } = (habits ??= habitsOf(lines))
    const small = /^[“‘"'(]?\p{Ll}/u.test(below)
    if (/:["”’)]*$/.test(above)) return 0
    if (endsSentence(above)) return small ? -4 : 0.3
    if (above.length < width * 0.7) return small ? 0 : 0.1
    // A number goes on anywhere; a name may follow a number, or another name in a list.
    if (!small && (/^\P{L}*\p{N}/u.test(below) || !/\p{L}$/u.test(above))) return -0.1
    if (!small) return startsUpper(below) ? Math.max(-2.5, Math.log((capitals + 0.005) / 0.35)) : 0
    const last = foldWord(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*$/u.exec(above.slice(-60))?.[0] ?? '')
    const together = pairs.has(`${last} ${foldWord(first)}`) ? 1.5 : -0.3
    const grammar = english && leading.has(last) ? Math.max(-2, Math.log(fitsAfter(last, below.slice(0, 80).split(/[^\p{L}\p{N}’'-]+/u).slice(0, 3).map(foldWord), false))) : 0
    return 1 + (endsOpen(above) ? 0.3 : 0) + together + grammar
  }
}

/** What is no running text says nothing of the order. */
function apartFrom(above: string, below: string): boolean {
  return [above, below].some((text) => isCapitals(text) || isDateAlone(text)) || isBullet(below) || itemMark(below) !== null
}

function halfReadsOn(half: string, first: string, known: (word: string) => boolean, words: Vocabulary): number {
  if (!/^\p{Ll}/u.test(first)) return -3
  const rest = foldWord(first)
  if (known(half + rest)) return known(rest) && (words.get(rest) ?? 0) > 2 && known(half) ? 3 : 5
  if ((words.get(`${half}-${rest}`) ?? 0) > 0) return 4
  return known(rest) ? -2.5 : -0.5
}

function habitsOf(lines: readonly TextLine[]): { pairs: ReadonlySet<string>; capitals: number } {
  const pairs = new Set<string>()
  let [small, large] = [0, 0]
  for (const { content } of lines) {
    let last = ''
    let end = -1
    for (const match of content.text.matchAll(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu)) {
      if (match.index === end + 1) {
        pairs.add(`${foldWord(last)} ${foldWord(match[0])}`)
        if (/^\p{Lu}/u.test(match[0])) large += 1
        else small += 1
      }
      last = match[0]
      end = match.index + match[0].length
    }
  }
  return { pairs, capitals: large / Math.max(1, large + small) }
}
