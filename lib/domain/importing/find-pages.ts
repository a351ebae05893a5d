import type { TextLine } from './text-line.ts'
import { pageNumberOf } from './page-number.ts'

/**
 * [IM35] Where the pages of a plain text begin in the extracted text, with the number printed on each where one was found, else counted
 * from 1: by form feeds, or, where there are none, by the page numbers that were found as furniture.
 */
export function findPages(lines: readonly TextLine[], furniture: ReadonlyMap<number, string>): { origin: number; label: string }[] {
  const originOf = (index: number) => lines[index]?.content.origins[0] ?? 0
  const printed = lines.flatMap((line, index) => {
    const reason = furniture.get(index)
    const label = reason === 'page number' || reason === 'running head' ? labelIn(line.content.text) : null
    return label ? [{ index, label }] : []
  })
  const starts = lines.flatMap((line, index) => (line.pageBefore ? [index] : []))
  if (starts.length > 0) {
    const all = starts[0] === 0 ? starts : [0, ...starts]
    return all.map((start, at) => {
      const end = all[at + 1] ?? lines.length
      return { origin: originOf(start), label: printed.find(({ index }) => index >= start && index < end)?.label ?? String(at + 1) }
    })
  }
  const [first] = printed
  if (!first || printed.length < 2) return []
  // A number before any text stands at the head of its page; else numbers stand at the foot, and the next page begins after them.
  const atHead = lines.slice(0, first.index).every((_, index) => furniture.has(index))
  if (atHead) return printed.map(({ index, label }) => ({ origin: originOf(index), label }))
  const pages = [{ origin: originOf(0), label: first.label }]
  for (let at = 1; at < printed.length; at += 1) pages.push({ origin: originOf(printed[at - 1]!.index + 1), label: printed[at]!.label })
  return pages
}

function labelIn(text: string): string | null {
  const words = text.split(/\s+/)
  const label = [words[0]!, words.at(-1)!, /\d{1,4}/.exec(text)?.[0] ?? ''].map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).find((word) => pageNumberOf(word) !== null)
  return label ?? null
}
