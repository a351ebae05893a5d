'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo, useRef, useState, type CSSProperties, type Dispatch, type ReactNode, type SetStateAction } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { ComparisonTable } from '../../compare/comparison-table.tsx'
import { MapCanvas } from '../canvas/map-canvas.tsx'
import { MapOutline } from '../outline/map-outline.tsx'
import { MapRoomContext, useMapRoom } from '../state/map-room-context.tsx'
import { useNarrow } from './use-narrow.ts'
import type { RoomPanels } from './use-room-panels.ts'
import { useSplit } from './use-split.ts'
import { ViewDivider } from './view-divider.tsx'
import styles from './map-views.module.css'

interface Props {
  panels: RoomPanels
  setMoving: Dispatch<SetStateAction<ReadonlyMap<ClaimId, Point>>>
}

/** The canvas, the outline, both side by side, or the table, in step: what is chosen, folded or written in one is so in the other. */
export function MapViews({ panels, setMoving }: Props) {
  const narrow = useNarrow()
  const frame = useRef<HTMLDivElement>(null)
  const [split, setSplit] = useSplit()
  const [active, setActive] = useState<'map' | 'outline'>('outline')
  const view = narrow && panels.view === 'both' ? 'outline' : panels.view
  const both = view === 'both'
  if (view === 'table') {
    return (
      <div className={styles.views} data-view={view}>
        <ComparisonTable panels={panels} />
      </div>
    )
  }
  return (
    <div ref={frame} className={styles.views} data-view={view} style={{ '--split': `${split}%` } as CSSProperties}>
      {view === 'map' ? null : (
        <Pane name="outline" quiet={both && active !== 'outline'} onFocus={setActive}>
          <MapOutline panels={panels} beside={both} />
        </Pane>
      )}
      {both ? <ViewDivider frame={frame} split={split} onChange={setSplit} /> : null}
      {view === 'outline' ? null : (
        <Pane name="map" quiet={both && active !== 'map'} onFocus={setActive}>
          <ReactFlowProvider>
            <MapCanvas panels={panels} setMoving={setMoving} />
          </ReactFlowProvider>
        </Pane>
      )}
    </div>
  )
}

/** `quiet`: one works in the other view. Words are written there only, and it alone tells a screen reader what is chosen. */
function Pane({ name, quiet, onFocus, children }: { name: 'map' | 'outline'; quiet: boolean; onFocus: (name: 'map' | 'outline') => void; children: ReactNode }) {
  const room = useMapRoom()
  const own = useMemo(() => (quiet ? { ...room, editing: null } : room), [room, quiet])
  return (
    <div className={styles[name]} data-quiet={quiet || undefined} onFocusCapture={() => onFocus(name)} onPointerDownCapture={() => onFocus(name)}>
      <MapRoomContext.Provider value={own}>{children}</MapRoomContext.Provider>
    </div>
  )
}
