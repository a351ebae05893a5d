import type { SavedView } from '../../../lib/domain/argument/views/saved-view.ts'
import { newId } from '../../../lib/domain/ids.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'

/** Shows what a saved view shows: its filter, focus and folds, and its part of the canvas. On a phone a map beside an outline is no more than a map. */
export function applyView({ setShown, canvasPlace }: MapRoomState, panels: Pick<RoomPanels, 'view' | 'setView'>, view: SavedView): void {
  setShown.apply({ folded: new Set(view.folded), focus: view.focus, filter: view.filter })
  const narrow = window.matchMedia('(max-width: 760px)').matches
  const as = narrow && view.as === 'both' ? 'map' : view.as
  if (panels.view !== as) panels.setView(as)
  if (as === 'map' || as === 'both') canvasPlace.goTo(view.place ?? null)
}

/** What is seen now, as a view: a new one, or in place of one. */
export function viewNow({ asked, canvasPlace, scene, userId }: MapRoomState, panels: Pick<RoomPanels, 'view'>, of: Pick<SavedView, 'name' | 'order'> & Partial<SavedView>): SavedView {
  // Cards drawn closer together lie nowhere for others: whoever takes the view sees all of it.
  const place = scene.closer ? undefined : (canvasPlace.seen() ?? of.place)
  return {
    id: of.id ?? newId(),
    name: of.name,
    order: of.order,
    folded: [...asked.folded],
    focus: asked.focus,
    filter: asked.filter,
    as: panels.view,
    ...(place ? { place } : {}),
    ...((of.by ?? userId) === undefined ? {} : { by: (of.by ?? userId)! }),
  }
}
