import type { DocumentText } from './use-document-text.ts'

export interface AroundPassage {
  before: string
  words: string
  after: string
}

/**
 * The passage in its paragraph, shortened at words where that is very long. `start`: UTF-16 offset into the text, where the
 * passage stood last. Null where the text does not have the words there any more.
 */
export function aroundPassage({ text, blocks }: DocumentText, exact: string, start: number, longest = 480): AroundPassage | null {
  const from = text.indexOf(exact, Math.max(0, start - 5_000))
  const begins = text.startsWith(exact, start) ? start : from
  if (exact === '' || begins < 0) return null
  const ends = begins + exact.length
  const shown = blocks.filter((block) => !block.excluded)
  const first = shown.findLast((block) => block.start <= begins)
  const last = shown.find((block) => block.end >= ends)
  const before = text.slice(first?.start ?? begins, begins)
  const after = text.slice(ends, last?.end ?? ends)
  return { before: lastPart(before, longest), words: exact, after: firstPart(after, longest) }
}

function firstPart(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')} …`
}

function lastPart(text: string, longest: number): string {
  return text.length <= longest ? text : `… ${text.slice(-longest).replace(/^\S*\s+/u, '')}`
}
