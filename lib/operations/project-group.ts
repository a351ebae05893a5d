import * as Y from 'yjs'
import { mapFromDoc } from '../collaboration/map-doc.ts'
import type { Actor } from '../data/actor.ts'
import { mapsToProject, projectMap } from '../data/projection.ts'
import type { MapState } from '../data/update-log.ts'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import { readMap } from '../domain/argument/read-map.ts'
import type { GroupId } from '../domain/ids.ts'

/** Brings the tables of claims and evidence up to the logs of all the group's maps, so that what is read next is what is so. */
export async function projectGroup(actor: Actor, groupId: GroupId): Promise<void> {
  for (const mapId of await mapsToProject(actor, groupId)) await projectMap(mapId, mapAsRead)
}

function mapAsRead(state: MapState): ArgumentMap {
  const doc = new Y.Doc()
  try {
    if (state.snapshot) Y.applyUpdate(doc, state.snapshot)
    for (const update of state.updates) Y.applyUpdate(doc, update)
    return readMap(mapFromDoc(doc, state.mapId)).map
  } finally {
    doc.destroy()
  }
}
