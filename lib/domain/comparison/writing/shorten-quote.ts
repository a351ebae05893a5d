/**
 * A passage's words in at most `most` UTF-16 units: whole, or up to the end of a sentence where that leaves over half, or up to a word.
 * What is left out is marked by “…”.
 */
export function shortenQuote(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 2)
  const sentence = Math.max(...[...cut.matchAll(/[.!?]["”’)]?(?=\s)/gu)].map(({ index, 0: end }) => index + end.length), 0)
  if (sentence > most / 2) return `${cut.slice(0, sentence)} …`
  const space = cut.lastIndexOf(' ')
  const kept = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '')
  return `${kept.replace(/[\s,;:–—-]+$/u, '')} …`
}
