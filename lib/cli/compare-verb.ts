import { basename } from 'node:path'
import { z } from 'zod'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { columnsOfSets } from '../domain/comparison/column-set.ts'
import { columnsOf, type Column } from '../domain/comparison/column.ts'
import { compareMap } from '../domain/comparison/compare-map.ts'
import { comparisonCsv } from '../domain/comparison/comparison-csv.ts'
import { readJudgements } from '../domain/comparison/judgement.ts'
import { reportComparison } from '../domain/comparison/report-comparison.ts'
import { sheetIds } from '../domain/comparison/writing/comparison-sheets.ts'
import { handoutPapers } from '../domain/comparison/writing/lay-out-handout.ts'
import { decodeMapFile } from '../domain/interchange/decode-map-file.ts'
import { readMapText } from '../domain/interchange/read-map-text.ts'
import type { Problem } from '../domain/result.ts'
import { comparisonFormats, type ComparisonWish } from '../operations/comparison-wish.ts'
import { CliProblem } from './cli-problem.ts'
import { readableNames } from './map-formats.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'
import { writeOutput } from './write-output.ts'

interface Options {
  documents?: readonly string[]
  from?: string
  out?: string
  to?: string
  handout?: boolean
  paper?: string
  sheet?: string
  json?: boolean
}

/**
 * `sic compare MAP`: who says what, where they part, and what turns on it: as CSV, or `sic/comparison@1` with `--json`; with `--out` as a
 * file that the name's ending or `--to` names, or with `--handout` as the one sheet to argue from. No database.
 */
export async function compareVerb(path: string, options: Options): Promise<VerbOutput> {
  const { documents, from } = options
  const wish = wishOf(options)
  if (from !== undefined && !readableNames.includes(from)) throw new CliProblem(`The format ‘${from}’ cannot be read here. It can be one of: ${readableNames.join(', ')}.`, 2)
  const read = readMapText(decodeMapFile(readInput(path)), { fileName: path === '-' ? '' : basename(path), ...(from !== undefined && { format: from }) })
  if (!read.ok) throw new CliProblem(`${path}: ${read.error.message}`, 1)
  const { bundle, problems } = read.value
  const { map } = readMap(bundle.map)
  const texts = columnsOf(map, bundle.documents)
  const columns = documents === undefined ? texts : chosen([...texts, ...columnsOfSets(map, texts)], bundle.documents, documents)
  const reading = problems.map(({ message, at }) => `Reading: ${message}${at ? ` (${at})` : ''}`)
  if (wish) return writeFile(bundle, { ...wish, ...(documents === undefined ? {} : { columns: columns.map(({ id }) => id) }) }, options.out!, { problems, reading })
  const comparison = compareMap({ map, documents: bundle.documents, passages: bundle.passages, judgements: readJudgements(bundle.judgements), columns })
  return {
    json: { ...reportComparison(comparison, bundle.passages), problems },
    text: comparisonCsv(comparison),
    notes: [
      ...reading,
      ...(columns.length === 0 ? ['This map cites no documents and knows no voices, so there is nothing to compare: link passages to its claims first.'] : []),
    ],
  }
}

const asked = z.object({ to: z.enum(comparisonFormats).optional(), paper: z.enum(handoutPapers).optional(), sheet: z.enum(sheetIds).optional() })

/** What is to be written to a file; null where the table goes to standard output. */
function wishOf({ out, to, handout = false, paper, sheet }: Options): ComparisonWish | null {
  const named = asked.safeParse({ to, paper, sheet }, { error: (issue) => (issue.code === 'invalid_value' ? `This can be one of: ${issue.values.join(', ')}.` : undefined) })
  if (!named.success) throw new CliProblem(named.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'), 2)
  if (out === undefined) {
    const [needless] = Object.entries({ to, handout: handout || undefined, paper, sheet }).filter(([, value]) => value !== undefined)
    if (needless) throw new CliProblem(`--${needless[0]} is for a file: say with --out which.`, 2)
    return null
  }
  const format = named.data.to ?? comparisonFormats.find((one) => out.toLowerCase().endsWith(`.${one}`) || (one === 'html' && out.toLowerCase().endsWith('.htm')))
  if (format === undefined) throw new CliProblem(`The name ${out} does not say its format. Name it with --to: ${comparisonFormats.join(', ')}.`, 2)
  if (handout && !['pdf', 'svg', 'png'].includes(format)) throw new CliProblem('The handout comes as pdf, svg or png.', 2)
  if (sheet !== undefined && format !== 'csv') throw new CliProblem('--sheet is for CSV only: a workbook has them all.', 2)
  if (paper !== undefined && !handout && format !== 'pdf') throw new CliProblem('--paper is for what is printed: a PDF, or the handout.', 2)
  return { format, handout, ...(named.data.paper && { paper: named.data.paper }), ...(named.data.sheet && { sheet: named.data.sheet }) }
}

async function writeFile(bundle: MapBundle, wish: ComparisonWish, out: string, { problems, reading }: { problems: readonly Problem[]; reading: readonly string[] }): Promise<VerbOutput> {
  const { writeComparison } = await import('../operations/write-comparison.ts')
  const written = await writeComparison(bundle, wish)
  if (!written.ok) throw new CliProblem(written.error.message, 1)
  const { bytes, losses } = written.value
  writeOutput(out, bytes)
  return { json: { format: 'sic/comparison-file@1', file: out, as: wish.handout ? 'handout' : wish.format, problems, losses }, text: `${out} written.\n`, notes: [...reading, ...losses.map(({ message }) => `Writing: ${message}`)] }
}

/** By id, title, or the name that heads its column; a document comes with its parts, and a voice or one of the map's own sets is named like a document. */
function chosen(columns: readonly Column[], documents: readonly { id: string; title: string }[], asked: readonly string[]): readonly Column[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title] as const))
  const names = new Map(columns.map((column) => [column, new Set(namesOf(column, titles).map((name) => name.toLowerCase()))] as const))
  const isKnown = (name: string) => [...names.values()].some((own) => own.has(name.toLowerCase()))
  // A name may hold a comma; a list with commas is taken apart only where it is none.
  const wanted = asked.flatMap((name) => (isKnown(name) ? [name] : name.split(',').map((part) => part.trim())))
  const missing = wanted.find((name) => !isKnown(name))
  if (missing !== undefined) throw new CliProblem(`There is no document or voice ‘${missing}’ on this map. There are: ${columns.map(({ name }) => name).join(', ')}.`, 1)
  return columns.filter((column) => wanted.some((name) => names.get(column)!.has(name.toLowerCase())))
}

function namesOf(column: Column, titles: ReadonlyMap<string, string>): string[] {
  if (column.kind === 'voice') return [column.id, column.name, column.voice]
  return column.kind === 'set' ? [column.id, column.name] : [column.id, column.name, column.document, titles.get(column.document) ?? column.document]
}
