import { isEverydayWord } from './everyday-words.ts'
import { languageOf } from './language-of.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const prefixes = /^(?:pre|pro|non|neo|anti|post|semi|quasi|pseudo|ultra|anglo|franco|russo|sino|socio|euro|inter|multi|trans|micro|macro|counter)$/

/**
 * [IM37] Whether a line that ends in a hyphen and one that stands apart below it can be halves of one word, or of a compound: “sur-” and
 * “his gives” can not, for a first letter is missing there. Only English says so, by the list of its words; elsewhere they can.
 */
export function mayBeHalves(above: string, below: string, words: Vocabulary): boolean {
  const [head, tail] = [/(\p{L}+)-$/u.exec(above)?.[1], /^\p{L}+/u.exec(below)?.[0]]
  const { lexicon } = words
  if (!head || !tail || !lexicon || languageOf(words) !== 'en') return true
  const isWord = (word: string) => (words.get(word) ?? 0) > 0 || isEverydayWord(word) || (word.length > 3 && lexicon.has(word))
  const [first, second] = [foldWord(head), foldWord(tail)]
  if (first.length < 3 || prefixes.test(first) || /^\p{Lu}/u.test(head) || isWord(first)) return true
  return isWord(first + second) || !beheaded(second, lexicon)
}

function beheaded(word: string, lexicon: { has(word: string): boolean }): boolean {
  return [...'abcdefghijklmnopqrstuvwxyz'].some((letter) => lexicon.has(letter + word))
}
