import { Conflict, NotFound } from '../../data/data-errors.ts'

/**
 * Why someone does not get into a room. `storage`: nobody could be asked, come back. `unreadable`: the
 * map's log is damaged, and until somebody has mended it nobody can open it. The message is empty because
 * Hocuspocus prints messages of hook errors, and a stranger could fill the log with them.
 */
export type DenialReason = 'ticket' | 'removed' | 'epoch' | 'storage' | 'too-many' | 'unreadable'

export class Denied extends Error {
  readonly reason: DenialReason

  constructor(reason: DenialReason) {
    super('')
    this.reason = reason
  }
}

/** What a failure at the door is to whoever stands there. */
export function deniedBy(error: unknown): Denied {
  if (error instanceof Denied) return error
  if (error instanceof NotFound) return new Denied('removed')
  return new Denied(error instanceof Conflict && error.code === 'map-unreadable' ? 'unreadable' : 'storage')
}
