import type { MapBundle } from '../argument/map-file.ts'
import { readMap } from '../argument/read-map.ts'
import { layoutMap } from '../layout/layout-map.ts'
import { placesOf } from '../layout/places-of.ts'

/**
 * [IE5] The bundle with a place for every claim: a map that came without any is laid out whole, what is new on one that has places goes
 * beside what stands. Takes no longer than `within` milliseconds of `now` wants: then the order reached by then must do.
 */
export function placeBundle(bundle: MapBundle, { within, now }: { within?: number; now?: () => number } = {}): MapBundle {
  const { map } = readMap(bundle.map)
  const unplaced = [...map.claims.values()].filter(({ pos }) => !pos)
  if (unplaced.length === 0) return bundle
  const end = within === undefined || !now ? Infinity : now() + within
  const stop = now ? { stop: () => now() > end } : {}
  const places = unplaced.length === map.claims.size ? layoutMap(map, stop) : placesOf(map)
  const claims = new Map([...bundle.map.claims].map(([id, claim]) => [id, claim.pos || !places.has(id) ? claim : { ...claim, pos: { ...places.get(id)!, byHand: false } }]))
  return { ...bundle, map: { ...bundle.map, claims } }
}
