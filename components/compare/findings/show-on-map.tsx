'use client'
import { Waypoints } from 'lucide-react'
import { targetOf, type RowId } from '../../../lib/domain/comparison/row.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'

/** To the map, with these things chosen there; `words` say what is shown. */
export function ShowOnMap({ things, words }: { things: readonly RowId[]; words: string }) {
  const { selection, look } = useMapRoom()
  const { panels } = useCompare()
  function show() {
    const ids = things.map((thing) => {
      const { claim, relation } = targetOf(thing)
      return claim ?? relation!
    })
    panels.setView('map')
    selection.set(ids)
    if (ids[0] !== undefined) look(ids[0])
  }
  return (
    <IconButton label={words} onClick={show}>
      <Waypoints size={15} aria-hidden />
    </IconButton>
  )
}
