'use client'
import type { Role } from '../map/suggest/map-mode.ts'
import { RoomNotice } from '../map/room/room-notice.tsx'
import { useRoomPanels } from '../map/room/use-room-panels.ts'
import { MapActionsContext, MapRoomContext } from '../map/state/map-room-context.tsx'
import { SuggestStrip } from '../map/suggest/suggest-strip.tsx'
import { useMapRoomState } from '../map/use-map-room-state.ts'
import type { ReaderDocument, ReaderRights } from '../reader/reader-types.ts'
import type { AskedTexts } from './asked-texts.ts'
import { ParallelTexts } from './parallel-texts.tsx'
import styles from './parallel-room.module.css'

interface Props {
  mapId: string
  groupId: string
  user: { id: string; name: string } | null
  /** What is shown while the live map is on its way. */
  title: string
  archived: boolean
  role: Role
  rights: ReaderRights
  /** The group's texts, in the order in which they came. */
  documents: readonly ReaderDocument[]
  asked: AskedTexts
}

/** Texts beside each other, in step by claim. It is the map's room with other furniture: as live, with the same undo, suggesting as there. */
export function ParallelRoom({ mapId, groupId, user, title, archived, role, rights, documents, asked }: Props) {
  const panels = useRoomPanels()
  const { room } = useMapRoomState({ mapId, groupId, user, role, archived, panels })
  const { live, sources } = room
  const loading = (live.status === 'loading' && !live.renewing) || sources.status === 'loading'
  return (
    <MapRoomContext.Provider value={room}>
      <MapActionsContext.Provider value={room.actions}>
        <div className={styles.room} data-side-by-side aria-busy={loading || live.renewing}>
          <ParallelTexts title={title} archived={archived} rights={rights} documents={documents} asked={asked} loading={loading}>
            <RoomNotice archived={archived} />
            <SuggestStrip panels={panels} />
          </ParallelTexts>
        </div>
      </MapActionsContext.Provider>
    </MapRoomContext.Provider>
  )
}
