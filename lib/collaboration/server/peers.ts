import type { Extension } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'

/**
 * Other instances that serve the same log. They carry hints and presence only: whatever is in a document came from the
 * log, through the room.
 */
export interface Peers {
  /** Tells the others that the log of a map has grown to `head`. */
  committed(mapId: MapId, epoch: number, head: number): void
  /** Calls back when another instance has committed; returns what ends it. */
  onHint(listener: (mapId: MapId, epoch: number, head: number) => void): () => void
  /** What Hocuspocus needs so that presence reaches people on other instances. */
  extensions?: readonly Extension[]
  close?(): Promise<void>
}
