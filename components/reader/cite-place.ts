import type { PageStart, ReadPart } from '../../lib/domain/document/canonical-text.ts'
import { pageSpan } from '../../lib/editor/page-span.ts'
import { partAt } from '../../lib/editor/part-at.ts'

/** Words to be cited: a passage (`id`), or a stretch of the text. A passage without a place has the page it was made with. */
export interface CitedWords {
  id?: string
  exact: string
  start: number | null
  end: number | null
  page: string | null
}

/** Where words stand in a text, as a citation says it: on which pages, in whose part. */
export function citePlace(pages: readonly PageStart[], parts: readonly ReadPart[]): (words: CitedWords) => { page: string | null; part: ReadPart | null } {
  return ({ start, end, page }) => (start === null || end === null ? { page, part: null } : { page: pageSpan(pages, { start, end }) ?? page, part: partAt(parts, start) })
}
