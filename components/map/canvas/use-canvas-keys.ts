'use client'
import { useCallback, type KeyboardEvent } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useRoomKeys } from '../room/use-room-keys.ts'
import { neighbourClaim, type Direction } from './neighbour-claim.ts'
import type { Flight } from './use-flight.ts'

const arrows: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const step = 24

export function useCanvasKeys({ panels, flight, tidy }: { panels: RoomPanels; flight: Flight; tidy: () => void }) {
  const { live, actions, selection, scene } = useMapRoom()
  const roomKeys = useRoomKeys(panels, tidy)

  return useCallback(
    (event: KeyboardEvent) => {
      if ((event.target as HTMLElement).closest('textarea, input, select, [role="menu"]')) return
      const button = (event.target as HTMLElement).closest('button')
      if (button && (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab')) return
      const direction = arrows[event.key]
      if (direction && event.shiftKey && live.canEdit) {
        const by = { up: { x: 0, y: -step }, down: { x: 0, y: step }, left: { x: -step, y: 0 }, right: { x: step, y: 0 } }[direction]
        const positions = [...selection.ids].flatMap((id) => {
          const box = scene.boxes.get(id)
          return box ? [{ claim: id, pos: { x: Math.round(box.x + by.x), y: Math.round(box.y + by.y), byHand: true } }] : []
        })
        if (positions.length > 0) actions.run({ type: 'move', positions })
      } else if (direction) {
        const next = neighbourClaim(scene.boxes, selection.only ?? live.map.question ?? null, direction, scene.routes)
        if (next) selection.set([next])
      } else if (event.key === 'f' && !event.ctrlKey && !event.metaKey) flight.fit()
      else if ((event.key === '+' || event.key === '=') && !event.ctrlKey && !event.metaKey) flight.zoomBy(1.3)
      else if ((event.key === '-' || event.key === '−') && !event.ctrlKey && !event.metaKey) flight.zoomBy(1 / 1.3)
      else {
        roomKeys(event)
        return
      }
      event.preventDefault()
    },
    [live, actions, selection, scene, flight, roomKeys],
  )
}
