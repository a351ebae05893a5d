import { commandsBetween } from '../domain/argument/changes/commands-between.ts'
import { diffMaps } from '../domain/argument/changes/diff-maps.ts'
import type { MapId } from '../domain/ids.ts'
import { fail, type Result } from '../domain/result.ts'
import { collaboration } from '../collaboration/server/current.ts'
import { userIdOf, type Actor } from '../data/actor.ts'
import { demandMayEditMap } from '../data/map-history.ts'
import { mapStateAt, type MapMoment } from './map-state-at.ts'

/**
 * Brings a map back as it was, as a new change that everyone sees happen and that can itself be taken back: what came
 * since stays in the log and the history (SPEC: HI9). Null where the log no longer goes back so far.
 */
export async function revertMap(actor: Actor, mapId: MapId, moment: MapMoment): Promise<Result<{ seq: number }> | null> {
  await demandMayEditMap(actor, mapId)
  const then = await mapStateAt(actor, mapId, moment)
  if (!then) return null
  const { map: now } = await collaboration().loadMap(actor, mapId)
  // Before its first edit a map has no title in its document; it keeps the one that lists show.
  const wanted = then.map.title === '' ? { ...then.map, title: now.title } : then.map
  if (diffMaps(now, wanted).length === 0) return fail('nothing-to-change', 'The map is just as it was then. Nothing would change.')
  const by = userIdOf(actor)
  const commands = commandsBetween(now, wanted, { at: new Date().toISOString(), ...(by === null ? {} : { by }) })
  return collaboration().applyCommandsToMap(actor, mapId, commands, { sentence: `brought back ${then.name}`.slice(0, 500) })
}
