'use client'
import { useCallback, useRef, useState } from 'react'
import type { ToldLine } from './group-history.ts'
import { uniteMaps } from '../../../lib/domain/argument/changes/unite-maps.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { inReadingOrder, thingOf } from './in-reading-order.ts'
import { readState } from './read-state.ts'
import { pointAfter, pointBefore } from './state-points.ts'
import { toldChanges } from './told-changes.ts'

/** Leads from a line of the history to what it changed: a line is words, so the states around it are asked. */
export function useFollowLine(makeWay: () => void): { follow: (line: ToldLine) => Promise<void>; busy: boolean } {
  const room = useMapRoom()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const now = useRef({ room, makeWay })
  now.current = { room, makeWay }

  const follow = useCallback(async (line: ToldLine) => {
    const { mapId, comparison, now: here } = now.current.room
    setBusy(true)
    const later = line.until === null ? { ok: true as const, map: here.map } : readState(mapId, { seq: line.until })
    const [before, after] = await Promise.all([readState(mapId, { seq: line.since }), later])
    setBusy(false)
    const failed = !after.ok ? after : !before.ok ? before : null
    if (failed) return toast.show({ message: failed.message })
    if (!before.ok || !after.ok) return
    const { live, selection, look } = now.current.room
    const both = uniteMaps(before.map, after.map)
    const things = inReadingOrder(both, toldChanges(before.map, after.map)).flatMap((item) => thingOf(both, item) ?? [])
    const still = [...new Set(things)].filter((id) => live.map.claims.has(id) || live.map.relations.has(id))
    now.current.makeWay()
    if (still.length > 0) {
      // A claim rather than the line that came with it.
      const first = still.find((id) => live.map.claims.has(id)) ?? still[0]!
      selection.set([first])
      look(first)
    } else if (things.length > 0) {
      toast.show({ message: 'What it changed is no longer on the map.', action: { label: 'Show what it changed', run: () => comparison.compare(pointBefore(line), pointAfter(line)) } })
    } else toast.show({ message: 'It changed nothing that stands on the map.' })
  }, [toast])
  return { follow, busy }
}
