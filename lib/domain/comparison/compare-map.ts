import type { ArgumentMap } from '../argument/argument-map.ts'
import type { CitedDocument, CitedPassage } from '../argument/map-file.ts'
import type { ClaimId } from '../ids.ts'
import { cellOf, unread, type Cell, type CellTestimony } from './cell.ts'
import type { Column, ColumnId } from './column.ts'
import { comparisonRows } from './comparison-rows.ts'
import type { Judgement } from './judgement.ts'
import { rowIdOf, type Row, type RowId } from './row.ts'
import { testimonies, type Testimonies, type Testimony } from './testimony.ts'

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
  /** The row that a claim or inference is a member of; none for a question. */
  rowOf: (thing: RowId) => Row | undefined
  testimonies: Testimonies
}

/** The comparison of a map (10-meaning, “Whose words”, “Where they part”). Takes time in proportion to the evidence and the rows; cells are made when they are asked for, once. */
export function compareMap(input: ComparisonInput): Comparison {
  const { map, documents, passages, columns } = input
  const said = testimonies(map, documents, passages)
  const rows = comparisonRows(map, new Set(said.keys()))
  const byId = new Map(rows.map((row) => [row.id, row] as const))
  const homes = new Map(rows.flatMap((row) => row.members.map(({ target }) => [rowIdOf(target), row] as const)))
  const sets = new Map(columns.flatMap((column) => (column.kind === 'set' ? [[column.id, column.members] as const] : [])))
  const silences = silentReaders(input.judgements ?? [])
  const made = new Map<RowId, Map<ColumnId, Cell>>()
  const membersOf = (column: ColumnId) => sets.get(column) ?? [column]

  const ownCell = (row: Row, column: ColumnId): Cell => {
    const list: CellTestimony[] = []
    const silentBy = new Set<string>()
    for (const { target, sign } of row.members) {
      const about = rowIdOf(target)
      for (const member of membersOf(column)) {
        for (const testimony of said.get(about)?.get(member) ?? []) list.push({ ...testimony, about, sign })
        for (const reader of silences.get(about)?.get(member) ?? []) silentBy.add(reader)
      }
    }
    if (row.members.length > 1 || sets.has(column)) list.sort(byDate)
    return cellOf(sets.has(column) ? once(list) : list, [...silentBy], row.kind === 'definition')
  }
  const special = specialCases(map, rows)
  const cell = (id: RowId, column: ColumnId): Cell => {
    const row = byId.get(id)
    if (!row) return unread
    let inRow = made.get(id)
    if (!inRow) made.set(id, (inRow = new Map()))
    let found = inRow.get(column)
    if (!found) {
      found = ownCell(row, column)
      if (found.sign === 0 && found.stance !== 'mixed' && found.stance !== 'changed') {
        const derived = derivedIn(special.get(id) ?? [], (other) => ownCell(byId.get(other)!, column))
        if (derived) found = { ...found, derived }
      }
      inRow.set(column, found)
    }
    return found
  }
  return { input, columns, rows, cell, rowOf: (thing) => homes.get(thing), testimonies: said }
}

/** A set may hold a text and a part of it: what is said there is said once. */
function once(list: readonly CellTestimony[]): CellTestimony[] {
  const seen = new Set<string>()
  return list.filter(({ evidence, report, about }) => {
    const key = JSON.stringify([evidence.id, report?.voice, about])
    return !seen.has(key) && seen.add(key)
  })
}

function byDate(a: Testimony, b: Testimony): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0
}

function silentReaders(judgements: readonly Judgement[]): Map<RowId, Map<ColumnId, string[]>> {
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

/** A row that this one is the general or the special case of: from there assertion passes up, denial down. */
interface Passing {
  row: RowId
  claim: ClaimId
  /** The stance, in that row's words, that passes; and what it is in this row's. */
  sign: 1 | -1
  here: 1 | -1
}

function specialCases(map: ArgumentMap, rows: readonly Row[]): Map<RowId, Passing[]> {
  const home = new Map<ClaimId, { row: RowId; sign: 1 | -1 }>()
  for (const { id, members } of rows) for (const { target, sign } of members) if (target.claim !== undefined) home.set(target.claim, { row: id, sign })
  const passing = new Map<RowId, Passing[]>()
  const add = (to: RowId, what: Passing) => {
    if (to !== what.row) passing.set(to, [...(passing.get(to) ?? []), what])
  }
  for (const { kind, premises, target } of map.relations.values()) {
    if (kind !== 'specialises' || target.claim === undefined || !premises[0]) continue
    const [special, general] = [home.get(premises[0].claim), home.get(target.claim)]
    if (!special || !general) continue
    add(general.row, { row: special.row, claim: premises[0].claim, sign: special.sign, here: general.sign })
    add(special.row, { row: general.row, claim: target.claim, sign: (-general.sign) as 1 | -1, here: (-special.sign) as 1 | -1 })
  }
  return passing
}

/** One step only: what is derived does not pass on. What would come both ways does not come. */
function derivedIn(passing: readonly Passing[], cellAt: (row: RowId) => Cell): Cell['derived'] {
  const found = passing.filter(({ row, sign }) => cellAt(row).sign === sign)
  const [first] = found
  if (!first || found.some(({ here }) => here !== first.here)) return undefined
  return { sign: first.here, from: first.claim }
}
