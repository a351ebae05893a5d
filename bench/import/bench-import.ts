import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { degradedCase } from '../../corpus/degrade/degraded-case.ts'
import { naiveImport } from '../../corpus/degrade/naive-import.ts'
import { aTally, scored, scoreReading, type Scores } from '../../corpus/degrade/score-reading.ts'
import { decodeText } from '../../lib/extractors/decode-text.ts'
import { englishWords } from '../../lib/extractors/english-words.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { sampleTables } from './score-sample.ts'

/** Texts of our own made as bad as extraction makes them, read back, and held against what they were. */
export const bench: Bench = async ({ seed, cases = 400, texts }) => {
  const [ours, naive] = [emptyScores(), emptyScores()]
  const spent = { ours: 0, naive: 0 }
  let size = 0
  for (let at = 0; at < cases; at += 1) {
    const { bytes, truth } = degradedCase(seed * 100_000 + at)
    const { text } = decodeText(bytes)
    size += text.length
    const began = performance.now()
    const read = importText(text, englishWords)
    const between = performance.now()
    const other = naiveImport(text)
    spent.ours += between - began
    spent.naive += performance.now() - between
    addScores(ours, scoreReading(read, truth))
    addScores(naive, scoreReading(other, truth))
  }
  const tables = [
    {
      title: `import: ${cases} degraded texts`,
      columns: ['fault', 'cases', 'right (%)', 'offered (%)', 'wrong', 'naive right (%)', 'naive wrong'],
      rows: scored.map((name) => [name, ours[name].of, share(ours[name].right, ours[name].of), share(ours[name].offered, ours[name].of), ours[name].wrong, share(naive[name].right, naive[name].of), naive[name].wrong]),
      notes: [
        `Seed ${seed}: cases ${seed * 100_000} and on. One by itself: node bench/import/show-case.ts ${seed * 100_000}. The clean texts are the project’s own.`,
        'Wrong: a false heading, a wrong letter, two words glued, a compound’s hyphen dropped, an author’s words left out, a paragraph not whole, a false move, a false field.',
        'Naive: blank lines and indents end paragraphs, every hyphen at a line’s end goes, short lines are headings, the first line is the title.',
      ],
    },
    {
      title: 'import: time',
      columns: ['importer', 'MB', 'ms per MB'],
      rows: [['ours', round(size / 1e6), round(spent.ours / (size / 1e6))], ['naive', round(size / 1e6), round(spent.naive / (size / 1e6))]],
    },
  ]
  const folder = texts ?? join(import.meta.dirname, '../../../shared/corpus')
  return [...tables, ...besideTables(folder), ...sampleTables(folder, join(import.meta.dirname, '../../../shared/fixtures/corpus-truth'))]
}

/** Real texts that lie beside the project: no truth but counts, and what of a naive reading they differ in. */
function besideTables(folder: string): BenchTable[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
  const rows = files.map((name) => {
    const raw = decodeText(readFileSync(join(folder, name))).text
    const began = performance.now()
    const read = importText(raw, englishWords)
    const took = performance.now() - began
    const count = (kind: string) => read.repairs.filter((repair) => repair.kind === kind).length
    const shown = read.blocks.filter((block) => !block.excluded)
    return [name, shown.filter((block) => block.kind === 'heading').length, shown.length, read.blocks.length - shown.length, count('joined-word'), count('restored-initial'), read.offers.length, read.warnings.length, round(took / (raw.length / 1e6))]
  })
  return files.length === 0 ? [] : [{ title: `import: texts in ${folder}`, columns: ['file', 'headings', 'blocks', 'left out', 'words joined', 'initials', 'offers', 'warnings', 'ms per MB'], rows }]
}

function emptyScores(): Scores {
  return Object.fromEntries(scored.map((name) => [name, aTally()])) as Scores
}

function addScores(sum: Scores, scores: Scores): void {
  for (const name of scored) for (const field of ['of', 'right', 'wrong', 'offered'] as const) sum[name][field] += scores[name][field]
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 10_000) / 100
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
