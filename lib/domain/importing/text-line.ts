import { sliceTraced, trimTraced, editTraced } from './traced-text.ts'
import type { TraceEdit, TracedText } from './traced-text.ts'

/** A line that is not blank, without the blanks around it. */
export interface TextLine {
  content: TracedText
  /** Blanks before the first character, a tab counting four. */
  indent: number
  /** Blank lines between this line and the one before it that is not blank. */
  blanksBefore: number
  /** A form feed stands before it: a page begins here. */
  pageBefore: boolean
}

/** [IM2] Lines with what the layout said about them; runs of blanks inside a line become one. */
export function splitLines(traced: TracedText): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  let blanks = 0
  let page = false
  const { text } = traced
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const raw = sliceTraced(traced, start, end)
    if (raw.text.includes('\f')) page = true
    const content = collapseBlanks(trimTraced(raw))
    if (content.text === '') blanks += 1
    else {
      const lead = raw.text.slice(0, raw.text.length - raw.text.trimStart().length).replaceAll('\f', '')
      lines.push({ content, indent: indentOf(lead), blanksBefore: blanks, pageBefore: page })
      blanks = 0
      page = false
    }
    start = end + 1
  }
  return lines
}

function indentOf(lead: string): number {
  let indent = 0
  for (const blank of lead) indent += blank === '\t' ? 4 : 1
  return indent
}

function collapseBlanks(traced: TracedText): TracedText {
  const edits: TraceEdit[] = []
  for (const match of traced.text.matchAll(/[ \t\f]{2,}|[\t\f]/g))
    edits.push({ start: match.index, end: match.index + match[0].length, after: ' ' })
  return editTraced(traced, edits)
}
