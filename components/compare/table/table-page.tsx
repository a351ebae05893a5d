'use client'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import { useCompare } from '../compare-context.ts'
import { CruxStrip } from '../cruxes/crux-strip.tsx'
import { TableBar } from './table-bar.tsx'
import { TableByText } from './table-by-text.tsx'
import { TableGrid } from './table-grid.tsx'
import styles from './table-page.module.css'

/** The table itself: claims and inferences by texts. */
export function TablePage() {
  const { table, chosen, choose } = useCompare()
  const narrow = useNarrow()
  const { columns, rows, all, settings, set } = table
  return (
    <>
      <TableBar table={table} />
      <CruxStrip table={table} onChoose={choose} />
      {all === 0 || columns.length === 0 ? (
        <Invitation noRows={all === 0} chosenNone={settings.columns !== null} onAll={() => set({ columns: null })} />
      ) : rows.length === 0 ? (
        <EmptyState title="No row matches">
          <p>Nothing in the table has what you look for. {all === 1 ? 'One row is' : `${all} rows are`} left out.</p>
        </EmptyState>
      ) : narrow ? (
        <TableByText table={table} onChoose={choose} />
      ) : (
        <TableGrid table={table} chosen={chosen} onChoose={choose} />
      )}
    </>
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
