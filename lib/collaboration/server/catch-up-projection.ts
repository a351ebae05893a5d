import type { Actor } from '../../data/actor.ts'
import { mapsToProject, projectMap } from '../../data/projection.ts'
import type { GroupId } from '../../domain/ids.ts'
import { readMapState } from './read-map-state.ts'

/** Brings claims, relations and evidence of all the group's maps up to their logs. Call it before reading them. */
export async function catchUpProjection(actor: Actor, group: GroupId): Promise<void> {
  for (const mapId of await mapsToProject(actor, group)) await projectMap(mapId, readMapState)
}
