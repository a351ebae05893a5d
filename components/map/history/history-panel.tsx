'use client'
import { useMemo } from 'react'
import { recentlyRemoved } from '../../../lib/domain/argument/changes/recently-removed.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { Segments } from '../../ui/segments.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import type { HistoryPart, RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { ComparisonList } from './comparison-list.tsx'
import { DeletedList } from './deleted-list.tsx'
import { HistoryChanges } from './history-changes.tsx'
import styles from './history-panel.module.css'

/** What was done to the map, by whom and when, its named versions, and what was deleted; under a comparison, what differs. */
export function HistoryPanel({ panels }: { panels: RoomPanels }) {
  const { comparison, now } = useMapRoom()
  const narrow = useNarrow()
  const removals = useMemo(() => recentlyRemoved(now.stored), [now.stored])
  // On a phone the panel lies over the map: it makes way for what was asked for.
  const makeWay = () => (narrow ? panels.setSide(null) : undefined)
  const part = panels.historyPart
  const parts: readonly [HistoryPart, string][] = [
    ['changes', 'Changes'],
    ['deleted', removals.length > 0 ? `Deleted (${removals.length})` : 'Deleted'],
  ]
  if (comparison.open) {
    return (
      <SidePanel title="What differs" keys="H" onClose={() => panels.setSide(null)}>
        <ComparisonList onChoose={makeWay} />
      </SidePanel>
    )
  }
  return (
    <SidePanel title="History" keys="H" onClose={() => panels.setSide(null)}>
      <div className={styles.parts}>
        <Segments label="Part of the history" value={part} options={parts} onChange={panels.setHistoryPart} />
      </div>
      {part === 'changes' ? <HistoryChanges makeWay={makeWay} /> : <DeletedList removals={removals} makeWay={makeWay} />}
    </SidePanel>
  )
}
