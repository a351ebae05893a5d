'use client'
import { memo, type CSSProperties, type KeyboardEvent } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { SourceDocument } from '../../map/sources/map-sources.ts'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import type { Table } from '../use-table.ts'
import type { ShownColumn } from './cell-block.tsx'
import type { GridSizes } from './grid-sizes.ts'
import type { Place } from './use-grid-walk.ts'
import styles from './table-grid.module.css'

type Ways = Pick<Table, 'columns' | 'settings' | 'set'>

interface Props {
  table: Table
  columns: readonly ShownColumn[]
  width: number
  sizes: GridSizes
  /** The column one is in, when one is in the heads. */
  active: number | null
  documents: ReadonlyMap<string, SourceDocument>
  onAt: (place: Place) => void
}

/** The heads: who speaks, and when. Each opens what can be done with its column. */
export function GridHead({ table, columns: shown, width, sizes, active, documents, onAt }: Props) {
  const { columns, settings, set } = table
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ height: sizes.head, width }} data-dense={settings.dense || undefined}>
      <span role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: sizes.claim }}>
        Claim or inference
      </span>
      {shown.map(({ column, index }) => {
        const document = 'document' in column ? documents.get(column.document) : undefined
        return <Head key={column.id} columns={columns} settings={settings} set={set} column={column} index={index} sizes={sizes} hue={document?.hue} text={document?.title} isActive={active === index + 1} onAt={onAt} />
      })}
    </div>
  )
}

interface HeadProps extends Ways {
  column: Column
  index: number
  sizes: GridSizes
  hue: number | undefined
  /** The title of the text. */
  text: string | undefined
  isActive: boolean
  onAt: (place: Place) => void
}

/** Each brings a menu, which is dear to draw: only when something of its own has changed. */
const Head = memo(function Head({ columns, settings, set, column, index, sizes, hue, text, isActive, onAt }: HeadProps) {
  function onKeyDown(event: KeyboardEvent) {
    // The menu opens at Enter and Space by itself; by arrows one walks the grid.
    if (event.key === 'ArrowDown') event.preventDefault()
  }
  return (
    <span role="columnheader" aria-colindex={index + 2} className={styles.columnHead} style={{ left: sizes.claim + index * sizes.cell, width: sizes.cell, '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
      <Menu
        label={`The column ${column.name}`}
        align="start"
        entries={entriesOf({ columns, settings, set }, column.id)}
        trigger={
          <button
            type="button"
            className={styles.headButton}
            title={column.kind === 'set' ? `${column.name}: ${column.members.length} texts read as one` : text === undefined || column.name.includes(text) ? column.name : `${column.name}: ${text}`}
            tabIndex={isActive ? 0 : -1}
            data-active-cell={isActive || undefined}
            onFocus={() => onAt({ row: -1, column: index + 1 })}
            onKeyDownCapture={onKeyDown}
          >
            <span className={styles.columnName}>{nameWithoutDate(column)}</span>
            {column.kind === 'voice' ? <span className={styles.date}>{settings.dense ? 'quoted' : 'as others quote it'}</span> : column.date ? <span className={styles.date}>{column.date}</span> : null}
          </button>
        }
      />
    </span>
  )
})

/** What can be done with a column, for oneself: others see theirs. */
function entriesOf({ columns, settings, set }: Ways, id: string): MenuEntry[] {
  const ids = columns.map((column) => column.id)
  const at = ids.indexOf(id)
  const moved = (to: number) => set({ columns: ids.toSpliced(at, 1).toSpliced(to, 0, id) })
  return [
    { label: settings.of === id && settings.sides.length === 0 ? 'Show the rows it is silent on too' : 'Only rows on which it speaks', onSelect: () => set(settings.of === id ? { of: null } : { of: id, sides: [] }) },
    { label: 'Only rows where it is not yet looked for', onSelect: () => set({ of: id, sides: ['unread'] }) },
    { kind: 'separator' },
    { label: 'Move to the left', disabled: at === 0, onSelect: () => moved(at - 1) },
    { label: 'Move to the right', disabled: at === ids.length - 1, onSelect: () => moved(at + 1) },
    { label: 'Put first', disabled: at === 0, onSelect: () => moved(0) },
    { label: 'Hide the column', onSelect: () => set({ columns: ids.filter((own) => own !== id) }) },
  ]
}

/** The date stands below the name, where it is not cut off with it. */
function nameWithoutDate({ name, date }: Column): string {
  return date !== undefined && name.endsWith(date) ? name.slice(0, -date.length).replace(/[\s,]+$/u, '') || name : name
}
