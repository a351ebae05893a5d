'use client'
import { Columns3, Search, SlidersHorizontal } from 'lucide-react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import type { TableSettings } from '../table-settings.ts'
import type { Table } from '../use-table.ts'
import styles from './table-bar.module.css'

/** Above the table: which rows, in which order, whose words. On a phone what one chooses seldom is behind a button. */
export function TableBar({ table }: { table: Table }) {
  const { settings, set, rows, all, columns, offered } = table
  const narrow = useNarrow()
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
            <IconButton label="Which rows, in which order">
              <SlidersHorizontal size={16} aria-hidden />
            </IconButton>
          }
        >
          <div className={styles.chooser}>
            <RowChoices settings={settings} set={set} />
          </div>
        </Popover>
      ) : (
        <RowChoices settings={settings} set={set} />
      )}
      <span className={styles.count} role="status">
        {rows.length === all ? `${all} ${all === 1 ? 'row' : 'rows'}` : `${rows.length} of ${all} rows`}
      </span>
      <Popover
        label="Columns"
        trigger={
          <Button look="secondary" icon={<Columns3 size={15} aria-hidden />} aria-label={`Columns (${columns.length})`}>
            {narrow ? columns.length : `Columns (${columns.length})`}
          </Button>
        }
      >
        <ColumnChooser offered={offered} columns={columns} onChange={(ids) => set({ columns: ids })} />
      </Popover>
    </div>
  )
}

function RowChoices({ settings, set }: Pick<Table, 'settings' | 'set'>) {
  return (
    <>
      <Select
        label="Order"
        value={settings.order}
        options={[
          { value: 'map', label: 'By question' },
          { value: 'contest', label: 'Most contested first' },
        ]}
        onChange={(event) => set({ order: event.target.value as TableSettings['order'] })}
      />
      <Select
        label="Rows"
        value={settings.show}
        options={[
          { value: 'all', label: 'Claims and inferences' },
          { value: 'claims', label: 'Claims' },
          { value: 'inferences', label: 'Inferences' },
        ]}
        onChange={(event) => set({ show: event.target.value as TableSettings['show'] })}
      />
      <Checkbox label="Only where texts part" checked={settings.contested} onChange={(event) => set({ contested: event.target.checked })} />
    </>
  )
}

const groups = [
  { title: 'Texts and their parts', kinds: ['document', 'part'] },
  { title: 'Voices that texts quote', kinds: ['voice'] },
] as const

function ColumnChooser({ offered, columns, onChange }: { offered: readonly Column[]; columns: readonly Column[]; onChange: (ids: string[] | null) => void }) {
  const shown = new Set(columns.map(({ id }) => id))
  const turn = (id: string, on: boolean) => onChange(offered.flatMap((column) => (column.id === id ? (on ? [id] : []) : shown.has(column.id) ? [column.id] : [])))
  return (
    <div className={styles.chooser}>
      {groups.map(({ title, kinds }) => {
        const own = offered.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
        return own.length === 0 ? null : (
          <fieldset key={title} className={styles.group}>
            <legend>{title}</legend>
            {own.map((column) => (
              <div key={column.id} className={column.kind === 'part' ? styles.part : undefined}>
                <Checkbox label={column.date && !column.name.includes(column.date) ? `${column.name} (${column.date})` : column.name} checked={shown.has(column.id)} onChange={(event) => turn(column.id, event.target.checked)} />
              </div>
            ))}
          </fieldset>
        )
      })}
      <Button look="quiet" onClick={() => onChange(null)}>
        As the map cites them
      </Button>
    </div>
  )
}
