import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { Problem } from '../../domain/result.ts'
import type { SetAside } from './set-aside.ts'

/**
 * - `loading`: nothing to show yet.
 * - `saved`: all that was done here is in the server's log.
 * - `saving`: something is on its way, or it is not yet certain that all of it arrived.
 * - `offline`: no connection; work goes on and is sent later.
 * - `read-only`: connected, may read.
 * - `removed`: the map is no longer open to this person, or they are signed out.
 * - `refused`: the server did not take something; the work is set aside and the map is being loaded anew.
 */
export type LiveStatus = 'loading' | 'saved' | 'saving' | 'offline' | 'read-only' | 'removed' | 'refused'

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
  /** Changes made in this tab that are not known to be in the server's log. */
  unsavedCount: number
  canEdit: boolean
  canUndo: boolean
  canRedo: boolean
  /** Work the server did not take, oldest first. */
  setAside: readonly SetAside[]
}
