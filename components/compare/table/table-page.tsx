'use client'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { CruxStrip } from '../cruxes/crux-strip.tsx'
import { noFilter } from '../table-settings.ts'
import { Invitation } from './invitation.tsx'
import { TableBar } from './table-bar.tsx'
import { TableByText } from './table-by-text.tsx'
import { TableGrid } from './table-grid.tsx'
import styles from './table-page.module.css'

/** With fewer links than this a table is told what it is for. */
const few = 4

/** The table itself: claims and inferences by texts. */
export function TablePage() {
  const { table, chosen, choose } = useCompare()
  const { live } = useMapRoom()
  const narrow = useNarrow()
  const { columns, rows, all, set } = table
  return (
    <>
      <TableBar table={table} />
      <CruxStrip table={table} onChoose={choose} />
      {all > 0 && columns.length > 0 && live.canEdit && live.map.evidence.size < few ? (
        <p className={styles.hint}>Open an empty cell: link a passage of that text there, see where to look, or say that you looked and did not find it.</p>
      ) : null}
      {all === 0 || columns.length === 0 ? (
        <Invitation table={table} />
      ) : rows.length === 0 ? (
        <EmptyState title="No row matches" actions={<Button onClick={() => set({ ...noFilter, words: '' })}>Show all rows</Button>}>
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
