import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'
import { TextChip } from './text-chip.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

/** Several texts on one row, each with what it says there. */
export function Chips({ row, columns, findings }: { row: RowId; columns: readonly ColumnId[]; findings: Findings }) {
  return (
    <div className={styles.chips}>
      {columns.map((id) => {
        const column = findings.column(id)
        return column ? <TextChip key={id} row={row} column={column} cell={findings.comparison.cell(row, id)} /> : null
      })}
    </div>
  )
}
