'use client'
import { Columns3, ListFilter, Rows2, Rows4, Search, SlidersHorizontal } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import { ColumnChooser } from '../columns/column-chooser.tsx'
import { filtersOn, type TableSettings } from '../table-settings.ts'
import type { Table } from '../use-table.ts'
import { RowFilter } from './row-filter.tsx'
import styles from './table-bar.module.css'

/** Above the table: which rows, in which order, whose words. On a phone what one chooses seldom is behind a button. */
export function TableBar({ table }: { table: Table }) {
  const { settings, set, rows, all, columns } = table
  const narrow = useNarrow()
  const on = filtersOn(settings)
  return (
    <div className={styles.bar} role="group" aria-label="Rows and columns">
      <label className={styles.search}>
        <Search size={14} aria-hidden />
        <input type="search" value={settings.words} placeholder="Find a row" aria-label="Only rows with these words" onChange={(event) => set({ words: event.target.value })} />
      </label>
      {narrow ? (
        <Popover
          label="Which rows, in which order"
          trigger={
            <IconButton label={on > 0 ? `Which rows, in which order (filter on)` : 'Which rows, in which order'} aria-pressed={on > 0}>
              <SlidersHorizontal size={16} aria-hidden />
            </IconButton>
          }
        >
          <Order settings={settings} set={set} />
          <RowFilter table={table} />
        </Popover>
      ) : (
        <>
          <Order settings={settings} set={set} />
          <Checkbox label="Only where texts part" checked={settings.contested} onChange={(event) => set({ contested: event.target.checked })} />
          <Popover
            label="Filter the rows"
            align="start"
            trigger={
              <Button look="secondary" icon={<ListFilter size={15} aria-hidden />}>
                {on > 0 ? `Filter (${on})` : 'Filter'}
              </Button>
            }
          >
            <RowFilter table={table} />
          </Popover>
        </>
      )}
      <span className={styles.count} role="status">
        {rows.length === all ? `${all} ${all === 1 ? 'row' : 'rows'}` : `${rows.length} of ${all} rows`}
      </span>
      {narrow ? null : (
        <IconButton label={settings.dense ? 'Cells with words' : 'Small cells, to see more at once'} aria-pressed={settings.dense} onClick={() => set({ dense: !settings.dense })}>
          {settings.dense ? <Rows2 size={16} aria-hidden /> : <Rows4 size={16} aria-hidden />}
        </IconButton>
      )}
      <Popover
        label="Columns"
        trigger={
          <Button look="secondary" icon={<Columns3 size={15} aria-hidden />} aria-label={`Columns (${columns.length})`}>
            {narrow ? columns.length : `Columns (${columns.length})`}
          </Button>
        }
      >
        <ColumnChooser table={table} />
      </Popover>
    </div>
  )
}

function Order({ settings, set }: Pick<Table, 'settings' | 'set'>) {
  return (
    <Select
      label="Order"
      labelHidden
      value={settings.order}
      options={[
        { value: 'map', label: 'By question' },
        { value: 'contest', label: 'Most contested first' },
      ]}
      onChange={(event) => set({ order: event.target.value as TableSettings['order'] })}
    />
  )
}
