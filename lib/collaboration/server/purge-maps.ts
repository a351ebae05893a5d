import * as Y from 'yjs'
import { mapsToPurge, purgeLog } from '../../data/purge-log.ts'
import type { MapState } from '../../data/log-state.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { purgeRemoved } from '../../domain/argument/purge-removed.ts'
import type { MapId } from '../../domain/ids.ts'
import { docFromMap, mapFromDoc } from '../map-doc.ts'
import { documentFrom } from './document-from.ts'

const day = 86_400_000

/** When each map was last looked through, so that it is done about once a day and not at each round. */
const lookedAt = new Map<MapId, number>()

/**
 * Takes what was deleted thirty days ago out of the maps that nobody works on (SPEC: MC14), a few at a time.
 *
 * @param isOpen - whether people have the map open here; it waits until they have left
 * @returns how many maps became smaller
 */
export async function purgeMaps({ isOpen = () => false, most = 20 }: { isOpen?: (mapId: MapId) => boolean; most?: number } = {}): Promise<number> {
  const due = (await mapsToPurge()).filter(({ id }) => !isOpen(id) && Date.now() - (lookedAt.get(id) ?? -day) >= day)
  let purged = 0
  for (const { id, seq } of due.slice(0, most)) {
    lookedAt.set(id, Date.now())
    if (await purgeLog(id, seq, withoutRemoved)) purged += 1
  }
  return purged
}

function withoutRemoved(now: MapState, then: MapState): Uint8Array | null {
  const left = purgeRemoved(storedMap(now), storedMap(then))
  if (left === null) return null
  const doc = docFromMap(left)
  try {
    return Y.encodeStateAsUpdate(doc)
  } finally {
    doc.destroy()
  }
}

function storedMap(state: MapState): ArgumentMap {
  const doc = documentFrom(state)
  try {
    return mapFromDoc(doc, state.mapId)
  } finally {
    doc.destroy()
  }
}
