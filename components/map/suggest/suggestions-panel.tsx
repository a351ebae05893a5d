'use client'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { DecidedSuggestions } from './decided-suggestions.tsx'
import { OpenSuggestionsList } from './open-suggestions-list.tsx'
import { RefusedSuggestions } from './refused-suggestions.tsx'
import styles from './suggestions-panel.module.css'

/** What is suggested for the map, to be answered one by one, and what was answered. */
export function SuggestionsPanel({ panels }: { panels: RoomPanels }) {
  const { suggesting } = useMapRoom()
  const [part, setPart] = useState<'open' | 'decided'>('open')
  const waiting = suggesting.open?.length ?? 0
  return (
    <SidePanel title="Suggestions" keys="G" onClose={() => panels.setSide(null)}>
      <div className={styles.panel}>
        <Segments
          label="Which suggestions"
          value={part}
          options={[
            ['open', waiting > 0 ? `Open (${waiting})` : 'Open'],
            ['decided', 'Decided'],
          ]}
          onChange={setPart}
        />
        {part === 'decided' ? (
          <DecidedSuggestions />
        ) : (
          <>
            {suggesting.problem ? <Notice look="caution">{suggesting.problem}</Notice> : null}
            <RefusedSuggestions />
            {waiting > 0 ? <Checkbox label="Show them on the map" checked={suggesting.shown} onChange={(event) => suggesting.setShown(event.target.checked)} /> : null}
            <OpenSuggestionsList />
          </>
        )}
      </div>
    </SidePanel>
  )
}
