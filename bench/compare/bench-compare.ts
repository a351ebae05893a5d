import path from 'node:path'
import { columnsOf } from '../../lib/domain/comparison/column.ts'
import { compareMap } from '../../lib/domain/comparison/compare-map.ts'
import { byContest } from '../../lib/domain/comparison/contested.ts'
import { cruxes } from '../../lib/domain/comparison/cruxes.ts'
import type { BenchOptions, BenchTable } from '../bench-table.ts'
import { buildPages } from '../map/build-pages.ts'
import type { Frames } from '../map/pages/measure-frames.ts'
import { generateComparison } from './generate-comparison.ts'
import { measureTable, type AskedTable, type MeasuredTable } from './measure-table.ts'
import { longest } from './pages/measure-scroll.ts'

const columns = 60

/** The table of who says what with 500 rows and 60 texts, beside a plain HTML table of the same cells in the same browser. */
export async function bench({ seed, cases: rows = 500 }: BenchOptions): Promise<BenchTable[]> {
  const here = import.meta.dirname
  const files = await buildPages({ entryPoints: ['table-ours.tsx', 'table-plain.tsx'].map((name) => path.join(here, 'pages', name)) })
  const pictures = path.join(here, '../results/compare')
  const measured: [string, MeasuredTable][] = []
  for (const [name, asked] of [['Sic et Non', { page: 'table-ours' }], ['Sic et Non, small cells', { page: 'table-ours', dense: true }], ['plain HTML table', { page: 'table-plain' }]] as [string, Pick<AskedTable, 'page' | 'dense'>][]) {
    measured.push([name, await measureTable(files, { ...asked, rows, columns, seed }, pictures)])
    process.stderr.write(`${name}: measured\n`)
  }
  return [
    {
      title: `compare: ${rows} rows × ${columns} texts`,
      columns: ['table', 'ready (ms)', 'down p50 / p95 (ms)', 'across p50 / p95 (ms)', 'both p50 / p95 (ms)', 'worst (ms)', 'an edit seen p50 / p95 (ms)', 'down under 10 edits/s p50 / p95 (ms)', 'heap (MB)', 'elements'],
      rows: measured.map(([name, { ready, down, across, both, under, edits, heap, elements }]) => [
        name, Math.round(ready), told(down), told(across), told(both), Math.max(down.worst, across.worst, both.worst), `${edits.p50} / ${edits.p95}`, told(under), Math.round(heap * 10) / 10, elements,
      ]),
      notes: [
        `Seed ${seed}. A window of 1,440 × 900; ours is the whole room with its bars, on a live document. A frame at 60 a second is 16.7 ms.`,
        'Scrolling goes there and back: 60 pixels a frame down, 48 across, 36 and 48 both ways. The plain table has every cell in the document, and an edit puts words into one of them; ours compares anew.',
        `“stopped”: a movement that took longer than ${longest / 1000} s was broken off. Pictures: bench/results/compare.`,
      ],
    },
    reckoning(rows, seed),
  ]
}

/** What has to be reckoned anew at an edit, apart from any page. */
function reckoning(rows: number, seed: number): BenchTable {
  const { map, documents, passages } = generateComparison(rows, columns, seed)
  const texts = documents.map((document) => ({ ...document, sha256: '' }))
  const input = { map, documents: texts, passages, columns: columnsOf(map, texts) }
  const every = () => {
    const comparison = compareMap(input)
    for (const row of comparison.rows) for (const column of comparison.columns) comparison.cell(row.id, column.id)
  }
  const before = compareMap(input)
  const [edited] = map.evidence.values()
  const afterEdit = () => compareMap({ ...input, map: { ...map, evidence: new Map(map.evidence).set(edited!.id, { ...edited!, stance: 'none' }) } }, before)
  return {
    title: 'compare: reckoning',
    columns: ['what', 'median of 9 (ms)'],
    rows: [
      ['the comparison, without its cells', median(() => compareMap(input))],
      ['the same after an edit', median(afterEdit)],
      ['with every cell', median(every)],
      ['the order by contest', median(() => byContest(compareMap(input)))],
      ['the cruxes (in a worker)', median(() => cruxes(compareMap(input)))],
    ],
    notes: [`${map.evidence.size.toLocaleString('en')} passages linked; seed ${seed}.`],
  }
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  }).sort((a, b) => a - b)
  return Math.round(times[4]! * 10) / 10
}

function told({ p50, p95, stopped }: Frames): string {
  return `${p50} / ${p95}${stopped ? ' (stopped)' : ''}`
}
