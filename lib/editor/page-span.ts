import type { PageStart } from '../domain/document/canonical-text.ts'
import { lastAtOrBefore } from '../domain/document/last-at-or-before.ts'
import type { TextRange } from './split-by-block.ts'

/** The pages that a range stands on, as one cites them: "14", "14–15"; null where the text has no pages, or begins before its first. */
export function pageSpan(pages: readonly PageStart[], range: TextRange): string | null {
  const first = pageAt(pages, range.start)
  if (!first) return null
  const last = pageAt(pages, Math.max(range.start, range.end - 1))!
  return first.label === last.label ? first.label : `${first.label}–${last.label}`
}

/** The page that an offset stands on. Logarithmic. */
export function pageAt(pages: readonly PageStart[], offset: number): PageStart | null {
  if (pages.length === 0 || pages[0]!.start > offset) return null
  return pages[lastAtOrBefore(pages.length, (index) => pages[index]!.start, offset)] ?? null
}

/** The page that somebody means who writes its number: "p. 14", "xii", "XII". */
export function pageNamed(pages: readonly PageStart[], words: string): PageStart | null {
  const wanted = words.trim().replace(/^(?:pp?\.?|page)\s*/i, '').toLowerCase()
  return pages.find((page) => page.label.toLowerCase() === wanted) ?? null
}
