'use client'
import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef, type PointerEvent } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'

/** Tells others where this person points: at most some twenty times a second, and not when alone, nor while cards are drawn elsewhere than for others. */
export function usePointerPresence() {
  const { live, scene } = useMapRoom()
  const { setPresence } = live
  const { closer } = scene
  const { screenToFlowPosition } = useReactFlow()
  const last = useRef(0)
  useEffect(() => {
    if (closer) setPresence({ cursor: null })
  }, [closer, setPresence])
  return {
    onPointerMove(event: PointerEvent) {
      const now = performance.now()
      if (closer || (live.handle?.people().length ?? 0) === 0 || event.pointerType === 'touch' || now - last.current < 50) return
      last.current = now
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      live.setPresence({ cursor: { x: Math.round(x), y: Math.round(y) } })
    },
    onPointerLeave() {
      if ((live.handle?.people().length ?? 0) > 0) live.setPresence({ cursor: null })
    },
  }
}
