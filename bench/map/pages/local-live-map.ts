import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import type { LiveMapState } from '../../../lib/collaboration/client/live-map-state.ts'
import { applyCommandToDoc, docFromMap } from '../../../lib/collaboration/map-doc.ts'
import { createMapDocReader, type MapDocReader } from '../../../lib/collaboration/map-doc-reader.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Result } from '../../../lib/domain/result.ts'

let doc = new Y.Doc()
let reader: MapDocReader = createMapDocReader(doc, 'bench')
let state: LiveMapState | null = null
const listeners = new Set<() => void>()

/** Puts a map where `useLiveMap` will find it: a real live document, without a server behind it. */
export function openLocally(map: ArgumentMap): Y.Doc {
  const source = docFromMap(map)
  doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
  source.destroy()
  reader = createMapDocReader(doc, 'bench')
  reader.subscribe(changed)
  return doc
}

function changed() {
  state = null
  for (const listener of listeners) listener()
}

function current(): LiveMapState {
  return (state ??= {
    ...reader.read(), stored: reader.current(), status: 'saved', renewing: false, message: undefined, unsavedCount: 0, keptOnDevice: false,
    canEdit: true, canUndo: false, canRedo: false, setAside: [],
  })
}

const nothing = () => {}
const done: Result<void> = { ok: true, value: undefined }
const actions = {
  run: (command: Parameters<typeof applyCommandToDoc>[1]) => applyCommandToDoc(doc, command),
  editText: (claim: ClaimId, text: string) => applyCommandToDoc(doc, { type: 'edit-text', id: claim, text }),
  undo: () => done,
  redo: () => done,
  setPresence: nothing,
  tryAgain: () => ({ made: 0, failed: 0 }),
  forget: nothing,
  keepAgain: nothing,
  reconnect: nothing,
  handle: null,
}

/** Stands for lib/collaboration/client/use-live-map.ts on the bench's page. */
export function useLiveMap(mapId: string) {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
  return { mapId, ...now, ...actions }
}
