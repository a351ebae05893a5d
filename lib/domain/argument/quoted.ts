import { oneLine } from './one-line.ts'

const longest = 60

/** A claim's text as a sentence mentions it: in quotation marks, shortened at a word where it is long. */
export function quoted(text: string): string {
  const line = oneLine(text)
  if (line === '') return 'an empty claim'
  if (line.length <= longest) return `“${line}”`
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')
  const word = cut.lastIndexOf(' ')
  return `“${word > longest / 2 ? cut.slice(0, word) : cut}…”`
}
