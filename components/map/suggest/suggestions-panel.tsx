'use client'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { SidePanel } from '../room/side-panel.tsx'

/** What is proposed for the map. */
export function SuggestionsPanel({ panels }: { panels: RoomPanels }) {
  return (
    <SidePanel title="Suggestions" keys="G" onClose={() => panels.setSide(null)}>
      <p>Nothing is proposed for this map.</p>
    </SidePanel>
  )
}
