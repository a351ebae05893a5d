import { newId } from '../../../lib/domain/ids.ts'
import { logUnexpected } from './log-unexpected.ts'
import { problemResponse } from './problem-response.ts'
import { BodyTooLarge } from './read-body.ts'

/**
 * What a `DataError` carries. It is known by its shape and not by `instanceof`: the collaboration server lives in the same
 * process but outside Next's bundle, and its errors are made by another copy of the class.
 */
interface DataErrorLike extends Error {
  code: string
  status?: number
  about?: Record<string, unknown>
}

const STATUS_OF: Record<string, number> = { 'not-found': 404, forbidden: 403, conflict: 409, 'rate-limited': 429 }

/** [AU8] The answer to whatever a handler threw: a sentence where the fault is known, and an id into the log where it is not. */
export function failureResponse(error: unknown, request: Request): Response {
  if (error instanceof BodyTooLarge) return problemResponse({ status: 413, code: 'too-large', detail: 'This is more than can be sent at once.' })
  if (isDataError(error)) return problemResponse({ status: statusOf(error), code: error.code, detail: error.message, ...(error.about && { about: error.about }) })

  const id = newId()
  logUnexpected(error, { id, method: request.method, path: new URL(request.url).pathname })
  return problemResponse({
    status: 500,
    code: 'unexpected',
    detail: 'Something went wrong here, and it has been written down. Try again; if it stays, tell whoever runs this site the number below.',
    id,
  })
}

function statusOf(error: DataErrorLike): number {
  return error.status ?? STATUS_OF[error.code] ?? 500
}

function isDataError(error: unknown): error is DataErrorLike {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in STATUS_OF
}
