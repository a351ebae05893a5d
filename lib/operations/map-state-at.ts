import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import type { MapId } from '../domain/ids.ts'
import type { Actor } from '../data/actor.ts'
import { notFound } from '../data/data-errors.ts'
import { getVersionState, momentOf } from '../data/map-history.ts'
import { getMap } from '../data/maps.ts'
import { loadStateAt } from '../data/update-log.ts'

/** A moment of a map: a row of its log (more than there are: now), or a version that was kept. */
export type MapMoment = { seq: number; version?: undefined } | { version: string; seq?: undefined }

export interface MapAtMoment {
  seq: number
  /** When the map was like this; null where that is not known any more. */
  at: Date | null
  /** As everyone read it then. */
  map: ArgumentMap
  /** What the moment is called in a sentence: “the version ‘…’”, “the map as it was on …”. */
  name: string
}

/** The map as it was at a moment, or null where the log no longer goes back so far (SPEC: HI8). Throws NotFound. */
export async function mapStateAt(actor: Actor, mapId: MapId, moment: MapMoment): Promise<MapAtMoment | null> {
  await getMap(actor, mapId)
  const { readMapState } = await import('../collaboration/server/read-map-state.ts')
  if (moment.version !== undefined) {
    const version = await getVersionState(actor, moment.version)
    if (version.mapId !== mapId) throw notFound('version')
    const map = readMapState({ mapId, snapshot: version.state, updates: [] })
    return { seq: version.seq, at: version.createdAt, map, name: `the version ‘${version.name}’` }
  }
  const state = await loadStateAt(actor, mapId, moment.seq)
  if (!state) return null
  const then = await momentOf(actor, mapId, state.head)
  const day = then ? ` on ${inWords(then.at)}` : ''
  // A long story within the story helps nobody.
  const deed = then?.sentence && then.sentence.length <= 200 ? `, when ${then.user?.name ?? 'somebody'} ${then.sentence}` : ''
  return { seq: state.head, at: then?.at ?? null, map: readMapState(state), name: `the map as it was${day}${deed}` }
}

/** People sit in several time zones; the history says one for all. */
function inWords(at: Date): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`
}
