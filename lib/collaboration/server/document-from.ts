import type * as Y from 'yjs'
import { readLog, type StoredLog } from './read-log.ts'

/** The document that a snapshot and the updates after it make, without what cannot be read. Throws when the snapshot cannot. */
export function documentFrom(log: StoredLog): Y.Doc {
  return readLog(log).doc
}
