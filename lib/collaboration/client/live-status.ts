/**
 * - `loading`: nothing to show yet, or what is shown is being replaced.
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

/** Why nothing is sent any more, or not for now. */
export interface Stopped {
  status: 'removed' | 'signed-out' | 'someone-else'
  message: string
}

export interface StatusFacts {
  stopped: Stopped | null
  refused: boolean
  loaded: boolean
  connection: { isReady: boolean; isServerThere: boolean } | null
  canEdit: boolean
  isBehind: boolean
  /** The server has taken longer than it should. */
  isLate: () => boolean
}

/** What one is told about one's work, of everything that is known: what matters most goes first. */
export function statusOf({ stopped, refused, loaded, connection, canEdit, isBehind, isLate }: StatusFacts): LiveStatus {
  if (stopped !== null) return stopped.status
  if (refused) return 'refused'
  if (!loaded) return 'loading'
  if (connection?.isReady !== true) return connection?.isServerThere === true ? 'waiting' : 'offline'
  if (!canEdit) return 'read-only'
  if (!isBehind) return 'saved'
  return isLate() ? 'waiting' : 'saving'
}
