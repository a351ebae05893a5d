'use client'
import { useMemo, type ReactNode } from 'react'
import { MapRoomContext, useMapRoom } from '../state/map-room-context.tsx'

/** The room for what is about the chosen thing: where that is there as a suggestion only, it can be read and not worked on. */
export function SuggestedOnly({ children }: { children: ReactNode }) {
  const room = useMapRoom()
  const only = room.selection.only
  const suggested = only !== null && room.live.onlySuggested?.has(only) === true
  const here = useMemo(() => (suggested ? { ...room, live: { ...room.live, canEdit: false } } : room), [room, suggested])
  return <MapRoomContext.Provider value={here}>{children}</MapRoomContext.Provider>
}
