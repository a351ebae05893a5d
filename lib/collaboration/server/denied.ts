/**
 * Why someone does not get into a room. `storage`: nobody could be asked, come back. The message is empty because
 * Hocuspocus prints messages of hook errors, and a stranger could fill the log with them.
 */
export type DenialReason = 'ticket' | 'removed' | 'epoch' | 'storage' | 'too-many'

export class Denied extends Error {
  readonly reason: DenialReason

  constructor(reason: DenialReason) {
    super('')
    this.reason = reason
  }
}
