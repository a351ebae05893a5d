import { readArgdown } from '../argdown/read-argdown.ts'
import { readIndentedList } from '../indented-list/read-indented-list.ts'
import type { ReadSketch } from '../indented-list/sketch-map.ts'
import { readMarkdownOutline } from '../markdown-outline/read-markdown-outline.ts'
import { withinBounds } from './within-bounds.ts'

export type PastedFormat = 'argdown' | 'markdown' | 'list'

/** Reads a text that somebody pasted as a map, in whichever way of writing one it is in. */
export function readPastedText(text: string): ReadSketch & { format: PastedFormat } {
  const bounded = withinBounds(text)
  const format = formatOf(bounded.text)
  const read = { argdown: readArgdown, markdown: readMarkdownOutline, list: readIndentedList }[format](bounded.text)
  const told = new Set(read.problems.map(({ code }) => code))
  return { format, ...read, problems: [...read.problems, ...bounded.problems.filter(({ code }) => !told.has(code))] }
}

const titled = /^\s*(?:(?:<\+|\+>|<-|->|<_|_>|><|[+\-_*])\s+|\(\d+\)\s*)?@?(?:\[[^\]]+\](?!\()|<[^<>/]+>)\s*(?::|$)/

export function formatOf(text: string): PastedFormat {
  const start = text.slice(0, 200_000)
  // Line by line: in the whole, each of many empty lines would look through all after it.
  const lines = start.split(/\r\n?|[\n\u2028\u2029]/)
  const any = (pattern: RegExp) => lines.some((line) => pattern.test(line))
  if (/^\uFEFF?\s*={3,}[^\S\n]*\n/.test(start) || any(titled) || any(/^\s*(?:<\+|\+>|<-|->|<_|_>|><|_)\s+\S/)) return 'argdown'
  if (any(/^\s*\(\d+\)\s+\S/) && any(/^\s*-{2,}/)) return 'argdown'
  // Emphasis at the head of an item, headings and quotations are Markdown's; a list of bullets alone is a list.
  if (any(/^ {0,3}#{1,6}\s+\S/) || any(/^\s*[-*+]\s+(?:\*{1,2}|_)\S/) || any(/^ {0,3}>\s?\S/) || any(/^ {0,3}(?:```|~~~)/)) return 'markdown'
  return 'list'
}
