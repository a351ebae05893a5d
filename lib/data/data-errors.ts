/**
 * What can go wrong between an actor and the data. `code` is for programs ("last-owner"), `message` is a sentence for a
 * person. Anything of a group that the actor may not read is NotFound, never Forbidden: that it exists is already a secret.
 */
export class DataError extends Error {
  readonly code: string
  /** Ids and values that help the caller on, such as the id of the document that is already there. */
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: string, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = new.target.name
    this.code = code
    this.details = details
  }
}

/** It does not exist, or not for this actor. HTTP 404. */
export class NotFound extends DataError {}

/** The actor may read it but not do this. HTTP 403. */
export class Forbidden extends DataError {}

/** It could be done, but not as things stand now. HTTP 409. */
export class Conflict extends DataError {}

/** What was given can never be kept. HTTP 422. */
export class Invalid extends DataError {}

export function notFound(what: string): NotFound {
  return new NotFound('not-found', `This ${what} does not exist, or you have no access to it.`)
}

/** The one mapping of these errors to HTTP; null for anything else, which is a fault of the program. */
export function httpStatusOf(error: unknown): 404 | 403 | 409 | 422 | null {
  if (error instanceof NotFound) return 404
  if (error instanceof Forbidden) return 403
  if (error instanceof Conflict) return 409
  if (error instanceof Invalid) return 422
  return null
}
