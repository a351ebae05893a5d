import { tokenOf, type Actor } from '../../../lib/data/actor.ts'

/** Thrown where a request was made on another state of the thing than it has: 412; or does not say on which: 428. */
export class Precondition extends Error {
  override readonly name = 'Precondition'
  readonly status: 412 | 428

  constructor(status: 412 | 428) {
    super(status === 412 ? 'This has been changed since you looked at it, so nothing was done. Look at it again before you change it.' : 'Say which state of it you mean to change: send its ETag in If-Match, or * for whichever it is.')
    this.status = status
  }
}

/**
 * [AP7] Whether the request names the state that it was made on, and then that it is this one; throws otherwise. False
 * where it may be any state: `*`, or nothing said. `required`: a token has to say something.
 */
export function checkIfMatch(request: Request, etag: string, { actor, required = false }: { actor: Actor; required?: boolean }): boolean {
  const header = request.headers.get('if-match')
  if (header === null) {
    if (required && tokenOf(actor)) throw new Precondition(428)
    return false
  }
  if (header.trim() === '*') return false
  // An intermediary that compresses may have made the tag weak; what it names is the same state.
  if (!header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) throw new Precondition(412)
  return true
}
