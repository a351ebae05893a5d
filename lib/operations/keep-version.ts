import { newId, type MapId } from '../domain/ids.ts'
import type { Actor } from '../data/actor.ts'
import { getVersion, saveVersion, type MapVersion } from '../data/map-history.ts'
import { getMap } from '../data/maps.ts'
import { loadStateAt } from '../data/update-log.ts'

/** Keeps the map as it was at a row of its log, or as it is now, under a name; null where the log no longer goes back so far. */
export async function keepVersion(actor: Actor, mapId: MapId, { id = newId(), name, seq }: { id?: string; name: string; seq?: number }): Promise<MapVersion | null> {
  const { head } = await getMap(actor, mapId)
  const state = await loadStateAt(actor, mapId, seq ?? head)
  if (!state) return null
  const { foldState } = await import('../collaboration/server/fold-state.ts')
  await saveVersion(actor, mapId, { id, name, seq: state.head, state: foldState(state) })
  return getVersion(actor, id)
}
