import type { LiveMapHandle } from '../../lib/collaboration/client/open-live-map.ts'
import type { LiveMap as OpenMap } from '../../lib/collaboration/client/use-live-map.ts'

/** What the map's room needs of an open map. Who is here is read apart, because people move far more often than maps change. */
export type LiveMap = Pick<
  OpenMap,
  'map' | 'stored' | 'problems' | 'status' | 'renewing' | 'message' | 'unsavedCount' | 'keptOnDevice' | 'canEdit' | 'canUndo' | 'canRedo' | 'setAside' | 'run' | 'undo' | 'redo' | 'editText' | 'setPresence' | 'tryAgain' | 'forget' | 'keepAgain' | 'reconnect'
> & {
  /** Things that are drawn as suggestions only: they can be read and answered, not worked on. */
  onlySuggested?: ReadonlySet<string>
  handle: Pick<LiveMapHandle, 'people' | 'subscribePeople' | 'subscribeHints'> | null
}
