import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { Problem } from '../../domain/result.ts'
import type { LiveStatus } from './live-status.ts'
import type { SetAside } from './set-aside.ts'

/** Everything of an open map but the people; the same object until something of it changes. */
export interface LiveMapState {
  /** The map as everyone reads it. */
  map: ArgumentMap
  /** The map as stored, with what is removed: for "recently deleted" and for commands that restore. */
  stored: ArgumentMap
  problems: readonly Problem[]
  status: LiveStatus
  /** The map is being loaded anew; what is shown is the last that was known and cannot be changed for the moment. */
  renewing: boolean
  /** A sentence that goes with `removed` and `refused`, and with `loading` and `waiting` where it will not get better by itself. */
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
