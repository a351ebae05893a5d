import { cellOf, unread, type Cell, type CellTestimony } from './cell.ts'
import type { ColumnId } from './column.ts'
import type { RowId } from './row.ts'
import type { Passing } from './special-cases.ts'
import type { Testimony } from './testimony.ts'

/** The cells of one row: the same object, from one comparison of a map to the next, for as long as nothing in the row has changed. */
export interface RowCells {
  at: (column: ColumnId) => Cell
}

/** All that is said and found in a row, member by member. */
export interface RowWords {
  isDefinition: boolean
  members: readonly {
    about: RowId
    sign: 1 | -1
    said: ReadonlyMap<ColumnId, readonly Testimony[]> | undefined
    silent: ReadonlyMap<ColumnId, readonly string[]> | undefined
  }[]
}

/** What can come to a row by one step of generality, with the words of the row that it comes from. */
export interface PassingWords extends Passing {
  words: RowWords
}

/** The members of the columns that several texts are read as one in. */
export type Sets = ReadonlyMap<ColumnId, readonly ColumnId[]>

/** Cells are made when they are asked for, once. */
export function rowCells(words: RowWords, passing: readonly PassingWords[], sets: Sets): RowCells {
  const made = new Map<ColumnId, Cell>()
  return {
    at(column) {
      const known = made.get(column)
      if (known) return known
      let cell = ownCell(words, column, sets)
      if (passing.length > 0 && cell.sign === 0 && cell.stance !== 'mixed' && cell.stance !== 'changed') {
        const derived = derivedIn(passing, (other) => ownCell(other, column, sets))
        if (derived) cell = { ...cell, derived }
      }
      made.set(column, cell)
      return cell
    },
  }
}

function ownCell({ isDefinition, members }: RowWords, column: ColumnId, sets: Sets): Cell {
  const set = sets.get(column)
  const list: CellTestimony[] = []
  const silentBy = new Set<string>()
  for (const { about, sign, said } of members) {
    for (const own of set ?? [column]) {
      for (const testimony of said?.get(own) ?? []) list.push({ ...testimony, about, sign })
    }
  }
  for (const reader of silentIn(members, set ?? [column])) silentBy.add(reader)
  // Most cells of a big table are these: one object serves them all.
  if (list.length === 0 && silentBy.size === 0) return unread
  if (members.length > 1 || set) list.sort(byDate)
  return cellOf(set ? once(list) : list, [...silentBy], isDefinition)
}

/** Who looked through all of it: of texts that are read as one, one alone that was looked through does not make the others silent. */
function silentIn(members: RowWords['members'], columns: readonly ColumnId[]): readonly string[] {
  if (!members.some(({ silent }) => silent)) return nobody
  // Who looked through a text looked through its parts.
  const whole = columns.length === 1 ? columns : columns.filter((own) => !own.startsWith('part:') || !columns.includes(`document:${own.slice('part:'.length).split('/')[0]}`))
  const looked = whole.map((own) => members.flatMap(({ silent }) => silent?.get(own) ?? nobody))
  return looked.every((readers) => readers.length > 0) ? looked.flat() : nobody
}

const nobody: readonly string[] = []

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

/** One step only: what is derived does not pass on. What would come both ways does not come. */
function derivedIn(passing: readonly PassingWords[], cellOfWords: (words: RowWords) => Cell): Cell['derived'] {
  const found = passing.filter(({ words, sign }) => cellOfWords(words).sign === sign)
  const [first] = found
  if (!first || found.some(({ here }) => here !== first.here)) return undefined
  return { sign: first.here, from: first.claim }
}
