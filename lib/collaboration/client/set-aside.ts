import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import { newId } from '../../domain/ids.ts'
import { writeSicJson } from '../../domain/interchange/sic-json/write-sic-json.ts'
import type { UnsentEdit } from './unsent-edit.ts'

/** Why work was not taken over. */
export type SetAsideReason = 'refused' | 'epoch' | 'removed' | 'read-only'

/**
 * Work that the server did not take, kept as it stood: the whole map in the file format, so that it can be downloaded
 * and imported, and the edits that were not saved, so that those that still make sense can be made again.
 */
export interface SetAside {
  id: string
  mapId: MapId
  userId: UserId | null
  /** When, ISO 8601. */
  at: string
  reason: SetAsideReason
  /** Why, as a sentence. */
  message: string
  /** A name for it and for its file. */
  name: string
  /** A *.sic.json file's text. */
  file: string
  edits: readonly UnsentEdit[]
  /** The device could not keep it: it is gone when the tab is. */
  onlyHere?: boolean
}

export interface AsideOf {
  map: ArgumentMap
  userId: UserId | null
  edits: readonly UnsentEdit[]
  reason: SetAsideReason
  message: string
  now: Date
}

export function makeSetAside({ map, userId, edits, reason, message, now }: AsideOf): SetAside {
  const at = now.toISOString()
  return {
    id: newId(),
    mapId: map.id,
    userId,
    at,
    reason,
    message,
    name: `${map.title || 'Map'} (unsaved work of ${at.slice(0, 16).replace('T', ' ')})`,
    file: writeSicJson({ map, documents: [], passages: [], judgements: [] }),
    edits,
  }
}
