import { readMap } from '../../domain/argument/read-map.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { mapFromDoc } from '../map-doc.ts'
import { documentFrom } from './document-from.ts'

/** The map as everyone reads it, from what the log holds; what `projectMap` asks for. */
export function readMapState(state: { mapId: string; snapshot?: Uint8Array; updates: readonly Uint8Array[] }): ArgumentMap {
  const doc = documentFrom(state)
  try {
    return readMap(mapFromDoc(doc, state.mapId)).map
  } finally {
    doc.destroy()
  }
}
