'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { emptyMap, type ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { uniteMaps } from '../../../lib/domain/argument/changes/unite-maps.ts'
import { noChanges } from '../changes/change-marks.ts'
import type { LiveMap } from '../live-map.ts'
import type { Comparison, ComparisonControl, StatePoint } from './comparison.ts'
import { inReadingOrder } from './in-reading-order.ts'
import { marksBetween } from './marks-between.ts'
import { readState } from './read-state.ts'
import { toldChanges } from './told-changes.ts'

interface Asked {
  from: StatePoint
  to: StatePoint | null
}
interface Read {
  before: ArgumentMap
  /** Null: the live map. */
  after: ArgumentMap | null
}

/** The comparison that is open, if one is. While it shows the map of now it goes on with it. */
export function useComparison(mapId: string, live: LiveMap): ComparisonControl {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [read, setRead] = useState<Read | { message: string } | null>(null)
  const [asThen, showAsThen] = useState(false)

  useEffect(() => {
    setRead(null)
    if (!asked) return
    const leaving = new AbortController()
    const later = asked.to === null ? Promise.resolve({ ok: true as const, map: null }) : readState(mapId, asked.to, leaving.signal)
    void Promise.all([readState(mapId, asked.from, leaving.signal), later]).then(([before, after]) => {
      if (leaving.signal.aborted) return
      if (!before.ok) setRead({ message: before.message })
      else if (!after.ok) setRead({ message: after.message })
      else setRead({ before: before.map, after: after.map })
    })
    return () => leaving.abort()
  }, [mapId, asked])

  const compare = useCallback((from: StatePoint, to: StatePoint | null) => {
    showAsThen(false)
    // The older one comes first, whichever was chosen first.
    setAsked(to && to.seq < from.seq ? { from: to, to: from } : { from, to })
  }, [])
  const close = useCallback(() => setAsked(null), [])

  const differs = useDifference(read && 'before' in read ? read : null, live.map)
  const open = useMemo<Comparison | null>(() => {
    if (!asked) return null
    const nothing = emptyMap(mapId, '')
    if (read && 'message' in read) return { ...asked, status: 'failed', message: read.message, before: nothing, after: nothing, items: [], map: live.map, changes: noChanges, asThen }
    if (!differs) return { ...asked, status: 'loading', before: nothing, after: nothing, items: [], map: live.map, changes: noChanges, asThen }
    const { before, after, items, both, marks } = differs
    return { ...asked, status: 'ready', before, after, items, asThen, ...(asThen ? { map: before, changes: noChanges } : { map: both, changes: marks }) }
  }, [mapId, asked, read, differs, asThen, live.map])

  return useMemo(() => ({ open, compare, showAsThen, close }), [open, compare, close])
}

function useDifference(read: Read | null, now: ArgumentMap) {
  // Without a comparison the live map may change as often as it likes.
  const after = read === null ? null : (read.after ?? now)
  return useMemo(() => {
    if (read === null || after === null) return null
    const both = uniteMaps(read.before, after)
    const items = inReadingOrder(both, toldChanges(read.before, after))
    return { before: read.before, after, items, both, marks: marksBetween(read.before, after, items) }
  }, [read, after])
}
