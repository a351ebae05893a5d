'use client'
import { useCallback, useEffect, type KeyboardEvent } from 'react'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useRoomKeys } from '../room/use-room-keys.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Flight } from './use-flight.ts'

/** The keys of the canvas, and the canvas for the commands that move its view. */
export function useCanvasKeys({ panels, flight }: { panels: RoomPanels; flight: Flight }) {
  const { canvas } = useMapRoom()
  const roomKeys = useRoomKeys(panels, 'canvas')

  useEffect(() => {
    canvas.current = flight
    return () => {
      canvas.current = null
    }
  }, [canvas, flight])

  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('textarea, input, select, [role="menu"]')) return
      if (target.closest('button') && (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab')) return
      roomKeys(event)
    },
    [roomKeys],
  )
}
