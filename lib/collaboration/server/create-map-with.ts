import type { Actor } from '../../data/actor.ts'
import { createMap } from '../../data/maps.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { newId, type GroupId, type MapId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import { collaboration } from './current.ts'

/**
 * Makes a map in a group with everything on it: an empty one with its title, an imported one, a duplicate. The content
 * goes through the log like every other edit. `id` is the new map's; the id that `map` carries is not used. Throws as `createMap` does.
 */
export async function createMapWith(
  actor: Actor,
  { group, map, id = newId(), sentence }: { group: GroupId; map: ArgumentMap; id?: MapId; sentence?: string },
): Promise<Result<{ id: MapId; seq: number }>> {
  await createMap(actor, { id, group, title: map.title })
  const filled = await collaboration().fillMap(actor, id, map, sentence ?? `made the map ‘${map.title}’`)
  return filled.ok ? { ok: true, value: { id, seq: filled.value.seq } } : filled
}
