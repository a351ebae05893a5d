import type { MapId } from '../../domain/ids.ts'
import type { Room } from './room.ts'
import { sayError } from './say-error.ts'
import type { UpdateLog } from './update-log.ts'

/** What follows a commit without anybody waiting for it: the projection, and now and then the folding of the log. */
export function createMapUpkeep({ log, compactEvery, report }: { log: UpdateLog; compactEvery: number; report: (line: string) => void }) {
  const projecting = new Map<MapId, NodeJS.Timeout>()
  const compacting = new Set<MapId>()

  function project(mapId: MapId): void {
    if (projecting.has(mapId)) return
    const timer = setTimeout(() => {
      projecting.delete(mapId)
      log.project(mapId).catch((error: unknown) => report(`live map: projection of ${mapId}: ${sayError(error)}`))
    }, 500)
    timer.unref()
    projecting.set(mapId, timer)
  }

  function compact(room: Room): void {
    const { mapId } = room
    if (compacting.has(mapId)) return
    compacting.add(mapId)
    room.compacted()
    log
      .compact(mapId)
      .catch((error: unknown) => report(`live map: folding the log of ${mapId}: ${sayError(error)}`))
      .finally(() => compacting.delete(mapId))
  }

  return {
    /** `rows`: committed since the log was folded last. */
    afterCommit(room: Room, rows: number): void {
      project(room.mapId)
      if (rows >= compactEvery) compact(room)
    },
    stop(): void {
      for (const timer of projecting.values()) clearTimeout(timer)
    },
  }
}
