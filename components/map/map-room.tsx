'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLiveMap } from '../../lib/collaboration/client/use-live-map.ts'
import type { ClaimId } from '../../lib/domain/ids.ts'
import type { Point } from '../../lib/domain/layout/box.ts'
import { MapCanvas } from './canvas/map-canvas.tsx'
import { useTidy } from './canvas/use-tidy.ts'
import { useDrawnChanges } from './changes/use-drawn-changes.ts'
import { Inspector } from './inspector/inspector.tsx'
import { HistoryPanel } from './history/history-panel.tsx'
import { useComparison } from './history/use-comparison.ts'
import type { LiveMap } from './live-map.ts'
import { MapOutline } from './outline/map-outline.tsx'
import { PassageDialog } from './passages/passage-dialog.tsx'
import { PassageDrawer } from './passages/passage-drawer.tsx'
import { KeyboardSheet } from './room/keyboard-sheet.tsx'
import { MapTopBar } from './room/map-top-bar.tsx'
import { RoomNotice } from './room/room-notice.tsx'
import { useRoomPanels } from './room/use-room-panels.ts'
import { useMapSources } from './sources/use-map-sources.ts'
import { SuggestionsPanel } from './suggest/suggestions-panel.tsx'
import { useProposals } from './suggest/use-proposals.ts'
import { MapActionsContext, MapRoomContext } from './state/map-room-context.tsx'
import { useCalmOpening } from './state/use-calm-opening.ts'
import { useMapActions } from './state/use-map-actions.ts'
import { useMapScene } from './state/use-map-scene.ts'
import { useMapSelection } from './state/use-map-selection.ts'
import { useOthersDragging } from './state/use-room-people.ts'
import styles from './map-room.module.css'

interface Props {
  mapId: string
  groupId: string
  user: { id: string; name: string } | null
  /** What is shown while the live map is on its way. */
  title: string
  archived: boolean
}

/** The map's room: canvas or outline, with the passages on one side and the details on the other. */
export function MapRoom({ mapId, groupId, user, title, archived }: Props) {
  const opened: LiveMap = useLiveMap(mapId, { user })
  const proposals = useProposals(mapId, opened)
  const comparison = useComparison(mapId, opened)
  const live = useMemo(() => (comparison ? { ...opened, map: comparison.map, canEdit: false } : proposals.live), [comparison, opened, proposals.live])
  const userId = user?.id
  const { map } = live
  const changes = useDrawnChanges(map, comparison?.changes ?? proposals.changes)
  const sources = useMapSources(groupId, map)
  const panels = useRoomPanels()
  const [moving, setMoving] = useState<ReadonlyMap<ClaimId, Point>>(new Map())
  const others = useOthersDragging(live)
  const allMoving = useMemo(() => (others.size === 0 ? moving : new Map([...others, ...moving])), [others, moving])
  const scene = useMapScene(map, sources, allMoving)
  const exists = useCallback((id: string) => map.claims.has(id) || map.relations.has(id), [map])
  const selection = useMapSelection(exists)
  const { actions, editing } = useMapActions({ live, scene, selection, userId })
  const tidy = useTidy(live, scene, setMoving)

  const { setPresence } = live
  useEffect(() => setPresence({ selection: [...selection.ids].slice(0, 50) }), [selection.ids, setPresence])
  useEffect(() => setPresence({ editing }), [editing, setPresence])

  const room = useMemo(
    () => ({ mapId, groupId, userId, live, sources, selection, actions, editing, scene, changes }),
    [mapId, groupId, userId, live, sources, selection, actions, editing, scene, changes],
  )
  // Cards are as high as their marks: they are drawn once whose passages they cite is known, so that nothing jumps.
  const loading = live.status === 'loading' || sources.status === 'loading'
  const showInspector = useCalmOpening(panels.inspector && panels.side === null && selection.ids.size > 0)

  return (
    <MapRoomContext.Provider value={room}>
      <MapActionsContext.Provider value={actions}>
        <div className={styles.room} aria-busy={loading}>
          <MapTopBar panels={panels} title={title} />
          <RoomNotice archived={archived} />
          <div className={styles.body}>
            {panels.passages ? <PassageDrawer onClose={() => panels.setPassages(false)} /> : null}
            <div className={styles.stage}>
              {loading ? (
                <p className={styles.loading} role="status">
                  Opening the map…
                </p>
              ) : panels.view === 'map' ? (
                <ReactFlowProvider>
                  <MapCanvas panels={panels} setMoving={setMoving} tidy={tidy} />
                </ReactFlowProvider>
              ) : (
                <MapOutline panels={panels} tidy={tidy} />
              )}
            </div>
            {panels.side === 'history' ? <HistoryPanel panels={panels} /> : null}
            {panels.side === 'suggestions' ? <SuggestionsPanel panels={panels} /> : null}
            {showInspector ? <Inspector panels={panels} /> : null}
          </div>
          <KeyboardSheet open={panels.keys} onOpenChange={panels.setKeys} />
          {panels.linking ? <PassageDialog target={panels.linking} onClose={() => panels.setLinking(null)} /> : null}
        </div>
      </MapActionsContext.Provider>
    </MapRoomContext.Provider>
  )
}
