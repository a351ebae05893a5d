'use client'
import { useMemo } from 'react'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { PaletteBox } from './palette-box.tsx'

/** Everything that can be done, and every claim there is, by typing. */
export function CommandPalette({ panels }: { panels: RoomPanels }) {
  const asked = panels.palette
  const page = useMemo(() => ({ ask: asked === null ? ('anything' as const) : asked }), [asked])
  return asked === null ? null : <PaletteBox key={asked} panels={panels} first={page} />
}
