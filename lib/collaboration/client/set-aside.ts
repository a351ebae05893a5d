import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import { newId } from '../../domain/ids.ts'
import { writeSicJson } from '../../domain/interchange/sic-json/write-sic-json.ts'

/**
 * Work that the server did not take, kept as it stood: the whole map in the file format, so that it can be downloaded
 * and imported, and the edits that were not saved, so that those that still make sense can be made again.
 */
export interface SetAside {
  id: string
  /** When, ISO 8601. */
  at: string
  /** Why, as a sentence. */
  message: string
  /** A name for it and for its file. */
  name: string
  /** A *.sic.json file's text. */
  file: string
  commands: readonly MapCommand[]
}

/** Where copies outlive the tab. */
export interface SetAsideStore {
  list(): SetAside[]
  save(all: readonly SetAside[]): void
}

export function makeSetAside(map: ArgumentMap, commands: readonly MapCommand[], message: string, now: Date): SetAside {
  const at = now.toISOString()
  return {
    id: newId(),
    at,
    message,
    name: `${map.title} (unsaved work of ${at.slice(0, 16).replace('T', ' ')})`,
    file: writeSicJson({ map, documents: [], passages: [], judgements: [] }),
    commands,
  }
}

const maxKept = 10

/** In the browser's local storage, by person and map; elsewhere in memory. A full storage keeps what fits in memory. */
export function setAsideStore(mapId: MapId, userId: UserId | null): SetAsideStore {
  const key = `sic.set-aside.${userId ?? 'visitor'}.${mapId}`
  let inMemory: SetAside[] = []
  const storage = (): Storage | null => {
    try {
      return typeof localStorage === 'undefined' ? null : localStorage
    } catch {
      return null
    }
  }
  return {
    list() {
      const text = storage()?.getItem(key)
      if (!text) return inMemory
      try {
        return JSON.parse(text) as SetAside[]
      } catch {
        return inMemory
      }
    },
    save(all) {
      inMemory = all.slice(-maxKept)
      try {
        if (inMemory.length === 0) storage()?.removeItem(key)
        else storage()?.setItem(key, JSON.stringify(inMemory))
      } catch {
        // Full: the copy lives as long as the tab, which says so by still showing it.
      }
    },
  }
}
