import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'

/** What a paste goes under: the one thing that is chosen, or nothing. */
export function pasteTarget({ live, selection }: Pick<MapRoomState, 'live' | 'selection'>): Target | undefined {
  const { only } = selection
  if (only === null) return undefined
  if (live.map.claims.has(only)) return { claim: only }
  return live.map.relations.has(only) ? { relation: only } : undefined
}
