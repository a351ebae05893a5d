import { system } from '../../data/actor.ts'
import { withActorClient } from '../../data/database.ts'
import { Conflict } from '../../data/data-errors.ts'
import { projectMap } from '../../data/projection.ts'
import { quarantine, type Unreadable } from '../../data/quarantine.ts'
import { tellGaps, tellHistory } from '../../data/tell-history.ts'
import { appendUpdates, compactMap, loadMapState, loadUpdatesSince } from '../../data/update-log.ts'
import type { MapId } from '../../domain/ids.ts'
import { foldState, RowsUnreadable } from './fold-state.ts'
import { readLog, SnapshotUnreadable, type LeftOut } from './read-log.ts'
import { readMapState } from './read-map-state.ts'
import type { LogState, UpdateLog } from './update-log.ts'

/**
 * The log in PostgreSQL. Rooms read as the program itself: who may see a room is asked at its door and every second
 * after, while each entry is written as its author, under row-level security.
 */
export function createPostgresLog(report: (line: string) => void = (line) => console.error(line)): UpdateLog {
  async function leaveOut(mapId: MapId, epoch: number, found: readonly Unreadable[]): Promise<void> {
    const added = await quarantine(mapId, epoch, found)
    if (added === 0) return
    const kinds = found.map(({ kind, seq }) => `${kind} ${seq}`).join(', ')
    report(`live map: of map ${mapId} could not be read and is left out from now on: ${kinds}. It is kept where it was and listed in map_quarantine.`)
  }

  /** Loads until all that was loaded can be read; what cannot is left out and kept. */
  async function load(mapId: MapId): Promise<LogState> {
    for (;;) {
      const state = await loadMapState(system, mapId)
      try {
        const { doc, leftOut } = readLog(state)
        if (leftOut.length === 0) return { ...state, document: doc }
        doc.destroy()
        await leaveOut(mapId, state.epoch, leftOut.map(asUpdate))
      } catch (error) {
        if (!(error instanceof SnapshotUnreadable)) throw error
        await leaveOut(mapId, state.epoch, [{ kind: 'snapshot', seq: state.snapshotSeq, reason: error.message }])
      }
    }
  }

  return {
    async load(mapId) {
      try {
        return await load(mapId)
      } catch (error) {
        if (error instanceof Conflict && error.code === 'map-unreadable') report(`live map: map ${mapId} cannot be opened: rows of its log are missing (map_updates), or its last readable snapshot is older than they go back. Restore it from a backup.`)
        throw error
      }
    },

    async since(mapId, epoch, seq, options) {
      try {
        return (await loadUpdatesSince(system, mapId, epoch, seq, options)).updates
      } catch (error) {
        if (error instanceof Conflict && error.code === 'epoch-changed') return null
        throw error
      }
    },

    async append(mapId, epoch, entries) {
      const results = await appendUpdates(mapId, epoch, entries)
      return results.map((result) => {
        if (result.ok) return { kind: 'saved', seq: result.seq }
        if (result.error.code === 'epoch-changed') return { kind: 'epoch' }
        return { kind: 'forbidden', message: result.error.message }
      })
    },

    async heads(mapIds) {
      const rows = await withActorClient(system, async (client) => {
        const result = await client.query<{ id: string; epoch: number; head: string }>({
          name: 'room-heads',
          text: 'SELECT id, epoch, head FROM maps WHERE id = ANY($1) AND removed_at IS NULL',
          values: [mapIds],
        })
        return result.rows
      })
      return new Map(rows.map(({ id, epoch, head }) => [id, { epoch, head: Number(head) }]))
    },

    async compact(mapId) {
      try {
        await compactMap(mapId, foldState)
      } catch (error) {
        if (!(error instanceof RowsUnreadable || error instanceof SnapshotUnreadable)) throw error
        // Found here first: leave it out as a load does, then fold what is left.
        await load(mapId)
        await compactMap(mapId, foldState)
      }
    },

    async project(mapId) {
      await projectMap(mapId, readMapState)
    },

    tell: tellHistory,
    tellGaps: (mapId) => tellGaps(mapId),
  }
}

export const postgresLog = createPostgresLog()

function asUpdate({ seq, reason }: LeftOut): Unreadable {
  return { kind: 'update', seq, reason }
}
