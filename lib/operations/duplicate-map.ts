import { readMap } from '../domain/argument/read-map.ts'
import type { Claim } from '../domain/argument/claim.ts'
import { newId, type MapId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { collaboration } from '../collaboration/server/current.ts'
import type { Actor } from '../data/actor.ts'
import { getMap, type MapForActor } from '../data/maps.ts'
import { newMapWith } from './open-map.ts'

/** A second map with the same claims, relations and evidence, to try something on. Each claim says where it was copied from. */
export async function duplicateMap(actor: Actor, mapId: MapId): Promise<Result<MapForActor>> {
  const { groupId } = await getMap(actor, mapId)
  const { map } = readMap((await collaboration().loadMap(actor, mapId)).map)
  const claims = new Map<string, Claim>()
  for (const claim of map.claims.values()) claims.set(claim.id, { ...claim, copiedFrom: { map: mapId, claim: claim.id } })
  const title = `${map.title} (copy)`
  return newMapWith(actor, groupId, { ...map, id: newId(), title, claims }, `made a copy of ‘${map.title}’`)
}
