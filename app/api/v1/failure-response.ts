import { httpStatusOf, type DataError } from '../../../lib/data/data-errors.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { logUnexpected } from './log-unexpected.ts'
import { problemResponse } from './problem-response.ts'
import { BodyTooLarge } from './read-body.ts'

// The collaboration server lives in the same process but outside Next's bundle, so its errors are made by another copy of
// the classes: there `instanceof` fails, and the name is what is left to know them by.
const STATUS_OF_NAME: Record<string, number> = { NotFound: 404, Forbidden: 403, Conflict: 409, Invalid: 422 }

/** [AU8] The answer to whatever a handler threw: a sentence where the fault is known, and an id into the log where it is not. */
export function failureResponse(error: unknown, request: Request): Response {
  if (error instanceof BodyTooLarge) return problemResponse({ status: 413, code: 'too-large', detail: 'This is more than can be sent at once.' })
  const status = httpStatusOf(error) ?? statusByName(error)
  if (status !== null) {
    const { code, message, details } = error as DataError
    return problemResponse({ status, code, detail: message, about: details })
  }
  const id = newId()
  logUnexpected(error, { id, method: request.method, path: new URL(request.url).pathname })
  return problemResponse({
    status: 500,
    code: 'unexpected',
    detail: 'Something went wrong here, and it has been written down. Try again; if it stays, tell whoever runs this site the number below.',
    id,
  })
}

function statusByName(error: unknown): number | null {
  return error instanceof Error && 'code' in error && 'details' in error ? (STATUS_OF_NAME[error.name] ?? null) : null
}
