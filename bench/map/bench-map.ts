import type { BenchOptions, BenchTable } from '../bench-table.ts'
import { buildPages } from './build-pages.ts'
import { measurePages, type Measured } from './measure-pages.ts'

const sizes = [1_000, 5_000, 10_000]

/** The map's room with big maps, beside plain React Flow 12 with the same claims in the same places, in the same browser. */
export async function bench({ seed, cases }: BenchOptions): Promise<BenchTable[]> {
  const files = await buildPages()
  const rows: Measured[] = []
  for (const size of cases === undefined ? sizes : [cases])
    for (const page of ['ours', 'plain'] as const) rows.push(await measurePages(files, { page, size, seed }))
  return [
    {
      title: 'map: ready, frames, memory, others’ edits',
      columns: ['claims', 'page', 'ready (ms)', 'pan p50 / p95 (ms)', 'zoom p50 / p95 (ms)', 'worst in zoom (ms)', 'fit all p95 (ms)', 'pan when all is seen p95 (ms)', 'heap (MB)', 'an edit seen p50 / p95 (ms)', 'pan under 25 edits/s p95 (ms)'],
      rows: rows.map(({ size, page, ready, pan, zoom, fit, far, heap, edits, under }) => [
        size, page === 'ours' ? 'Sic et Non' : 'plain React Flow 12', Math.round(ready), `${pan.p50} / ${pan.p95}`, `${zoom.p50} / ${zoom.p95}`, zoom.worst, fit.p95, far.p95, Math.round(heap * 10) / 10, `${edits.p50} / ${edits.p95}`, under.p95,
      ]),
      notes: [
        `Seed ${seed}. A window of 1,440 × 900; ours is the whole room with its bars. A frame at 60 a second is 16.7 ms.`,
        'Zoom goes from the first view out to the whole map and back in; pan is over cards that can be read.',
        'Ready: from the data to the first frame with claims on it. Heap: JavaScript’s, after a collection, the live document and the map included.',
      ],
    },
  ]
}
