import { createMapEdits } from './map-edits.ts'
import { postgresAccess } from './postgres-access.ts'
import { postgresLog } from './postgres-log.ts'
import { Room } from './room.ts'

const events = { onCommitted: () => {}, onEpoch: () => {} }

/** Edits without a live server in this process: a room for each, straight on the log. Live servers elsewhere pull what it writes. */
export const standaloneEdits = createMapEdits({
  access: postgresAccess,
  openRoom: (mapId) => Room.open(mapId, postgresLog, events),
})
