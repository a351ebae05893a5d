import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { Problem } from '../../domain/result.ts'
import type { SetAside } from './set-aside.ts'

/**
 * - `loading`: nothing to show yet.
 * - `saved`: all that was done here is in the server's log.
 * - `saving`: something is on its way, or it is not yet certain that all of it arrived.
 * - `waiting`: the server is there and cannot write just now; work goes on and is sent by itself.
 * - `offline`: no connection; work goes on and is sent later.
 * - `signed-out`: the session has ended; work goes on and is sent when the same person has signed in again.
 * - `someone-else`: another person is signed in in this browser by now; nothing of this one's is sent under their name.
 * - `read-only`: connected, may read.
 * - `removed`: the map is no longer open to this person.
 * - `refused`: the server did not take something; the work is set aside and the map is being loaded anew.
 */
export type LiveStatus = 'loading' | 'saved' | 'saving' | 'waiting' | 'offline' | 'signed-out' | 'someone-else' | 'read-only' | 'removed' | 'refused'

/** Everything of an open map but the people; the same object until something of it changes. */
export interface LiveMapState {
  /** The map as everyone reads it. */
  map: ArgumentMap
  /** The map as stored, with what is removed: for "recently deleted" and for commands that restore. */
  stored: ArgumentMap
  problems: readonly Problem[]
  status: LiveStatus
  /** A sentence that goes with `removed` and `refused`. */
  message?: string
  /** Changes that are not known to be in the server's log, those of earlier visits included; a stretch of typing is one. */
  unsavedCount: number
  /** What is unsaved is on this device and outlives the tab. */
  keptOnDevice: boolean
  canEdit: boolean
  canUndo: boolean
  canRedo: boolean
  /** Work the server did not take, oldest first. */
  setAside: readonly SetAside[]
}
