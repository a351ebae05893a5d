import { plainWords } from '../markdown-outline/plain-words.ts'

/** The words of a text node, whose text is Markdown. */
export function canvasWords(markdown: string): string {
  return plainWords(markdown.replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, ''))
}

/** Markdown from which the same words are read again, as plain as it can be. */
export function canvasMarkdown(words: string): string {
  if (canvasWords(words) === words) return words
  const escaped = words.replace(/[\\`*_[\]<>~&#]/g, '\\$&')
  return canvasWords(escaped) === words ? escaped : words
}

/** As wide as a card is for our layout, and no higher than it leaves room for: what is laid out does not overlap. */
export const cardWidth = 260

/** Height of a card that shows the words: about 34 letters in a line of 20 pixels. */
export function cardHeight(words: string): number {
  const lines = words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 34)), 0)
  return 20 + Math.min(lines, 40) * 20
}
