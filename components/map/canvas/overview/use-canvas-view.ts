'use client'
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Box } from '../../../../lib/domain/layout/box.ts'
import { isOverview } from './overview-zoom.ts'
import { regionAround, seenBy } from './view-region.ts'

/** How the canvas shows the map just now. */
export interface CanvasView {
  /** Painted, without a thing on the page. */
  overview: boolean
  /** The part of the canvas whose things are on the page, or ready to be; null under the overview. */
  region: Box | null
  /** Coming out of the overview, so many cards at most are on the page: the paint stays beneath until all are. */
  most: number
}

const atOnce = 40

/** Follows the view, and changes only when there is something to do: not at every step of a pan or zoom. */
export function useCanvasView(cards: number): CanvasView {
  const store = useStoreApi()
  const [view, setView] = useState<CanvasView>({ overview: false, region: null, most: Infinity })
  const count = useRef(cards)
  count.current = cards

  useEffect(() => {
    const follow = () => {
      const { transform, width, height } = store.getState()
      if (width === 0) return
      const [x, y, zoom] = transform
      setView((old) => {
        const overview = isOverview(zoom, count.current, old.overview)
        if (overview) return old.overview ? old : { overview, region: null, most: 0 }
        const region = regionAround(seenBy({ x, y, zoom }, { width, height }), old.region)
        return !old.overview && region === old.region ? old : { overview, region, most: old.overview ? atOnce : old.most }
      })
    }
    follow()
    return store.subscribe(follow)
  }, [store, cards])

  // A frame for each lot, so that coming near does not stop the hand that zooms.
  const { overview, most } = view
  useEffect(() => {
    if (overview || most === Infinity) return
    const frame = requestAnimationFrame(() => setView((old) => (old.overview ? old : { ...old, most: old.most >= count.current || old.most > 600 ? Infinity : old.most + atOnce })))
    return () => cancelAnimationFrame(frame)
  }, [overview, most])

  return view
}
