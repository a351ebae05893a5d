import { compareMap, type ComparisonInput } from '../../../lib/domain/comparison/compare-map.ts'
import { cruxLine } from '../../../lib/domain/comparison/crux-line.ts'
import { cruxSentence } from '../../../lib/domain/comparison/crux-sentence.ts'
import { cruxes, type Crux } from '../../../lib/domain/comparison/cruxes.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import { flipWay } from '../../../lib/domain/comparison/flip-way.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'

/** A crux as it is shown: where it stands in the table, in a line, and at length. */
export interface FoundCrux {
  row: RowId
  column: ColumnId
  line: string
  sentence: string
  crux: Crux
  /** For each of its flips the way from the thing to the answer. */
  ways: readonly (readonly RowId[])[]
}

/** The cruxes of a table, most pairs first. What is another's member stands in that one's row. */
export function findCruxes(input: ComparisonInput): FoundCrux[] {
  const comparison = compareMap(input)
  return cruxes(comparison).map((crux) => ({
    row: comparison.rowOf(crux.target)?.id ?? crux.target,
    column: crux.pairs[0]!.a,
    line: cruxLine(comparison, crux),
    sentence: cruxSentence(comparison, crux),
    crux,
    ways: crux.flips.map((flip) => flipWay(comparison, crux.target, flip)),
  }))
}
