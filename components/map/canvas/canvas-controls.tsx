'use client'
import { Maximize, Minus, Plus, Network } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Flight } from './use-flight.ts'
import styles from './canvas-controls.module.css'

/** Zoom, fit, tidy: in the lower left corner. */
export function CanvasControls({ flight, tidy }: { flight: Flight; tidy: () => void }) {
  const { live } = useMapRoom()
  return (
    <div className={styles.controls} data-over-canvas role="group" aria-label="View">
      <IconButton label="Closer" keys="+" onClick={() => flight.zoomBy(1.3)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Further" keys="−" onClick={() => flight.zoomBy(1 / 1.3)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label="See the whole map" keys="F" onClick={flight.fit}>
        <Maximize size={16} aria-hidden />
      </IconButton>
      {live.canEdit ? (
        <IconButton label="Tidy the layout" keys="T" onClick={tidy}>
          <Network size={16} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
