'use client'
import { useState } from 'react'
import type { ColumnId } from '../../lib/domain/comparison/column.ts'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useNarrow } from '../map/room/use-narrow.ts'
import type { RoomPanels } from '../map/room/use-room-panels.ts'
import { CellPanel } from './cell/cell-panel.tsx'
import { CruxStrip } from './cruxes/crux-strip.tsx'
import { TableBar } from './table/table-bar.tsx'
import { TableByText } from './table/table-by-text.tsx'
import { TableGrid } from './table/table-grid.tsx'
import { useTable } from './use-table.ts'
import styles from './comparison-table.module.css'

export interface ChosenCell {
  row: RowId
  column: ColumnId
}

/** Who says what: claims and inferences by texts, each cell with the words behind it. */
export function ComparisonTable({ panels }: { panels: RoomPanels }) {
  const table = useTable()
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const { columns, rows, all, settings, set, comparison } = table
  const row = chosen && comparison.rows.find(({ id }) => id === chosen.row)
  const column = chosen && columns.find(({ id }) => id === chosen.column)
  return (
    <div className={styles.room} data-comparison>
      <div className={styles.main}>
        <TableBar table={table} />
        <CruxStrip table={table} onChoose={setChosen} />
        {all === 0 || columns.length === 0 ? (
          <Invitation noRows={all === 0} chosenNone={settings.columns !== null} onAll={() => set({ columns: null })} />
        ) : rows.length === 0 ? (
          <EmptyState title="No row matches">
            <p>Nothing in the table has what you look for. {all === 1 ? 'One row is' : `${all} rows are`} left out.</p>
          </EmptyState>
        ) : narrow ? (
          <TableByText table={table} onChoose={setChosen} />
        ) : (
          <TableGrid table={table} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      {row && column ? <CellPanel key={`${row.id} ${column.id}`} table={table} row={row} column={column} panels={panels} onClose={() => setChosen(null)} onColumn={(id) => setChosen({ row: row.id, column: id })} /> : null}
    </div>
  )
}

/** An empty table invites; it does not accuse. */
function Invitation({ noRows, chosenNone, onAll }: { noRows: boolean; chosenNone: boolean; onAll: () => void }) {
  if (noRows) {
    return (
      <EmptyState title="Who says what will stand here">
        <p>Each claim of the map becomes a row, each text a column. Put a first claim on the map, and link a passage that asserts or denies it.</p>
      </EmptyState>
    )
  }
  return chosenNone ? (
    <EmptyState
      title="No text is chosen"
      actions={
        <button type="button" className={styles.back} onClick={onAll}>
          Show the texts that the map cites
        </button>
      }
    >
      <p>Choose under Columns whose words to compare.</p>
    </EmptyState>
  ) : (
    <EmptyState title="No text speaks here yet">
      <p>Link a passage to a claim, on the map or while reading: its text then stands here as a column. With two texts you see where they part.</p>
    </EmptyState>
  )
}
