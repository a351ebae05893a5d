import type { PageStart } from '../document/canonical-text.ts'
import { lastAtOrBefore } from '../document/last-at-or-before.ts'
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
  const pageAt = (origin: number) => (found.length === 0 || found[0]!.origin > origin ? -1 : lastAtOrBefore(found.length, (index) => found[index]!.origin, origin))
  const begin = (start: number, origin: number) => {
    const label = found[pageAt(origin)]?.label
    if (label !== undefined && pages.at(-1)?.label !== label) pages.push({ start, label })
  }
  runs.forEach((run, index) => {
    const end = runs[index + 1]?.at ?? length
    begin(run.at, run.origin)
    if (run.held) return
    for (let next = pageAt(run.origin) + 1; next < found.length && found[next]!.origin < run.origin + (end - run.at); next += 1) begin(run.at + (found[next]!.origin - run.origin), found[next]!.origin)
  })
  return pages
}
