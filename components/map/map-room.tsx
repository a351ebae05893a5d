'use client'
import { useMemo } from 'react'
import { classNames } from '../ui/class-names.ts'
import { Wall } from '../compare/wall/wall.tsx'
import { CommandPalette } from './commands/command-palette.tsx'
import { FindPanel } from './find/find-panel.tsx'
import { ComparisonBar } from './history/comparison-bar.tsx'
import { HistoryPanel } from './history/history-panel.tsx'
import { ImportReport } from './import/import-report.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { PastePanel } from './paste/paste-panel.tsx'
import { PassageDialog } from './passages/passage-dialog.tsx'
import { PassageDrawer } from './passages/passage-drawer.tsx'
import { KeyboardSheet } from './room/keyboard-sheet.tsx'
import { MapTopBar } from './room/map-top-bar.tsx'
import { MapViews } from './room/map-views.tsx'
import { Presentation } from './present/presentation.tsx'
import { StepsPanel } from './present/steps-panel.tsx'
import { FollowFrame } from './presence/follow-frame.tsx'
import { RoomNotice } from './room/room-notice.tsx'
import { useNarrow } from './room/use-narrow.ts'
import { useRoomPanels, type RoomPanels } from './room/use-room-panels.ts'
import { FoldsProvider } from './shown/folds-provider.tsx'
import { ShownStrip } from './shown/shown-strip.tsx'
import { MapActionsContext, MapRoomContext } from './state/map-room-context.tsx'
import { useCalmOpening } from './state/use-calm-opening.ts'
import type { Role } from './suggest/map-mode.ts'
import { SettlePanel } from './settle/settle-panel.tsx'
import { StandingNews } from './standing/standing-news.tsx'
import { StandingPanel } from './standing/standing-panel.tsx'
import { StandingStrip } from './standing/standing-strip.tsx'
import { SuggestStrip } from './suggest/suggest-strip.tsx'
import { SuggestedOnly } from './suggest/suggested-only.tsx'
import { SuggestionBar } from './suggest/suggestion-bar.tsx'
import { SuggestionsPanel } from './suggest/suggestions-panel.tsx'
import { WritingHints } from './type-ahead/writing-hints.tsx'
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
  const { room, setMoving } = useMapRoomState({ mapId, groupId, user, role, archived, panels })
  const { live, sources, selection, comparison, suggesting } = room
  const narrow = useNarrow()
  const presenting = panels.presenting !== null && !comparison.open
  const side = presenting ? null : panels.side
  // What is presented is flown over, whichever way one worked before.
  const viewed = useMemo<RoomPanels>(() => (presenting ? { ...panels, view: 'map' } : panels), [presenting, panels])
  // Cards are as high as their marks: they are drawn once whose passages they cite is known, so that nothing jumps.
  const loading = (live.status === 'loading' && !live.renewing) || sources.status === 'loading'
  // On a phone the details cover the map: never at a step of a comparison, and in the outline only when asked for.
  const details = narrow ? (panels.view === 'map' ? panels.inspector && !room.standing.why : panels.details) && !comparison.open : panels.inspector
  const showInspector = useCalmOpening(details && panels.view !== 'table' && !presenting && panels.side === null && selection.ids.size > 0)

  return (
    <MapRoomContext.Provider value={room}>
      <MapActionsContext.Provider value={room.actions}>
        <div className={classNames(styles.room, presenting && styles.presenting)} data-map-room aria-busy={loading || live.renewing}>
          {presenting ? null : (
            <>
              <MapTopBar panels={panels} title={title} archived={archived} />
              <RoomNotice archived={archived} />
              <ImportReport mapId={mapId} />
              {comparison.open ? <ComparisonBar /> : <SuggestStrip panels={panels} />}
              {loading ? null : <ShownStrip panels={panels} />}
              {loading ? null : <StandingStrip panels={panels} />}
            </>
          )}
          <Wall quiet={presenting || comparison.open !== null} />
          <div className={styles.body}>
            {panels.passages && !presenting ? <PassageDrawer onClose={() => panels.setPassages(false)} /> : null}
            <div className={styles.stage} data-suggesting={(suggesting.mode === 'suggesting' && !comparison.open) || undefined}>
              {loading ? (
                <p className={styles.loading} role="status">
                  Opening the map…{sources.arrived ? ` ${sources.arrived.toLocaleString('en')} passages are here so far.` : null}
                </p>
              ) : (
                <FoldsProvider>
                  <MapViews panels={viewed} setMoving={setMoving} />
                </FoldsProvider>
              )}
              <WritingHints />
              <PastePanel panels={panels} />
              <FollowFrame view={panels.view} />
              {loading || comparison.open || narrow || presenting ? null : <SuggestionBar hidden={panels.side === 'suggestions'} />}
            </div>
            {presenting ? <Presentation panels={panels} /> : null}
            {side === 'steps' ? <StepsPanel panels={panels} /> : null}
            {side === 'settle' ? <SettlePanel panels={panels} /> : null}
            {side === 'find' ? <FindPanel panels={panels} /> : null}
            {side === 'follows' ? <StandingPanel panels={panels} /> : null}
            {side === 'history' ? <HistoryPanel panels={panels} /> : null}
            {side === 'suggestions' ? <SuggestionsPanel panels={panels} /> : null}
            {showInspector ? (
              <SuggestedOnly>
                <Inspector panels={panels} />
              </SuggestedOnly>
            ) : null}
          </div>
          <StandingNews />
          <CommandPalette panels={panels} />
          <KeyboardSheet open={panels.keys} onOpenChange={panels.setKeys} />
          {panels.linking ? <PassageDialog target={panels.linking} onClose={() => panels.setLinking(null)} /> : null}
        </div>
      </MapActionsContext.Provider>
    </MapRoomContext.Provider>
  )
}
