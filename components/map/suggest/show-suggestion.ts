import type { MapRoomState } from '../state/map-room-context.tsx'
import type { OpenSuggestion } from './suggesting.ts'
import { touchedBy } from './touched-by.ts'

/** Takes a suggestion in hand and goes to the first thing on the map that it is about. */
export function showSuggestion({ live, selection, suggesting, look }: Pick<MapRoomState, 'live' | 'selection' | 'suggesting' | 'look'>, { suggestion }: OpenSuggestion): void {
  suggesting.choose(suggestion.id)
  if (!suggesting.shown) suggesting.setShown(true)
  const things = thingsOf(live.map, touchedBy(suggestion.commands))
  const first = things.find((id) => live.map.claims.has(id)) ?? things[0]
  if (first === undefined) return
  selection.set([first])
  look(first)
}

/** The claims and relations; of evidence, what it is on. */
export function thingsOf(map: MapRoomState['live']['map'], ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    if (map.claims.has(id) || map.relations.has(id)) return [id]
    const target = map.evidence.get(id)?.target
    return target ? [target.claim ?? target.relation] : []
  })
}
