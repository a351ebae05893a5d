'use client'
import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import type { MapScene } from '../state/use-map-scene.ts'
import { glide } from './glide.ts'

export interface TidyQuestion {
  map: ArgumentMap
  sizes: ReadonlyMap<ClaimId, { width: number; height: number }>
}

/**
 * Lays the map out anew in a worker and moves the cards there as one step that can be undone. Cards that somebody moved
 * while it was being worked out stay where they were put (4-collaboration).
 */
export function useTidy(live: LiveMap, scene: MapScene, setMoving: Dispatch<SetStateAction<ReadonlyMap<ClaimId, Point>>>): () => void {
  const now = useRef({ live, scene })
  now.current = { live, scene }
  const worker = useRef<Worker | null>(null)
  const stopGlide = useRef<() => void>(() => {})
  const toast = useToast()

  useEffect(
    () => () => {
      worker.current?.terminate()
      stopGlide.current()
    },
    [],
  )

  return useCallback(() => {
    const { live, scene } = now.current
    if (!live.canEdit || scene.boxes.size < 2) return
    const began = live.map
    worker.current?.terminate()
    worker.current = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' })
    worker.current.onerror = () => toast.show({ message: 'The layout could not be worked out. Nothing was moved.', urgent: true })
    worker.current.onmessage = (event: MessageEvent<ReadonlyMap<ClaimId, Point>>) => {
      worker.current?.terminate()
      worker.current = null
      const { live, scene } = now.current
      const positions = [...event.data].flatMap(([claim, { x, y }]) => {
        const before = began.claims.get(claim)?.pos
        const after = live.map.claims.get(claim)
        const moved = after?.pos?.x !== before?.x || after?.pos?.y !== before?.y
        return after && !moved ? [{ claim, pos: { x: Math.round(x), y: Math.round(y), byHand: false } }] : []
      })
      if (positions.length === 0) return
      const from = new Map(positions.flatMap(({ claim }) => (scene.boxes.has(claim) ? [[claim, scene.boxes.get(claim)!] as const] : [])))
      live.run({ type: 'move', positions })
      stopGlide.current()
      stopGlide.current = glide(from, new Map(positions.map(({ claim, pos }) => [claim, pos])), setMoving)
    }
    const question: TidyQuestion = { map: began, sizes: new Map([...scene.faces].map(([id, { width, height }]) => [id, { width, height }])) }
    worker.current.postMessage(question)
  }, [setMoving, toast])
}
