'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { mayDecide, modesFor, type MapMode, type Role } from './map-mode.ts'

/** The mode one works in. It is remembered on the device: of a commenter for all maps, of an editor for this one. */
export function useMapMode(userId: string | undefined, mapId: string, { role, archived }: { role: Role; archived: boolean }): { mode: MapMode; modes: readonly MapMode[]; setMode(mode: MapMode): void } {
  const modes = useMemo(() => (userId === undefined ? (['viewing'] as const) : modesFor(role, { archived })), [userId, role, archived])
  const name = `sic.map-mode.${userId}${mayDecide(role) ? `.${mapId}` : ''}`
  const [asked, setAsked] = useState<MapMode | null>(null)
  useEffect(() => setAsked(recall(name)), [name])
  const setMode = useCallback(
    (mode: MapMode) => {
      setAsked(mode)
      remember(name, mode)
    },
    [name],
  )
  const mode = asked !== null && modes.includes(asked) ? asked : modes[0]!
  return { mode, modes, setMode }
}

function recall(name: string): MapMode | null {
  try {
    return localStorage.getItem(name) as MapMode | null
  } catch {
    return null
  }
}

function remember(name: string, mode: MapMode): void {
  try {
    localStorage.setItem(name, mode)
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}
