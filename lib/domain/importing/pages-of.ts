import type { PageStart } from '../document/canonical-text.ts'
import type { OffsetRun } from './offset-runs.ts'

/**
 * Where the pages of the original begin in the canonical text: each run of it belongs to the page that it was found on. Text that
 * was moved keeps its page, so a label can come again.
 *
 * @param runs - of the canonical text
 * @param found - where each page begins in the extracted text, in order
 * @param length - of the canonical text, in UTF-16 units
 */
export function pagesOf(runs: readonly OffsetRun[], found: readonly { origin: number; label: string }[], length: number): PageStart[] {
  const pages: PageStart[] = []
  const begin = (start: number, origin: number) => {
    const label = found.findLast((page) => page.origin <= origin)?.label
    if (label !== undefined && pages.at(-1)?.label !== label) pages.push({ start, label })
  }
  runs.forEach((run, index) => {
    const end = runs[index + 1]?.at ?? length
    begin(run.at, run.origin)
    if (run.held) return
    for (const page of found) if (page.origin > run.origin && page.origin < run.origin + (end - run.at)) begin(run.at + (page.origin - run.origin), page.origin)
  })
  return pages
}
