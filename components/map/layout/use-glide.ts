'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import { glide } from './glide.ts'

/** One card that goes this far, in canvas pixels, is where one looks for it anyhow. */
const step = 60

/**
 * Lets cards glide when the map says that they stand elsewhere, whoever moved them: tidying, undo, somebody else. What one
 * drags, or sees somebody drag, is there already. `boxes` are the cards as drawn; `show` says where they are on their way.
 */
export function useGlide(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, show: (places: ReadonlyMap<ClaimId, Point>) => void): void {
  const last = useRef(map)
  const seen = useRef(boxes)
  const stop = useRef<() => void>(() => {})
  // Before the frame is painted, or the cards would flash up at their new places first.
  useLayoutEffect(() => {
    if (last.current !== map) {
      const from = new Map<ClaimId, Point>()
      const to = new Map<ClaimId, Point>()
      let far = false
      for (const { id, pos } of map.claims.values()) {
        const before = last.current.claims.get(id)
        const box = seen.current.get(id)
        if (!before || !box || !pos || (before.pos?.x === pos.x && before.pos.y === pos.y)) continue
        const distance = Math.hypot(box.x - pos.x, box.y - pos.y)
        if (distance < 1) continue
        far ||= distance > step
        from.set(id, { x: box.x, y: box.y })
        to.set(id, { x: pos.x, y: pos.y })
      }
      last.current = map
      if (from.size > 1 || far) {
        stop.current()
        stop.current = glide(from, to, show)
      }
    }
    seen.current = boxes
  }, [map, boxes, show])
  useEffect(() => () => stop.current(), [])
}
