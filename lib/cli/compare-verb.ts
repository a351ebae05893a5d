import { basename } from 'node:path'
import { readMap } from '../domain/argument/read-map.ts'
import { columnsOf, type Column } from '../domain/comparison/column.ts'
import { compareMap } from '../domain/comparison/compare-map.ts'
import { comparisonCsv } from '../domain/comparison/comparison-csv.ts'
import { readJudgements } from '../domain/comparison/judgement.ts'
import { reportComparison } from '../domain/comparison/report-comparison.ts'
import { decodeMapFile } from '../domain/interchange/decode-map-file.ts'
import { readMapText } from '../domain/interchange/read-map-text.ts'
import { CliProblem } from './cli-problem.ts'
import { readableNames } from './map-formats.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'

interface Options {
  documents?: readonly string[]
  from?: string
}

/** `sic compare MAP`: who says what, where they part, and what turns on it: as CSV, or `sic/comparison@1` with `--json`. No database. */
export async function compareVerb(path: string, { documents, from }: Options): Promise<VerbOutput> {
  if (from !== undefined && !readableNames.includes(from)) throw new CliProblem(`The format ‘${from}’ cannot be read here. It can be one of: ${readableNames.join(', ')}.`, 2)
  const read = readMapText(decodeMapFile(readInput(path)), { fileName: path === '-' ? '' : basename(path), ...(from !== undefined && { format: from }) })
  if (!read.ok) throw new CliProblem(`${path}: ${read.error.message}`, 1)
  const { bundle, problems } = read.value
  const { map } = readMap(bundle.map)
  const columns = chosen(columnsOf(map, bundle.documents), bundle.documents, documents)
  const comparison = compareMap({ map, documents: bundle.documents, passages: bundle.passages, judgements: readJudgements(bundle.judgements), columns })
  return {
    json: { ...reportComparison(comparison, bundle.passages), problems },
    text: comparisonCsv(comparison),
    notes: [
      ...problems.map(({ message, at }) => `Reading: ${message}${at ? ` (${at})` : ''}`),
      ...(columns.length === 0 ? ['This map cites no documents and knows no voices, so there is nothing to compare: link passages to its claims first.'] : []),
    ],
  }
}

/** By id, title, or the name that heads its column; a document comes with its parts, and a voice is named like a document. */
function chosen(columns: readonly Column[], documents: readonly { id: string; title: string }[], asked: readonly string[] | undefined): readonly Column[] {
  if (asked === undefined) return columns
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
