import type { Document } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'

/**
 * Other instances that serve the same log. They carry hints and presence only: whatever is in a document came from the
 * log, through the room.
 */
export interface Peers {
  /** Tells the others that the log of a map has grown to `head`. */
  committed(mapId: MapId, epoch: number, head: number): void
  /** Calls back when another instance has committed; returns what ends it. */
  onHint(listener: HintListener): () => void
  /** From here to the document's end its presence is shared with those who have the same epoch of the map open elsewhere. */
  attend?(document: Document, mapId: MapId, epoch: number): void
  close(): Promise<void>
}

export type HintListener = (mapId: MapId, epoch: number, head: number) => void
