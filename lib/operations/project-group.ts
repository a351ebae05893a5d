import { readMapState } from '../collaboration/server/read-map-state.ts'
import type { Actor } from '../data/actor.ts'
import { mapsToProject, projectMap } from '../data/projection.ts'
import type { GroupId } from '../domain/ids.ts'

/** Brings the tables of claims and evidence up to the logs of all the group's maps, so that what is read next is what is so. */
export async function projectGroup(actor: Actor, groupId: GroupId): Promise<void> {
  for (const mapId of await mapsToProject(actor, groupId)) await projectMap(mapId, readMapState)
}
