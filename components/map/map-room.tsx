'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { MapCanvas } from './canvas/map-canvas.tsx'
import { ComparisonBar } from './history/comparison-bar.tsx'
import { HistoryPanel } from './history/history-panel.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { MapOutline } from './outline/map-outline.tsx'
import { PassageDialog } from './passages/passage-dialog.tsx'
import { PassageDrawer } from './passages/passage-drawer.tsx'
import { KeyboardSheet } from './room/keyboard-sheet.tsx'
import { MapTopBar } from './room/map-top-bar.tsx'
import { FollowFrame } from './presence/follow-frame.tsx'
import { RoomNotice } from './room/room-notice.tsx'
import { useNarrow } from './room/use-narrow.ts'
import { useRoomPanels } from './room/use-room-panels.ts'
import { MapActionsContext, MapRoomContext } from './state/map-room-context.tsx'
import { useCalmOpening } from './state/use-calm-opening.ts'
import type { Role } from './suggest/map-mode.ts'
import { SuggestStrip } from './suggest/suggest-strip.tsx'
import { SuggestedOnly } from './suggest/suggested-only.tsx'
import { SuggestionBar } from './suggest/suggestion-bar.tsx'
import { SuggestionsPanel } from './suggest/suggestions-panel.tsx'
import { useMapRoomState } from './use-map-room-state.ts'
import styles from './map-room.module.css'

interface Props {
  mapId: string
  groupId: string
  user: { id: string; name: string } | null
  /** What is shown while the live map is on its way. */
  title: string
  archived: boolean
  /** What this person may do in the group, as far as the page knows. */
  role: Role
}

/** The map's room: canvas or outline, with the passages on one side and the details, the history or the suggestions on the other. */
export function MapRoom({ mapId, groupId, user, title, archived, role }: Props) {
  const panels = useRoomPanels()
  const { room, tidy, setMoving } = useMapRoomState({ mapId, groupId, user, role, archived, panels })
  const { live, sources, selection, comparison, suggesting } = room
  const narrow = useNarrow()
  // Cards are as high as their marks: they are drawn once whose passages they cite is known, so that nothing jumps.
  const loading = (live.status === 'loading' && !live.renewing) || sources.status === 'loading'
  // On a phone the details would cover the map at every step of a comparison.
  const showInspector = useCalmOpening(panels.inspector && panels.side === null && selection.ids.size > 0 && !(narrow && comparison.open))

  return (
    <MapRoomContext.Provider value={room}>
      <MapActionsContext.Provider value={room.actions}>
        <div className={styles.room} aria-busy={loading || live.renewing}>
          <MapTopBar panels={panels} title={title} archived={archived} />
          <RoomNotice archived={archived} />
          {comparison.open ? <ComparisonBar /> : <SuggestStrip panels={panels} />}
          <div className={styles.body}>
            {panels.passages ? <PassageDrawer onClose={() => panels.setPassages(false)} /> : null}
            <div className={styles.stage} data-suggesting={(suggesting.mode === 'suggesting' && !comparison.open) || undefined}>
              {loading ? (
                <p className={styles.loading} role="status">
                  Opening the map…
                </p>
              ) : panels.view === 'map' ? (
                <ReactFlowProvider>
                  <MapCanvas panels={panels} setMoving={setMoving} tidy={tidy} />
                </ReactFlowProvider>
              ) : (
                <MapOutline panels={panels} />
              )}
              <FollowFrame view={panels.view} />
              {loading || comparison.open || narrow ? null : <SuggestionBar hidden={panels.side === 'suggestions'} />}
            </div>
            {panels.side === 'history' ? <HistoryPanel panels={panels} /> : null}
            {panels.side === 'suggestions' ? <SuggestionsPanel panels={panels} /> : null}
            {showInspector ? (
              <SuggestedOnly>
                <Inspector panels={panels} />
              </SuggestedOnly>
            ) : null}
          </div>
          <KeyboardSheet open={panels.keys} onOpenChange={panels.setKeys} />
          {panels.linking ? <PassageDialog target={panels.linking} onClose={() => panels.setLinking(null)} /> : null}
        </div>
      </MapActionsContext.Provider>
    </MapRoomContext.Provider>
  )
}
