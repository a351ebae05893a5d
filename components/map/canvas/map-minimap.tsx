'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef, type PointerEvent } from 'react'
import { boundsOf, type Box } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './map-minimap.module.css'

const size = { width: 150, height: 104 }
const margin = 6
/** Painted anew at most so often while the map changes, in milliseconds. */
const pause = 200

/** The whole map, small, with a frame around what is in view; a press or a drag takes the view there. */
export function MapMinimap() {
  const { scene, shown, selection } = useMapRoom()
  const store = useStoreApi()
  const flow = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(() => {})
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const painted = useRef(false)
  const { boxes } = scene
  const fit = useMemo(() => fitInto(boundsOf(boxes.values())), [boxes])
  const { claims } = shown.map

  useEffect(() => {
    const paint = () => {
      const context = canvas.current?.getContext('2d')
      if (!canvas.current || !context) return
      const style = getComputedStyle(canvas.current)
      const density = Math.min(2, window.devicePixelRatio || 1)
      canvas.current.width = size.width * density
      canvas.current.height = size.height * density
      context.setTransform(density, 0, 0, density, 0, 0)
      const draw = (box: Box, least: number) => context.fillRect(fit.x + box.x * fit.zoom, fit.y + box.y * fit.zoom, Math.max(least, box.width * fit.zoom), Math.max(least, box.height * fit.zoom))
      context.fillStyle = style.color
      context.globalAlpha = boxes.size > 1500 ? 0.35 : 0.5
      for (const [id, box] of boxes) if (!isLoud(claims.get(id)?.kind)) draw(box, 1)
      context.globalAlpha = 1
      for (const [id, box] of boxes) if (isLoud(claims.get(id)?.kind)) draw(box, 2.5)
      context.fillStyle = style.getPropertyValue('accent-color')
      for (const id of selection.ids) if (boxes.has(id)) draw(boxes.get(id)!, 4)
    }
    latest.current = paint
    // Not put off further by every edit: while they come in one after the other it is painted now and then.
    pending.current ??= setTimeout(() => {
      pending.current = undefined
      latest.current()
    }, painted.current ? pause : 0)
    painted.current = true
  }, [boxes, claims, fit, selection.ids])
  useEffect(() => {
    const themed = new MutationObserver(() => latest.current())
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      themed.disconnect()
      clearTimeout(pending.current)
      pending.current = undefined
    }
  }, [])

  useEffect(() => {
    const follow = () => {
      const { transform: [x, y, zoom], width, height } = store.getState()
      const element = frame.current
      if (!element) return
      const left = clamp(fit.x + (-x / zoom) * fit.zoom, size.width)
      const top = clamp(fit.y + (-y / zoom) * fit.zoom, size.height)
      const right = clamp(fit.x + ((width - x) / zoom) * fit.zoom, size.width)
      const bottom = clamp(fit.y + ((height - y) / zoom) * fit.zoom, size.height)
      element.style.transform = `translate(${left}px, ${top}px)`
      element.style.width = `${Math.max(3, right - left)}px`
      element.style.height = `${Math.max(3, bottom - top)}px`
    }
    follow()
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) follow()
    })
  }, [store, fit])

  const go = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    void flow.setCenter((event.clientX - left - fit.x) / fit.zoom, (event.clientY - top - fit.y) / fit.zoom, { zoom: flow.getZoom() })
  }
  return (
    <div
      className={styles.minimap}
      style={size}
      role="img"
      aria-label="Small map of the whole"
      data-over-canvas
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
      onWheel={(event) => void flow.zoomTo(flow.getZoom() * (event.deltaY < 0 ? 1.15 : 1 / 1.15))}
    >
      <canvas ref={canvas} className={styles.paint} />
      <div ref={frame} className={styles.frame} />
    </div>
  )
}

function isLoud(kind: string | undefined): boolean {
  return kind === 'question' || kind === 'position'
}

/** Where a map's origin lies in the small one, and how small that is. */
function fitInto({ x, y, width, height }: Box): { x: number; y: number; zoom: number } {
  const zoom = Math.min((size.width - 2 * margin) / Math.max(1, width), (size.height - 2 * margin) / Math.max(1, height))
  return { x: (size.width - width * zoom) / 2 - x * zoom, y: (size.height - height * zoom) / 2 - y * zoom, zoom }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
