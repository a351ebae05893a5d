import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { emptyMap } from '../../domain/argument/argument-map.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import type { LiveMapState } from './live-map-state.ts'
import type { LiveMapHandle } from './open-live-map.ts'

/** An open map on a page: its state of the moment and what one can do to it. */
export interface LiveMap extends LiveMapState {
  mapId: MapId
  run: LiveMapHandle['run']
  editText: LiveMapHandle['editText']
  undo: LiveMapHandle['undo']
  redo: LiveMapHandle['redo']
  setPresence: LiveMapHandle['setPresence']
  tryAgain: LiveMapHandle['tryAgain']
  forget: LiveMapHandle['forget']
  keepAgain: LiveMapHandle['keepAgain']
  reconnect: LiveMapHandle['reconnect']
  /** Says who else is there (`people`, `subscribePeople`); null until the page runs in a browser. */
  handle: LiveMapHandle | null
}

/**
 * Opens a map for as long as the component is there. Renders again when the map or its status changes, not when others
 * move about: for that there is `handle`.
 */
export function useLiveMap(mapId: MapId, { user }: { user: { id: UserId; name: string } | null }): LiveMap {
  const [handle, setHandle] = useState<LiveMapHandle | null>(null)
  const userId = user?.id
  const userName = user?.name

  useEffect(() => {
    let opened: LiveMapHandle | null = null
    let left = false
    // Loaded here, so that rendering on the server needs no Yjs and pages without a map do not carry it.
    void import('./open-live-map.ts').then(({ openLiveMap }) => {
      if (left) return
      opened = openLiveMap({ mapId, user: userId === undefined ? null : { id: userId, name: userName ?? '' } })
      setHandle(opened)
    })
    return () => {
      left = true
      opened?.close()
      setHandle(null)
    }
  }, [mapId, userId, userName])

  const nothing = useMemo(() => nothingYet(mapId), [mapId])
  const state = useSyncExternalStore(
    handle?.subscribe ?? subscribeToNothing,
    handle === null ? () => nothing : handle.state,
    () => nothing,
  )
  const actions = useMemo(() => actionsOf(handle), [handle])
  return useMemo(() => ({ mapId, handle, ...state, ...actions }), [mapId, handle, state, actions])
}

function actionsOf(handle: LiveMapHandle | null) {
  const notYet = () => ({ ok: false as const, error: { code: 'read-only', message: 'The map is still loading.' } })
  return {
    run: handle?.run ?? notYet,
    editText: handle?.editText ?? notYet,
    undo: handle?.undo ?? notYet,
    redo: handle?.redo ?? notYet,
    setPresence: handle?.setPresence ?? (() => {}),
    tryAgain: handle?.tryAgain ?? (() => ({ made: 0, failed: 0 })),
    forget: handle?.forget ?? (() => {}),
    keepAgain: handle?.keepAgain ?? (() => {}),
    reconnect: handle?.reconnect ?? (() => {}),
  }
}

function nothingYet(mapId: MapId): LiveMapState {
  const map = emptyMap(mapId, '')
  return { map, stored: map, problems: [], status: 'loading', renewing: false, unsavedCount: 0, keptOnDevice: false, canEdit: false, canUndo: false, canRedo: false, setAside: [] }
}

function subscribeToNothing(): () => void {
  return () => {}
}
