import type { BenchOptions, BenchTable } from '../bench-table.ts'
import { buildPages } from './build-pages.ts'
import { measurePages, type Measured } from './measure-pages.ts'
import { longest, type Frames } from './pages/measure-frames.ts'

const sizes = [1_000, 5_000, 10_000]
/** Beyond this the plain page has no answer worth waiting for: mounting alone takes most of a minute. */
const mostPlain = 5_000

/** The map's room with big maps, beside plain React Flow 12 with the same claims in the same places, in the same browser. */
export async function bench({ seed, cases }: BenchOptions): Promise<BenchTable[]> {
  const files = await buildPages()
  const rows: Measured[] = []
  for (const size of cases === undefined ? sizes : [cases])
    for (const page of size > mostPlain ? (['ours'] as const) : (['ours', 'plain'] as const)) {
      const row = await measurePages(files, { page, size, seed })
      rows.push(row)
      process.stderr.write(`${page}, ${size} claims: ready ${Math.round(row.ready)} ms, pan ${both(row.pan)}, zoom ${both(row.zoom)}, all seen ${p95(row.far)}, ${Math.round(row.heap)} MB, edits ${row.edits.p50} / ${row.edits.p95}, under edits ${p95(row.under)}\n`)
    }
  return [
    {
      title: 'map: ready, frames, memory, others’ edits',
      columns: ['claims', 'page', 'ready (ms)', 'pan p50 / p95 (ms)', 'zoom p50 / p95 (ms)', 'worst in zoom (ms)', 'fit all p95 (ms)', 'pan when all is seen p95 (ms)', 'heap (MB)', 'an edit seen p50 / p95 (ms)', 'pan under 25 edits/s p95 (ms)'],
      rows: rows.map(({ size, page, ready, pan, zoom, fit, far, heap, edits, under }) => [
size, page === 'ours' ? 'Sic et Non' : 'plain React Flow 12', Math.round(ready), both(pan), both(zoom), zoom.worst, p95(fit), p95(far), Math.round(heap * 10) / 10, `${edits.p50} / ${edits.p95}`, p95(under),
      ]),
      notes: [
        `Seed ${seed}. A window of 1,440 × 900; ours is the whole room with its bars. A frame at 60 a second is 16.7 ms.`,
        'Zoom goes from the first view out to the whole map and back in; pan is over cards that can be read.',
        `“stopped”: a movement that took longer than ${longest / 1000} s was broken off; its figures are of the frames until then. Plain React Flow is not run with more than ${mostPlain.toLocaleString('en')} claims.`,
        'Ready: from the data to the first frame with claims on it. Heap: JavaScript’s, after a collection, the live document and the map included.',
      ],
    },
  ]
}

function both({ p50, p95, stopped }: Frames): string {
  return `${p50} / ${p95}${stopped ? ' (stopped)' : ''}`
}

function p95({ p95, stopped }: Frames): string | number {
  return stopped ? `${p95} (stopped)` : p95
}
