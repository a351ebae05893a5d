import type { Chance } from '../../../../corpus/degrade/chance.ts'
import { makePassage, type PassageSelector } from '../../document/make-passage.ts'

/** A passage of a text, as a reader would mark it. UTF-16 code units. */
export interface PassageToEdit {
  text: string
  start: number
  end: number
  exact: string
  selector: PassageSelector
  /** Of the paragraph that holds its beginning. */
  paragraph: { start: number; end: number }
}

const sizes = ['sentence', 'sentence', 'sentence', 'sentence', 'sentences', 'phrase', 'words', 'paragraph'] as const
export type PassageSize = (typeof sizes)[number]

/** A sentence, several, a whole paragraph, a phrase or one to three words, with 64 units of context or with 32 as others keep. */
export function passageToEdit(text: string, chance: Chance, size: PassageSize = chance.pick(sizes)): PassageToEdit {
  for (;;) {
    const paragraph = chance.pick(paragraphsOf(text))
    const sentences = sentencesOf(text, paragraph)
    const sentence = chance.pick(sentences)
    let { start, end } = sentence
    if (size === 'paragraph') ({ start, end } = paragraph)
    if (size === 'sentences') end = sentences[Math.min(sentences.length - 1, sentences.indexOf(sentence) + chance.between(1, 2))]!.end
    if (size === 'phrase' || size === 'words') {
      const words = wordsOf(text, sentence)
      const count = size === 'words' ? chance.between(1, 3) : chance.between(4, 12)
      const first = chance.between(0, Math.max(0, words.length - count))
      start = words[first]!.start
      end = words[Math.min(words.length, first + count) - 1]!.end
    }
    if (end - start < 3 || end - start > 4_000 || ((size === 'sentence' || size === 'sentences') && end - start < 25)) continue
    const made = makePassage(text, start, end)
    const kept = chance.yes(0.5) ? made : { ...made, prefix: made.prefix.slice(-32), suffix: made.suffix.slice(0, 32) }
    return { text, start, end, exact: text.slice(start, end), selector: { exact: kept.exact, prefix: kept.prefix, suffix: kept.suffix, start }, paragraph }
  }
}

export function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n](?:.|\n(?!\n))*/g)].map((found) => ({ start: found.index, end: found.index + found[0].trimEnd().length })).filter(({ start, end }) => end - start >= 60)
}

export function sentencesOf(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const found = [...text.slice(start, end).matchAll(/\S(?:.|\n)*?(?:[.!?…]["”’»)*]*(?=\s)|$)/g)]
  return found.map((sentence) => ({ start: start + sentence.index, end: start + sentence.index + sentence[0].length }))
}

/** Words without the signs around them. */
export function wordsOf(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const found = [...text.slice(start, end).matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])?/gu)]
  return found.length === 0 ? [{ start, end }] : found.map((word) => ({ start: start + word.index, end: start + word.index + word[0].length }))
}
