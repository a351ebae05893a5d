import { anchorPassages } from '../../lib/domain/anchoring/anchor-passages.ts'
import { meter } from '../../lib/domain/anchoring/meter.ts'
import { nearDuplicates } from '../../lib/domain/anchoring/testing/near-duplicates.ts'
import type { BenchTable } from '../bench-table.ts'

/** The worst that a text can be for anchoring: paragraphs that are nearly the same, so that every passage nearly fits everywhere. */
export function measureNearDuplicates(seed: number): BenchTable {
  const rows = [300, 1_200, 4_800].map((paragraphs) => {
    const { text, passages, range } = nearDuplicates(paragraphs, 2_000, seed)
    const steps = meter.steps
    const began = performance.now()
    const anchors = anchorPassages(text, passages)
    const took = performance.now() - began
    const counts = { right: 0, wrong: 0, ambiguous: 0, orphaned: 0 }
    for (const [index, { state, start, end }] of anchors.entries()) {
      const { start: from, end: to } = range(index)
      if (state === 'ambiguous' || state === 'orphaned') counts[state] += 1
      else counts[(Math.min(end!, to) - Math.max(start!, from)) * 2 > to - from ? 'right' : 'wrong'] += 1
    }
    return [paragraphs, text.length, Math.round(took), Math.round((meter.steps - steps) / 2_000), ...Object.values(counts)]
  })
  return {
    title: 'anchor: near-duplicate text, 2,000 passages',
    columns: ['paragraphs', 'characters', 'time (ms)', 'comparisons a passage', 'right', 'wrong', 'ambiguous', 'orphaned'],
    rows,
    notes: ['Paragraphs of 24 words of which about one differs, one word in forty edited; the time should not grow faster than the text.'],
  }
}
