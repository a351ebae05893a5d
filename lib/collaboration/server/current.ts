import type { CollaborationServer } from './create-collaboration-server.ts'
import { createMapEdits, type MapEdits } from './map-edits.ts'
import { postgresAccess } from './postgres-access.ts'
import { postgresLog } from './postgres-log.ts'
import { Room } from './room.ts'

// Next bundles its own copy of this module; the symbol is what both copies share.
const key = Symbol.for('sic.collaboration')
const holder = globalThis as { [key]?: CollaborationServer }

/** Called by the process that serves the sockets, so that the site's routes edit through the open rooms. */
export function registerCollaboration(server: CollaborationServer | undefined): void {
  holder[key] = server
}

/** The live server of this process, or null where there is none (the command line, a site served apart). */
export function liveCollaboration(): CollaborationServer | null {
  return holder[key] ?? null
}

/** Reading and editing maps: through the open rooms where this process has them, else straight to the same log. */
export function collaboration(): MapEdits {
  return holder[key] ?? standalone()
}

function standalone(): MapEdits {
  const events = { onCommitted: () => {}, onEpoch: () => {} }
  return createMapEdits({ access: postgresAccess, openRoom: (mapId) => Room.open(mapId, postgresLog, events) })
}
