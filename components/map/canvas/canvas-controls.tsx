'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { LayoutMenu } from '../layout/layout-menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Flight } from './use-flight.ts'
import styles from './canvas-controls.module.css'

/** Zoom, fit, layout: in the lower left corner. */
export function CanvasControls({ flight }: { flight: Flight }) {
  const { live } = useMapRoom()
  return (
    <div className={styles.controls} data-over-canvas data-canvas-controls role="group" aria-label="View">
      <IconButton label="Closer" keys="+" onClick={() => flight.zoomBy(1.3)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Further" keys="−" onClick={() => flight.zoomBy(1 / 1.3)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label="See the whole map" keys="F" onClick={flight.fit}>
        <Maximize size={16} aria-hidden />
      </IconButton>
      {live.canEdit ? <LayoutMenu /> : null}
    </div>
  )
}
