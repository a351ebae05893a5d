'use client'
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import type { RoomPanels } from '../map/room/use-room-panels.ts'
import { later } from '../ui/later.tsx'
import { CellPanel } from './cell/cell-panel.tsx'
import { CompareContext, type ChosenCell, type Compare } from './compare-context.ts'
import type { ComparePage } from './compare-page.ts'
import { CompareTabs } from './compare-tabs.tsx'
import { TablePage } from './table/table-page.tsx'
import { useCompareKeys } from './use-compare-keys.ts'
import { useComparePage } from './use-compare-page.ts'
import { useTable } from './use-table.ts'
import styles from './comparison-table.module.css'

/** What few open is loaded when they do. */
const pages: Record<ComparePage, ComponentType> = {
  table: TablePage,
  findings: later(() => import('./findings/findings-page.tsx').then(({ FindingsPage }) => FindingsPage)),
  terms: later(() => import('./terms/terms-page.tsx').then(({ TermsPage }) => TermsPage)),
  granting: later(() => import('./granting/granting-page.tsx').then(({ GrantingPage }) => GrantingPage)),
  coding: later(() => import('./coding/coding-page.tsx').then(({ CodingPage }) => CodingPage)),
  handout: later(() => import('./handout/handout-page.tsx').then(({ HandoutPage }) => HandoutPage)),
}

/** Who says what: claims and inferences by texts, each cell with the words behind it, and what can be read off them. */
export function ComparisonTable({ panels }: { panels: RoomPanels }) {
  const table = useTable()
  const [page, setPage] = useComparePage()
  const [chosen, choose] = useState<ChosenCell | null>(null)
  const compare = useMemo<Compare>(() => ({ table, panels, page, setPage, chosen, choose }), [table, panels, page, setPage, chosen])
  const surface = useRef<HTMLDivElement>(null)
  const onKeyDown = useCompareKeys(panels)
  // Whoever came by a key left what had the keyboard behind: the next key is the table's.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) surface.current?.focus({ preventScroll: true })
  }, [])
  const Page = pages[page]
  const row = chosen && table.comparison.rows.find(({ id }) => id === chosen.row)
  const column = chosen && table.offered.find(({ id }) => id === chosen.column)
  return (
    <CompareContext.Provider value={compare}>
      <div ref={surface} className={styles.room} data-comparison tabIndex={-1} onKeyDown={onKeyDown}>
        <div className={styles.main}>
          <CompareTabs />
          <Page />
        </div>
        {row && column ? <CellPanel key={`${row.id} ${column.id} ${chosen?.links ?? ''}`} table={table} row={row} column={column} beside={chosen?.beside} links={chosen?.links} panels={panels} onClose={() => choose(null)} onColumn={(id) => choose({ row: row.id, column: id })} /> : null}
      </div>
    </CompareContext.Provider>
  )
}
