'use client'
import { useMemo } from 'react'
import { isEmptyFilter } from '../../../lib/domain/argument/filter-map.ts'
import { savedViews } from '../../../lib/domain/argument/views/saved-view.ts'
import { Segments } from '../../ui/segments.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import { useNarrow } from '../room/use-narrow.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import { FilterPart } from './filter-part.tsx'
import { openFindPart, useFindPart, type FindPart } from './find-part.ts'
import { SearchPart } from './search-part.tsx'
import styles from './find-panel.module.css'

/** Beside the map: searching it, filtering what one sees of it, and the views that were saved. */
export function FindPanel({ panels }: { panels: RoomPanels }) {
  const { live, asked, setShown } = useMapRoom()
  const narrow = useNarrow()
  const { part } = useFindPart()
  const views = useMemo(() => savedViews(live.map), [live.map.views]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, its views alone
  // On a phone the panel lies over the map: it makes way for what was asked for.
  const makeWay = () => (narrow ? panels.setSide(null) : undefined)
  const close = () => {
    setShown.find('')
    panels.setSide(null)
  }
  const parts: readonly [FindPart, string][] = [
    ['find', 'Find'],
    ['filter', isEmptyFilter(asked.filter) ? 'Filter' : 'Filter (on)'],
    ['views', views.length > 0 ? `Views (${views.length})` : 'Views'],
  ]
  return (
    <SidePanel title="Find and filter" keys="Ctrl F" onClose={close}>
      <div className={styles.parts}>
        <Segments label="Find, filter or views" value={part} options={parts} onChange={openFindPart} />
      </div>
      {part === 'find' ? <SearchPart makeWay={makeWay} onClose={close} /> : part === 'filter' ? <FilterPart /> : <SavedViews views={views} panels={panels} makeWay={makeWay} />}
    </SidePanel>
  )
}
