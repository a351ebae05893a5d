'use client'
import { Waypoints } from 'lucide-react'
import { targetOf, type RowId } from '../../../lib/domain/comparison/row.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'

/** To the map, with these things chosen there. `words`: where several ways to the map stand together, what is shown. */
export function ShowOnMap({ things, words, wide }: { things: readonly RowId[]; words: string; wide?: true }) {
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
  return wide ? (
    <Button look="quiet" icon={<Waypoints size={14} aria-hidden />} onClick={show} aria-label={words}>
      Show on the map
    </Button>
  ) : (
    <IconButton label={words} onClick={show}>
      <Waypoints size={15} aria-hidden />
    </IconButton>
  )
}
