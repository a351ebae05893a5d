'use client'
import { useDeferredValue, useMemo } from 'react'
import { agreementMatrix, type AgreementMatrix } from '../../../lib/domain/comparison/agreement-matrix.ts'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import { oppositeConclusions, type OppositeConclusions } from '../../../lib/domain/comparison/opposite-conclusions.ts'
import { coverage, passedOver, type Coverage, type PassedOver } from '../../../lib/domain/comparison/passed-over.ts'
import { positionsByDate, type DatedPosition } from '../../../lib/domain/comparison/positions-by-date.ts'
import type { Row, RowId } from '../../../lib/domain/comparison/row.ts'
import { rowSides, type RowSides } from '../../../lib/domain/comparison/row-sides.ts'
import { whoSaysBoth, type BothSides } from '../../../lib/domain/comparison/who-says-both.ts'
import { useCompare } from '../compare-context.ts'

/** All that can be read off the table, besides what it turns on, which is looked for aside of the page. */
export interface Findings {
  comparison: Comparison
  sides: readonly RowSides[]
  matrix: AgreementMatrix
  both: readonly BothSides[]
  opposite: readonly OppositeConclusions[]
  passed: readonly PassedOver[]
  coverage: readonly Coverage[]
  positions: readonly DatedPosition[]
  row: (id: RowId) => Row | undefined
  column: (id: ColumnId) => Column | undefined
}

/** Made anew at every edit, after what one writes is on the screen. */
export function useFindings(): Findings {
  const { table } = useCompare()
  const { offered } = table
  const comparison = useDeferredValue(table.comparison)
  return useMemo(() => {
    const sides = rowSides(comparison)
    const rows = new Map(comparison.rows.map((row) => [row.id, row] as const))
    const columns = new Map([...offered, ...comparison.columns].map((column) => [column.id, column] as const))
    return {
      comparison,
      sides,
      matrix: agreementMatrix(comparison),
      both: whoSaysBoth(comparison),
      opposite: oppositeConclusions(comparison),
      passed: passedOver(comparison, sides),
      coverage: coverage(comparison),
      positions: positionsByDate(comparison),
      row: (id) => rows.get(id),
      column: (id) => columns.get(id),
    }
  }, [comparison, offered])
}
