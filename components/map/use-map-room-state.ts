'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLiveMap } from '../../lib/collaboration/client/use-live-map.ts'
import type { ClaimId } from '../../lib/domain/ids.ts'
import type { Point } from '../../lib/domain/layout/box.ts'
import type { Flight } from './canvas/use-flight.ts'
import { useDrawnChanges } from './changes/use-drawn-changes.ts'
import { useChangeWalk } from './history/use-change-walk.ts'
import { useComparison } from './history/use-comparison.ts'
import { useGlide } from './layout/use-glide.ts'
import { useLayout } from './layout/use-layout.ts'
import type { LiveMap } from './live-map.ts'
import type { OutlineHandle } from './outline/outline-handle.ts'
import type { RoomPanels } from './room/use-room-panels.ts'
import { useMapSources } from './sources/use-map-sources.ts'
import { createCanvasPlace } from './views/canvas-place.ts'
import { useWhatFollows } from './standing/use-what-follows.ts'
import { useShownMap } from './shown/use-shown-map.ts'
import type { MapRoomState } from './state/map-room-context.tsx'
import { useLookAt } from './state/use-look-at.ts'
import { useMapActions } from './state/use-map-actions.ts'
import { useMapScene } from './state/use-map-scene.ts'
import { useMapSelection } from './state/use-map-selection.ts'
import { useOthersDragging } from './state/use-room-people.ts'
import type { Role } from './suggest/map-mode.ts'
import { useSuggestedMap } from './suggest/use-suggested-map.ts'

interface Asked {
  mapId: string
  groupId: string
  user: { id: string; name: string } | null
  role: Role
  archived: boolean
  panels: RoomPanels
}

/** Everything the parts of the room work with: the live map, what is drawn over it, where it lies, what is chosen and can be done. */
export function useMapRoomState({ mapId, groupId, user, role, archived, panels }: Asked) {
  const now: LiveMap = useLiveMap(mapId, { user })
  const suggested = useSuggestedMap(mapId, now, { groupId, user, role, archived })
  const comparison = useComparison(mapId, now)
  const { open } = comparison
  const { suggesting } = suggested
  const presenting = panels.presenting !== null
  const live = useMemo(() => (open ? { ...now, map: open.map, canEdit: false } : presenting ? { ...suggested.live, canEdit: false } : suggested.live), [open, now, suggested.live, presenting])
  const userId = user?.id
  const { map } = live
  const changes = useDrawnChanges(map, open?.changes ?? suggested.changes)
  const sources = useMapSources(groupId, map)
  const [moving, setMoving] = useState<ReadonlyMap<ClaimId, Point>>(new Map())
  const [gliding, setGliding] = useState<ReadonlyMap<ClaimId, Point>>(new Map())
  const others = useOthersDragging(live)
  // What glides gives way to what somebody holds, and that to what one holds oneself.
  const allMoving = useMemo(() => ((others.size === 0 && gliding.size === 0) || open ? moving : new Map([...gliding, ...others, ...moving])), [gliding, others, moving, open])
  const exists = useCallback((id: string) => map.claims.has(id) || map.relations.has(id), [map])
  const selection = useMapSelection(exists)
  const standing = useWhatFollows({ mapId, userId, map: now.map, sources, suspended: open !== null || presenting })
  const { shown, setShown, asked, searched, turned } = useShownMap({ mapId, userId, map, sources, selection, suspended: open !== null, labels: standing.evaluation?.labels ?? null })
  const ready = (live.status !== 'loading' || live.renewing === true) && sources.status !== 'loading'
  const scene = useMapScene({ map, shown: shown.map, sources, moving: allMoving, asked, ready })
  // What is placed anew, or laid out, keeps clear of what is hidden too, and goes by where cards stand, wherever they are drawn.
  const whole = useMemo(() => (scene.boxes === scene.wholeBoxes ? scene : { ...scene, ...scene.standing, boxes: scene.wholeBoxes }), [scene])
  const { actions, editing, begun } = useMapActions({ live, scene: whole, selection, userId, suggests: suggesting.mode === 'suggesting', openDeleted: panels.openDeleted })
  const layout = useLayout({ live, scene: whole, moving, stand: setShown.stand })
  useGlide(map, scene.wholeBoxes, setGliding)
  const [canvasPlace] = useState(createCanvasPlace)
  const { lookAt, look } = useLookAt(setShown.reveal)
  const outline = useRef<OutlineHandle | null>(null)
  const canvas = useRef<Pick<Flight, 'fit' | 'zoomBy' | 'show'> | null>(null)
  const walk = useChangeWalk(comparison, selection, look)

  const { setPresence } = live
  useEffect(() => setPresence({ selection: [...selection.ids].slice(0, 50) }), [selection.ids, setPresence])
  useEffect(() => setPresence({ editing }), [editing, setPresence])

  const room = useMemo<MapRoomState>(
    () => ({ mapId, groupId, userId, live, now, sources, selection, actions, editing, begun, scene, changes, comparison, walk, lookAt, look, suggesting, layout, canvas, outline, shown, setShown, asked, turned, searched, canvasPlace, standing }),
    [mapId, groupId, userId, live, now, sources, selection, actions, editing, begun, scene, changes, comparison, walk, lookAt, look, suggesting, layout, shown, setShown, asked, turned, searched, canvasPlace, standing],
  )
  return { room, setMoving }
}
