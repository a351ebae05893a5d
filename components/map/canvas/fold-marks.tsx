'use client'
import { ViewportPortal } from '@xyflow/react'
import { shorten } from '../../../lib/domain/shorten.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './fold-marks.module.css'

/** How many claims are folded away behind a card, as a button at its side that shows them again. */
export function FoldMarks() {
  const { shown, setShown, scene } = useMapRoom()
  if (shown.hiddenBelow.size === 0) return null
  return (
    <ViewportPortal>
      {[...shown.hiddenBelow].map(([id, count]) => {
        const box = scene.boxes.get(id)
        const hub = scene.routes.get(id)?.hub
        const at = box ? { x: box.x + box.width, y: box.y + box.height / 2 } : hub
        if (!at || count === 0) return null
        const claim = shown.map.claims.get(id)
        return (
          <button
            key={id}
            type="button"
            className={`${styles.mark} nodrag nopan`}
            style={{ transform: `translate(${at.x + 5}px, ${at.y}px) translateY(-50%)` }}
            aria-label={`Unfold ${count === 1 ? 'one claim' : `${count} claims`}${claim ? ` behind ‘${shorten(claim.text, 60)}’` : ''}`}
            onClick={() => setShown.fold(id, false)}
          >
            +{count}
          </button>
        )
      })}
    </ViewportPortal>
  )
}
