import type { ImportedText } from '../../lib/domain/importing/import-text.ts'

/** What answers a warning: a place to look at, the pieces left out, the title. Null where only reading it helps. */
export type WarningTarget = { label: string; go: { place: { start: number; end: number } } | { field: 'title' } | { section: 'left-out' | 'original' } }

export function warningTarget(doc: ImportedText, warning: string): WarningTarget | null {
  const place = placeOfWords(doc, warning.match(/“([^”]{3,})”/)?.[1])
  if (place) return { label: 'Show it', go: { place } }
  if (/\bfile’s name\b|\bwhat it is called\b|\btitle\b/i.test(warning)) return { label: 'Give it a title', go: { field: 'title' } }
  if (/left out|another page|caption|furniture/i.test(warning)) return { label: 'Show what was left out', go: { section: 'left-out' } }
  if (/\uFFFD|encoding|damaged/i.test(warning)) {
    const at = doc.text.indexOf('\uFFFD')
    if (at >= 0) return { label: 'Show the first', go: { place: { start: at, end: at + 1 } } }
  }
  return null
}

/** Where words that a sentence quotes stand in the text; they may have been cut short with “…”. */
export function placeOfWords(doc: ImportedText, quoted: string | undefined): { start: number; end: number } | null {
  const words = quoted?.replace(/…$/, '').trim()
  if (!words) return null
  const start = doc.text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}
