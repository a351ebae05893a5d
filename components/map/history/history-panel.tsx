'use client'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { SidePanel } from '../room/side-panel.tsx'

/** What was done to the map, by whom and when. */
export function HistoryPanel({ panels }: { panels: RoomPanels }) {
  return (
    <SidePanel title="History" keys="H" onClose={() => panels.setSide(null)}>
      <p>Nothing has been done to this map yet.</p>
    </SidePanel>
  )
}
