import { readArgdown } from '../argdown/read-argdown.ts'
import { readIndentedList } from '../indented-list/read-indented-list.ts'
import type { ReadSketch } from '../indented-list/sketch-map.ts'
import { readMarkdownOutline } from '../markdown-outline/read-markdown-outline.ts'

export type PastedFormat = 'argdown' | 'markdown' | 'list'

/** Reads a text that somebody pasted as a map, in whichever way of writing one it is in. */
export function readPastedText(text: string): ReadSketch & { format: PastedFormat } {
  const format = formatOf(text)
  const read = { argdown: readArgdown, markdown: readMarkdownOutline, list: readIndentedList }[format]
  return { format, ...read(text) }
}

const titled = /^\s*(?:(?:<\+|\+>|<-|->|<_|_>|><|[+\-_*])\s+|\(\d+\)\s*)?@?(?:\[[^\]\n]+\](?!\()|<[^<>\n/]+>)\s*(?::|$)/m

export function formatOf(text: string): PastedFormat {
  const start = text.slice(0, 200_000)
  if (/^\uFEFF?\s*={3,}[^\S\n]*\n/.test(start) || titled.test(start) || /^\s*(?:<\+|\+>|<-|->|<_|_>|><|_)\s+\S/m.test(start)) return 'argdown'
  if (/^\s*\(\d+\)\s+\S/m.test(start) && /^\s*-{2,}/m.test(start)) return 'argdown'
  // Emphasis at the head of an item, headings and quotations are Markdown's; a list of bullets alone is a list.
  if (/^ {0,3}#{1,6}\s+\S/m.test(start) || /^\s*[-*+]\s+(?:\*{1,2}|_)\S/m.test(start) || /^ {0,3}>\s?\S/m.test(start) || /^ {0,3}(?:```|~~~)/m.test(start)) return 'markdown'
  return 'list'
}
