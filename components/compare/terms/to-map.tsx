'use client'
import { Waypoints } from 'lucide-react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'

/** From a line of a page to its card on the map. */
export function ToMap({ claim }: { claim: string }) {
  const { live, selection, look } = useMapRoom()
  const { panels } = useCompare()
  function show() {
    panels.setView('map')
    selection.set([claim])
    look(claim)
  }
  return (
    <IconButton label={`Show ${quoted(live.map.claims.get(claim)?.text ?? '')} on the map`} onClick={show}>
      <Waypoints size={15} aria-hidden />
    </IconButton>
  )
}
