import * as Y from 'yjs'
import { isDeepStrictEqual } from 'node:util'
import { mapFromDoc } from '../map-doc.ts'
import { documentFrom } from './document-from.ts'
import { readLog, type LeftOut, type StoredLog } from './read-log.ts'

/** Rows that nobody has put into quarantine yet cannot be read; nothing was folded. */
export class RowsUnreadable extends Error {
  readonly leftOut: readonly LeftOut[]

  constructor(leftOut: readonly LeftOut[]) {
    super(`${leftOut.length} rows of the log cannot be read.`)
    this.leftOut = leftOut
  }
}

/**
 * One snapshot for a snapshot and the updates after it (SPEC: CO15). Built in a fresh document and read back before it
 * is given out; throws, so that nothing is written, when what it reads is not what the log says.
 */
export function foldState(state: StoredLog & { mapId: string }): Uint8Array {
  const { doc, leftOut } = readLog(state)
  if (leftOut.length > 0) throw new RowsUnreadable(leftOut)
  const folded = Y.encodeStateAsUpdate(doc)
  const again = documentFrom({ updates: [folded] })
  try {
    if (!isDeepStrictEqual(Y.decodeStateVector(Y.encodeStateVector(again)), Y.decodeStateVector(Y.encodeStateVector(doc))) ||
      !isDeepStrictEqual(mapFromDoc(again, state.mapId), mapFromDoc(doc, state.mapId))) {
      throw new Error(`The log of map ${state.mapId} could not be folded: the snapshot does not read as the log does.`)
    }
    return folded
  } finally {
    doc.destroy()
    again.destroy()
  }
}
