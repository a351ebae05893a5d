'use client'
import { Plus, Presentation, X } from 'lucide-react'
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import { isReconstruction } from '../../../lib/domain/comparison/is-reconstruction.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { routes } from '../../../lib/routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import type { RoomPanels } from '../../map/room/use-room-panels.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { Table } from '../use-table.ts'
import { askForWall } from '../wall/ask-for-wall.ts'
import { CellSuggestions } from '../../suggested/cell-suggestions.tsx'
import { CellPassages } from './cell-passages.tsx'
import { LinkHere } from './link-here.tsx'
import { placesOf } from './places-of.ts'
import styles from './cell-panel.module.css'

interface Props {
  table: Table
  row: Row
  column: Column
  /** The text to set beside it at first; else one that says the opposite. */
  beside?: ColumnId | undefined
  /** Opens with what can be linked. */
  links?: true | undefined
  panels: RoomPanels
  onClose: () => void
  onColumn: (column: ColumnId) => void
}

/** Behind a cell: its passages in their paragraphs, beside those of another text, and what can be said of them. */
export function CellPanel(props: Props) {
  const { row, onClose } = props
  const narrow = useNarrow()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!narrow) panel.current?.focus({ preventScroll: true })
  }, [narrow])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  if (narrow) {
    return (
      <Sheet open onOpenChange={(open) => !open && onClose()} title={row.words || 'A claim without words'}>
        <Content {...props} />
      </Sheet>
    )
  }
  return (
    <aside ref={panel} className={styles.panel} aria-label="The words behind the cell" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 className={styles.claim}>{row.words || 'A claim without words'}</h2>
        <IconButton label="Close the cell" keys="Esc" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <Content {...props} />
    </aside>
  )
}

function Content({ table, row, column, beside: first, links, panels, onColumn }: Props) {
  const { live, mapId, selection, look, sources, suggesting } = useMapRoom()
  const { comparison, columns } = table
  const [asked, setBeside] = useState<ColumnId | null>(first ?? null)
  const [linking, setLinking] = useState(links === true && live.canEdit)
  const texts = columns.some(({ id }) => id === column.id) ? columns : [column, ...columns]
  const others = [...columns, ...table.offered.filter(({ id }) => id === first && !columns.some((own) => own.id === id))].filter(({ id }) => id !== column.id && comparison.cell(row.id, id).testimonies.length > 0)
  const beside = others.find(({ id }) => id === asked) ?? opposite(table, row, column, others)
  const id = row.target.claim ?? row.target.relation
  const documents = [...new Set([column, ...(beside ? [beside] : [])].flatMap((own) => placesOf(own, table.offered, sources)?.map(({ document }) => document) ?? []))].slice(0, 4)

  function showOnMap() {
    panels.setView('map')
    selection.set([id])
    look(id)
  }
  return (
    <div className={styles.content}>
      <div className={styles.tools}>
        <Select label="Text" value={column.id} options={texts.map(({ id: own, name }) => ({ value: own, label: name }))} onChange={(event) => onColumn(event.target.value)} />
        {live.canEdit ? (
          <Button look="secondary" icon={<Plus size={14} aria-hidden />} onClick={() => setLinking(true)}>
            Link a passage
          </Button>
        ) : null}
        <Button look="quiet" onClick={showOnMap}>
          Show on the map
        </Button>
        {documents.length > 0 ? (
          <ButtonLink look="quiet" href={routes.sideBySide(mapId, { texts: documents, row: row.id })}>
            Texts side by side
          </ButtonLink>
        ) : null}
        {suggesting.mayDecide ? (
          <Button look="quiet" icon={<Presentation size={14} aria-hidden />} onClick={() => askForWall({ put: { row: row.id, columns: [column, ...(beside ? [beside] : [])].map(({ id: own }) => own) } })}>
            Put on the wall
          </Button>
        ) : null}
      </div>
      {isReconstruction(comparison, row) ? <p className={styles.about}>The group’s reconstruction: no passage draws this inference in so many words.</p> : null}
      <CellPassages table={table} row={row} column={column} />
      <CellSuggestions key={`${row.id} ${column.id}`} row={row} column={column} />
      {linking ? <LinkHere table={table} row={row} column={column} onClose={() => setLinking(false)} onOther={() => panels.setLinking(id)} /> : null}
      {others.length > 0 ? (
        <section className={styles.beside} style={{ '--hue': 'var(--hairline)' } as CSSProperties}>
          <Select label="Beside it" value={beside?.id ?? ''} options={others.map(({ id: own, name }) => ({ value: own, label: name }))} onChange={(event) => setBeside(event.target.value)} />
          {beside ? <CellPassages table={table} row={row} column={beside} /> : null}
        </section>
      ) : null}
    </div>
  )
}

/** First of all one wants to see who says the opposite. */
function opposite({ comparison }: Table, row: Row, column: Column, others: readonly Column[]): Column | undefined {
  const { sign } = comparison.cell(row.id, column.id)
  return others.find(({ id }) => sign !== 0 && comparison.cell(row.id, id).sign === -sign) ?? others[0]
}
