import { system } from '../../data/actor.ts'
import { withActorClient } from '../../data/database.ts'
import { Conflict } from '../../data/data-errors.ts'
import { projectMap } from '../../data/projection.ts'
import { appendUpdates, compactMap, loadMapState, loadUpdatesSince } from '../../data/update-log.ts'
import { foldState } from './fold-state.ts'
import { readMapState } from './read-map-state.ts'
import type { UpdateLog } from './update-log.ts'

/**
 * The log in PostgreSQL. Rooms read as the program itself: who may see a room is asked at its door and every second
 * after, while each entry is written as its author, under row-level security.
 */
export const postgresLog: UpdateLog = {
  load: (mapId) => loadMapState(system, mapId),

  async since(mapId, epoch, seq) {
    try {
      return (await loadUpdatesSince(system, mapId, epoch, seq)).updates
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
    await compactMap(mapId, foldState)
  },

  async project(mapId) {
    await projectMap(mapId, readMapState)
  },
}
