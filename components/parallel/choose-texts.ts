import type { Column } from '../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../lib/domain/comparison/compare-map.ts'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'

export type TextColumn = Extract<Column, { kind: 'document' }>

/**
 * The texts that stand beside each other (SPEC: PL2): those asked for that are there; fewer than two are filled up. `columns`
 * in the order in which texts are offered.
 */
export function chooseTexts(comparison: Comparison, columns: readonly TextColumn[], asked: readonly DocumentId[], row: RowId | null): DocumentId[] {
  const chosen = asked.flatMap((id) => columns.find(({ document }) => document === id) ?? [])
  while (chosen.length < 2) {
    const next = best(columns.filter((column) => !chosen.includes(column)), (column) => worth(comparison, column, chosen[0], row))
    if (!next) break
    chosen.push(next)
  }
  return chosen.map(({ document }) => document)
}

/** First whoever contradicts at the row, then whoever speaks there, then by how often they part, and by how often both take a side. */
function worth({ rows, cell }: Comparison, column: TextColumn, first: TextColumn | undefined, row: RowId | null): readonly number[] {
  const here = row === null ? null : cell(row, column.id)
  const there = row === null || !first ? null : cell(row, first.id)
  const contradicts = here !== null && there !== null && here.sign !== 0 && here.sign === -there.sign
  let [parts, meets, speaks] = [0, 0, 0]
  for (const { id } of rows) {
    const { sign } = cell(id, column.id)
    if (sign === 0) continue
    speaks++
    const other = first ? cell(id, first.id).sign : 0
    if (other !== 0) meets++
    if (other === -sign) parts++
  }
  return [contradicts ? 1 : 0, here && here.testimonies.length > 0 ? 1 : 0, parts, meets, speaks]
}

/** The first of those that are worth most. */
function best<T>(list: readonly T[], worthOf: (item: T) => readonly number[]): T | undefined {
  let found: { item: T; worth: readonly number[] } | undefined
  for (const item of list) {
    const own = worthOf(item)
    if (!found || isMore(own, found.worth)) found = { item, worth: own }
  }
  return found?.item
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! > other[at]!
}
