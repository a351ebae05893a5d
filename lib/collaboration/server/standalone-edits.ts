import { createMapEdits } from './map-edits.ts'
import { postgresAccess } from './postgres-access.ts'
import { postgresLog } from './postgres-log.ts'
import { postgresPeers } from './postgres-peers.ts'
import { Room } from './room.ts'

/** Live servers elsewhere are told; whom that does not reach looks by itself a moment later. */
const hints = postgresPeers({ needed: () => true })
const events = { onCommitted: ({ mapId, epoch, seq }: Room) => hints.committed(mapId, epoch, seq), onEpoch: () => {} }

/** Edits without a live server in this process: a room for each, straight on the log. */
export const standaloneEdits = createMapEdits({
  access: postgresAccess,
  openRoom: (mapId) => Room.open(mapId, postgresLog, events),
})
