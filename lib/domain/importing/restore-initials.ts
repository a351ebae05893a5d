import { startersOf } from './common-words.ts'
import { everydayWords } from './everyday-words.ts'
import { languageOf } from './language-of.ts'
import { joinTraced } from './traced-text.ts'
import type { TextLine } from './text-line.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many lines below a displaced initial its word may stand: a dateline, a cross-heading and a standfirst fit in. */
const REACH = 12

/**
 * [IM7] A large initial that extraction set on a line of its own, lines before its word. It goes home only when the text
 * itself uses the whole word elsewhere; otherwise it stays where it was found.
 */
export function restoreInitials(lines: readonly TextLine[], words: Vocabulary): TextLine[] {
  const result: (TextLine | null)[] = [...lines]
  for (let index = 0; index < lines.length; index += 1) {
    const initial = /^([“"‘']?)(\p{Lu})$/u.exec(lines[index]!.content.text)
    if (!initial) continue
    const known = findHome(result, index, initial[2]!, words, true)
    const home = known >= 0 ? known : findHome(result, index, initial[2]!, words, false)
    if (home < 0) continue
    const line = result[home]!
    const content = joinTraced([lines[index]!.content, line.content])
    result[home] = {
      ...line,
      content: {
        ...content,
        marks: [{ kind: 'restored-initial', at: 0, length: initial[0].length, before: '', confidence: known >= 0 ? 0.97 : 0.9 }, ...content.marks],
      },
    }
    const next = result[index + 1]
    if (next) result[index + 1] = { ...next, blanksBefore: Math.max(next.blanksBefore, lines[index]!.blanksBefore) }
    result[index] = null
  }
  return result.filter((line) => line !== null)
}

function findHome(lines: readonly (TextLine | null)[], from: number, letter: string, words: Vocabulary, known: boolean): number {
  let overPage = false
  for (let at = from + 1; at < Math.min(lines.length, from + 1 + REACH); at += 1) {
    const line = lines[at]
    if (!line) return -1
    const fresh = line.blanksBefore > 0 || at === from + 1 || (lines[at - 1]?.content.text.length ?? 99) < 30
    // A line in capitals is a heading: no word of it has lost a letter.
    const fragment = /\p{Ll}/u.test(line.content.text) ? /^(\p{Ll}+|\p{Lu}{2,}|[B-HJ-Z](?=\s\p{Ll}))(?=[\s,’'])/u.exec(line.content.text) : null
    // A new page begins: what stands there may be in mid-sentence.
    overPage ||= at > from + 1 && /^(?:\d{1,3}|[ivxl]+)\s\p{Lu}|\p{L}\s(?:\d{1,3}|[ivxl]+)$/u.test(line.content.text)
    if (fresh && fragment && known && isKnown(foldWord(letter + fragment[1]!), words) && !isWholeItself(letter, foldWord(fragment[1]!), words, overPage)) return at
    // A word the text uses only here: its rest is no word, and nothing but a heading or a date stands between.
    if (fresh && fragment && !known && !(languageOf(words) === 'en' && words.lexicon?.has(foldWord(fragment[1]!))) && (words.get(foldWord(fragment[1]!)) ?? 0) <= 1 && fragment[1]!.length > 2 && !isSecondHalf(lines, foldWord(fragment[1]!), words) && mayBegin(letter, fragment[1]!)) return at
    if (!known && line.content.text.length > 45) return -1
  }
  return -1
}

/** “T” before “end it looked …”: a word that the text uses more than the one with the letter has lost none. */
function isWholeItself(letter: string, fragment: string, words: Vocabulary, overPage: boolean): boolean {
  const whole = foldWord(letter) + fragment
  return fragment.length > 2 && languageOf(words) === 'en' && (everydayWords.has(fragment) || (words.lexicon?.has(fragment) ?? false)) && !startersOf(languageOf(words)).has(whole) && (overPage || (words.get(whole) ?? 0) <= (words.get(fragment) ?? 0))
}

/** “lumes” where some line ends in “vo-”. */
function isSecondHalf(lines: readonly (TextLine | null)[], fragment: string, words: Vocabulary): boolean {
  const isWord = (word: string) => words.has(word) || everydayWords.has(word) || (languageOf(words) === 'en' && (words.lexicon?.has(word) ?? false))
  return lines.some((line) => {
    const half = line && /(\p{L}{2,})-$/u.exec(line.content.text)
    return half ? isWord(foldWord(half[1]!) + fragment) : false
  })
}

function isKnown(word: string, words: Vocabulary): boolean {
  return (words.get(word) ?? 0) > 0 || startersOf(languageOf(words)).has(word) || everydayWords.has(word)
}

/** Second letters that a word may have after its first, in languages of the Latin script; a vowel may be followed by any. */
const seconds: Record<string, string> = {
  b: 'lr', c: 'hlrz', d: 'rwhz', f: 'lrj', g: 'hlnrw', h: '', j: '', k: 'hlnrv', l: '', m: '', n: '', p: 'fhlrst', q: '', r: 'h', s: 'chklmnpqtwvz', t: 'hrwc', v: 'lr', w: 'hrl', x: '', y: '', z: 'w',
}

function mayBegin(letter: string, fragment: string): boolean {
  const [first, second] = [letter.toLowerCase(), fragment[0]!.toLowerCase()]
  return seconds[first] === undefined || !/^[a-z]$/.test(second) || /[aeiouy]/.test(second) || seconds[first].includes(second)
}

/** A word that has lost its first letter: no word of the text, but one with a letter before it is. */
export function looksBeheaded(text: string, words: Vocabulary): boolean {
  const fragment = /^(\p{Ll}+)(?=[\s,’'])/u.exec(text)?.[1]
  if (!fragment || (words.get(fragment) ?? 0) > 2) return false
  for (let code = 97; code <= 122; code += 1) if (words.has(String.fromCharCode(code) + fragment)) return true
  return false
}
