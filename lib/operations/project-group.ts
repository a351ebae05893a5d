import { readMapState } from '../collaboration/server/read-map-state.ts'
import type { Actor } from '../data/actor.ts'
import { NotFound } from '../data/data-errors.ts'
import { mapsToProject, projectedTo, projectMap } from '../data/projection.ts'
import type { GroupId, MapId } from '../domain/ids.ts'

/** A map whose tables could not be brought up to its log just now: they show it as it was at the row `seq` of `head` rows. */
export interface LaggingMap {
  map: MapId
  seq: number
  head: number
}

/**
 * Brings the tables of claims and evidence up to the logs of all the group's maps, so that what is read next is what is so.
 * A map whose log cannot be read holds nobody up: it is in the answer, with the row that its tables show.
 */
export async function projectGroup(actor: Actor, groupId: GroupId): Promise<readonly LaggingMap[]> {
  const lagging: LaggingMap[] = []
  for (const map of await mapsToProject(actor, groupId)) {
    try {
      await projectMap(map, readMapState)
    } catch (error) {
      // Removed a moment ago.
      if (error instanceof NotFound) continue
      console.error(`projection of map ${map}: ${error instanceof Error ? error.message : String(error)}`)
      const { seq, head } = await projectedTo(actor, map)
      lagging.push({ map, seq, head })
    }
  }
  return lagging
}
