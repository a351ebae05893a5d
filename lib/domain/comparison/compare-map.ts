import type { ArgumentMap } from '../argument/argument-map.ts'
import type { CitedDocument, CitedPassage } from '../argument/map-file.ts'
import { unread, type Cell } from './cell.ts'
import type { Column, ColumnId } from './column.ts'
import { comparisonRows } from './comparison-rows.ts'
import type { Judgement } from './judgement.ts'
import { rowCells, type PassingWords, type RowCells, type RowWords, type Sets } from './row-cells.ts'
import { rowIdOf, sameRow, type Row, type RowId } from './row.ts'
import { specialCases } from './special-cases.ts'
import { testimonies, testimoniesAfter, type Testimonies } from './testimony.ts'

export interface ComparisonInput {
  /** The map as read. */
  map: ArgumentMap
  documents: readonly CitedDocument[]
  passages: readonly Pick<CitedPassage, 'id' | 'document' | 'start'>[]
  /** Those that may be seen: what is not revealed yet stays out. */
  judgements?: readonly Judgement[]
  columns: readonly Column[]
}

/** Claims and inferences by columns. Derived, never stored (docs/decisions/0004). */
export interface Comparison {
  input: ComparisonInput
  columns: readonly Column[]
  rows: readonly Row[]
  cell: (row: RowId, column: ColumnId) => Cell
  /** Those of one row. */
  cellsOf: (row: RowId) => RowCells
  /** The row that a claim or inference is a member of; none for a question. */
  rowOf: (thing: RowId) => Row | undefined
  testimonies: Testimonies
}

/** What the next comparison of the same map can use again. */
interface Kept {
  silences: Silences
  special: ReturnType<typeof specialCases>
  rows: ReadonlyMap<RowId, { row: Row; words: RowWords; passing: readonly PassingWords[]; cells: RowCells }>
  homes: ReadonlyMap<RowId, Row>
  sets: Sets
}

const keptOf = new WeakMap<Comparison, Kept>()
const none: readonly never[] = []
const noCells: RowCells = { at: () => unread }

/**
 * The comparison of a map (10-meaning, “Whose words”, “Where they part”). Takes time in proportion to the evidence and the rows; cells are
 * made when they are asked for, once. `before`, one of the same map as it was, is used again as far as it holds: nothing differs by it but
 * the time, and what has not changed is the same object.
 */
export function compareMap(input: ComparisonInput, before?: Comparison): Comparison {
  const { map, documents, passages, columns } = input
  const last = before && keptOf.get(before)
  const sameTexts = before?.input.documents === documents && before.input.passages === passages
  const said = before && sameTexts ? testimoniesAfter({ evidence: before.input.map.evidence, said: before.testimonies }, map, documents, passages) : testimonies(map, documents, passages)
  const rows = rowsAfter(before, map, said)
  const isSame = rows === before?.rows
  const homes = last && isSame ? last.homes : new Map(rows.flatMap((row) => row.members.map(({ target }) => [rowIdOf(target), row] as const)))
  const sets = setsAfter(last, before?.columns, columns)
  const silences = last && before?.input.judgements === input.judgements ? last.silences : silentReaders(input.judgements ?? [])
  const special = last && isSame ? last.special : specialCases(map, rows)
  const words = new Map(rows.map((row) => [row.id, wordsOf(row, said, silences, last?.rows.get(row.id))] as const))
  const kept = new Map(
    rows.map((row) => {
      const own = words.get(row.id)!
      const passing = special.get(row.id)?.map((one): PassingWords => ({ ...one, words: words.get(one.row)! })) ?? none
      const old = last?.rows.get(row.id)
      const holds = old !== undefined && old.words === own && sets === last?.sets && samePassing(old.passing, passing)
      return [row.id, { row, words: own, passing, cells: holds ? old.cells : rowCells(own, passing, sets) }] as const
    }),
  )
  const cellsOf = (row: RowId) => kept.get(row)?.cells ?? noCells
  const comparison: Comparison = { input, columns, rows, cell: (row, column) => cellsOf(row).at(column), cellsOf, rowOf: (thing) => homes.get(thing), testimonies: said }
  keptOf.set(comparison, { silences, special, rows: kept, homes, sets })
  return comparison
}

/** The rows, those of before where they are the same. */
function rowsAfter(before: Comparison | undefined, map: ArgumentMap, said: Testimonies): readonly Row[] {
  const was = before?.input.map
  if (was && was.question === map.question && was.views === map.views && sameItems(was.claims, map.claims) && sameItems(was.relations, map.relations) && sameKeys(before.testimonies, said)) return before.rows
  const old = new Map(before?.rows.map((row) => [row.id, row] as const))
  return comparisonRows(map, new Set(said.keys())).map((row) => {
    const same = old.get(row.id)
    return same && sameRow(same, row) ? same : row
  })
}

function sameItems<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [id, item] of b) if (a.get(id) !== item) return false
  return true
}

function sameKeys(a: Testimonies, b: Testimonies): boolean {
  return a === b || (a.size === b.size && [...b.keys()].every((row) => a.has(row)))
}

function setsAfter(last: Kept | undefined, before: readonly Column[] | undefined, columns: readonly Column[]): Sets {
  if (last && before === columns) return last.sets
  const sets = new Map(columns.flatMap((column) => (column.kind === 'set' ? [[column.id, column.members] as const] : [])))
  return last && last.sets.size === 0 && sets.size === 0 ? last.sets : sets
}

function wordsOf(row: Row, said: Testimonies, silences: Silences, old: { row: Row; words: RowWords } | undefined): RowWords {
  const members = row.members.map(({ target, sign }) => {
    const about = rowIdOf(target)
    return { about, sign, said: said.get(about), silent: silences.get(about) }
  })
  const holds = old?.row === row && members.every((member, index) => member.said === old.words.members[index]!.said && member.silent === old.words.members[index]!.silent)
  return holds ? old.words : { isDefinition: row.kind === 'definition', members }
}

function samePassing(a: readonly PassingWords[], b: readonly PassingWords[]): boolean {
  return a.length === b.length && a.every(({ words, claim, sign, here }, index) => words === b[index]!.words && claim === b[index]!.claim && sign === b[index]!.sign && here === b[index]!.here)
}

type Silences = ReadonlyMap<RowId, ReadonlyMap<ColumnId, readonly string[]>>

function silentReaders(judgements: readonly Judgement[]): Silences {
  const silent = new Map<RowId, Map<ColumnId, string[]>>()
  for (const { target, column, value, by } of judgements) {
    if (value !== 'silent') continue
    const row = rowIdOf(target)
    const columns = silent.get(row) ?? new Map<ColumnId, string[]>()
    columns.set(column, [...(columns.get(column) ?? []), by])
    silent.set(row, columns)
  }
  return silent
}
