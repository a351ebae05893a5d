'use client'
import { useEffect, useMemo } from 'react'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { PaletteBox } from './palette-box.tsx'

/** Everything that can be done, and every claim there is, by typing. */
export function CommandPalette({ panels }: { panels: RoomPanels }) {
  const { palette: asked, setPalette } = panels
  const page = useMemo(() => ({ ask: asked ?? ('anything' as const) }), [asked])

  // From anywhere in the room: beside the map there is no list of keys to hear it.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const apple = /Mac|iPhone|iPad/.test(navigator.platform)
      const held = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k' || event.defaultPrevented || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      setPalette(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [setPalette])

  return asked === null ? null : <PaletteBox key={asked} panels={panels} first={page} />
}
