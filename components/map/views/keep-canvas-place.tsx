'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'

/** How long the canvas's own way takes, in milliseconds. */
const flies = 320

/** Tells the room what part of the canvas is seen, and goes where the room asks; with a flight where motion is welcome. */
export function KeepCanvasPlace() {
  const { canvasPlace, canvas, scene } = useMapRoom()
  const closer = useRef(scene.closer)
  closer.current = scene.closer
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    let frame = 0
    const stop = canvasPlace.attach({
      seen() {
        const { transform, width, height } = store.getState()
        const [x, y, zoom] = transform
        return width === 0 ? null : { x: Math.round(-x / zoom), y: Math.round(-y / zoom), width: Math.round(width / zoom), height: Math.round(height / zoom) }
      },
      goTo(place) {
        // What is shown has just changed: the canvas draws that first.
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => {
          const { width, height } = store.getState()
          if (!place || width === 0 || closer.current) return canvas.current?.fit()
          const zoom = Math.min(2, Math.max(0.02, Math.min(width / place.width, height / place.height)))
          const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
          void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, { zoom, duration: still ? 0 : flies })
        })
      },
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [canvasPlace, canvas, flow, store])
  return null
}
