import type { Sentence } from './sentence.ts'

/** UTF-16 units; a longer sentence is cut at a space, so that a passage of a few sentences stays a passage. */
const longest = 600
/** Ends a sentence where a capital, a quotation mark or a figure follows; what stands before it must not be one letter or a usual abbreviation. */
const ending = /[.!?…]["”’»)\]]*\s+(?=["“‘«(\[]?[\p{Lu}\d])|\n\n/gu
const abbreviated = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|vs|cf|ca|pp|p|vol|no|ed|eds|op|cit|ibid|ch|fig)\.$/iu

/** [SG1] The sentences of a canonical text, in order: they do not overlap, cross no blank line, and leave out nothing but white space. */
export function splitSentences(text: string, document = 0): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number) => {
    for (const piece of cutLong(text, start, end)) sentences.push({ document, ...piece })
    start = end
  }
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length
    if (match[0] !== '\n\n' && abbreviated.test(text.slice(Math.max(start, match.index - 8), match.index + 1))) continue
    add(end)
  }
  add(text.length)
  return sentences
}

function cutLong(text: string, from: number, to: number): { start: number; end: number }[] {
  const [start, end] = trimmed(text, from, to)
  if (start >= end) return []
  if (end - start <= longest) return [{ start, end }]
  const space = text.lastIndexOf(' ', start + longest)
  let cut = space > start ? space : start + longest
  // Never between the halves of a letter.
  if (/[\uDC00-\uDFFF]/.test(text[cut]!) && /[\uD800-\uDBFF]/.test(text[cut - 1]!)) cut -= 1
  return [{ start, end: cut }, ...cutLong(text, cut, end)]
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start += 1
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1
  return [start, end]
}
