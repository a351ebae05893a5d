import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { rowIdOf, type Row } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'

export interface SaidInSense {
  row: Row
  column: Column
}

/** By definition: the cells in which a passage takes its stance in the sense that the definition gives a word. In proportion to what has a sense. */
export function saidInSense({ input, columns, cell, rowOf }: Comparison): ReadonlyMap<ClaimId, readonly SaidInSense[]> {
  const found = new Map<ClaimId, SaidInSense[]>()
  for (const { id, sense, target } of input.map.evidence.values()) {
    const row = sense === undefined ? undefined : rowOf(rowIdOf(target))
    if (sense === undefined || !row) continue
    const list = found.get(sense) ?? []
    found.set(sense, list)
    for (const column of columns) {
      const isSaid = cell(row.id, column.id).testimonies.some(({ evidence, report }) => evidence.id === id && !report)
      if (isSaid && !list.some((other) => other.row === row && other.column === column)) list.push({ row, column })
    }
  }
  return found
}
