'use client'
import { createContext, useContext, type RefObject } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Flight } from '../canvas/use-flight.ts'
import type { ChangeMarks } from '../changes/change-marks.ts'
import type { ComparisonControl } from '../history/comparison.ts'
import type { ChangeWalk } from '../history/use-change-walk.ts'
import type { Begun } from '../edits/quick-steps.ts'
import type { LayoutControl } from '../layout/use-layout.ts'
import type { LiveMap } from '../live-map.ts'
import type { ShownMap } from '../../../lib/domain/argument/shown-map.ts'
import type { CanvasPlace } from '../views/canvas-place.ts'
import type { SetShown, ShownSettings } from '../shown/shown-control.ts'
import type { StandingControl } from '../standing/standing-control.ts'
import type { Suggesting } from '../suggest/suggesting.ts'
import type { OutlineHandle } from '../outline/outline-handle.ts'
import type { MapSources } from '../sources/map-sources.ts'
import type { LookAt } from './use-look-at.ts'
import type { MapActions } from './use-map-actions.ts'
import type { MapSelection } from './use-map-selection.ts'
import type { MapScene } from './use-map-scene.ts'

/** What every part of the map's room works with: the live map, its sources, what is chosen, what can be done. */
export interface MapRoomState {
  mapId: string
  groupId: string
  /** The map as it is drawn: under a comparison, both states of it, and nothing can be edited. */
  live: LiveMap
  /** The map as it is, whatever is drawn over it. */
  now: LiveMap
  sources: MapSources
  selection: MapSelection
  actions: MapActions
  /** The claim whose words are being written. */
  editing: ClaimId | null
  /** Set while that claim is new, with where one came from to it. */
  begun: Begun | null
  scene: MapScene
  /** What is drawn over the map: a comparison of two of its states, or what is suggested. */
  changes: ChangeMarks
  comparison: ComparisonControl
  walk: ChangeWalk
  suggesting: Suggesting
  lookAt: LookAt | null
  /** Flies to a claim or relation, wherever the view is. */
  look(id: string): void
  /** Lays the map out, as one step. */
  layout: LayoutControl
  /** The canvas, while it is shown. */
  canvas: RefObject<Pick<Flight, 'fit' | 'zoomBy' | 'show'> | null>
  /** The outline, while it is shown. */
  outline: RefObject<OutlineHandle | null>
  /** What of `live.map` is seen: the rest is folded away or filtered out. Edits are of `live.map`. */
  shown: ShownMap
  setShown: SetShown
  /** What one asked to see; `shown` is what comes of it. */
  asked: ShownSettings
  /** What was folded, unfolded or brought into focus last. */
  turned: RefObject<string | null>
  /** The part of the canvas that is seen. */
  canvasPlace: CanvasPlace
  /** How claims stand, why, and what would follow. */
  standing: StandingControl
  /** What is searched for on the map. */
  searched: string
  userId?: string
}

export const MapRoomContext = createContext<MapRoomState | null>(null)

export function useMapRoom(): MapRoomState {
  const state = useContext(MapRoomContext)
  if (!state) throw new Error('useMapRoom outside a map room')
  return state
}

/** The actions alone: they never change, so a card that only acts is not drawn again with every edit of the map. */
export const MapActionsContext = createContext<MapActions | null>(null)

export function useMapActionsOnly(): MapActions {
  const actions = useContext(MapActionsContext)
  if (!actions) throw new Error('useMapActionsOnly outside a map room')
  return actions
}
