'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import { glide } from '../layout/glide.ts'

/** Who makes way for a line more that somebody writes is simply there. */
const step = 60
const nowhere: ReadonlyMap<ClaimId, Point> = new Map()

/** Lets cards glide when they are drawn closer together, or no longer. Returns where they are on their way. */
export function useCloserGlide(closer: boolean, settled: ReadonlyMap<ClaimId, Box>): ReadonlyMap<ClaimId, Point> {
  const [onTheWay, setOnTheWay] = useState(nowhere)
  const last = useRef({ closer, settled })
  const seen = useRef(nowhere)
  const stop = useRef<() => void>(() => {})
  seen.current = onTheWay
  // Before the frame is painted, or the cards would flash up at their new places first.
  useLayoutEffect(() => {
    const before = last.current
    last.current = { closer, settled }
    if (before.settled === settled || (!before.closer && !closer)) return
    const from = new Map<ClaimId, Point>()
    const to = new Map<ClaimId, Point>()
    let far = false
    for (const [id, end] of settled) {
      const start = seen.current.get(id) ?? before.settled.get(id)
      const distance = start ? Math.hypot(start.x - end.x, start.y - end.y) : 0
      if (!start || distance < 1) continue
      far ||= distance > step
      from.set(id, { x: start.x, y: start.y })
      to.set(id, { x: end.x, y: end.y })
    }
    stop.current()
    if (far) stop.current = glide(from, to, setOnTheWay)
  }, [closer, settled])
  useEffect(() => () => stop.current(), [])
  return onTheWay
}
