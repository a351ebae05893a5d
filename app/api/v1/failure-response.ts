import { httpStatusOf, type DataError } from '../../../lib/data/data-errors.ts'
import { sqlStateOf } from '../../../lib/data/sql-state.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { BadCursor } from './bad-cursor.ts'
import { Precondition } from './if-match.ts'
import { logUnexpected } from './log-unexpected.ts'
import { problemResponse } from './problem-response.ts'
import { BodyTooLarge } from './read-body.ts'

// The collaboration server lives in the same process but outside Next's bundle, so its errors are made by another copy of
// the classes: there `instanceof` fails, and the name is what is left to know them by.
const STATUS_OF_NAME: Record<string, number> = { NotFound: 404, Forbidden: 403, Conflict: 409, Invalid: 422 }

/** [AU8] The answer to whatever a handler threw: a sentence where the fault is known, and an id into the log where it is not. */
export function failureResponse(error: unknown, request: Request): Response {
  if (error instanceof BodyTooLarge) return problemResponse({ status: 413, code: 'too-large', detail: 'This is more than can be sent at once.' })
  if (error instanceof BadCursor) return problemResponse({ status: 400, code: 'invalid', detail: 'The address asks for something that could not be understood.', errors: [{ pointer: '/cursor', detail: 'No list gave this cursor. Begin again without one.' }] })
  if (error instanceof Precondition) return problemResponse({ status: error.status, code: error.status === 412 ? 'changed-meanwhile' : 'if-match-needed', detail: error.message })
  const status = httpStatusOf(error) ?? statusByName(error)
  if (status !== null) {
    const { code, message, details } = error as DataError
    return problemResponse({ status: code === 'changed-meanwhile' && request.headers.has('if-match') ? 412 : status, code, detail: message, about: details })
  }
  if (isDatabaseAway(error)) return problemResponse({ status: 503, code: 'database-away', detail: 'The database does not answer just now, so nothing was done. Try again in a moment.' })
  const id = newId()
  logUnexpected(error, { id, method: request.method, path: new URL(request.url).pathname })
  return problemResponse({
    status: 500,
    code: 'unexpected',
    detail: 'Something went wrong here, and it has been written down. Try again; if it stays, tell whoever runs this site the number below.',
    id,
  })
}

/** PostgreSQL shuts down or starts, takes no more connections, or the line to it broke: trying again will help, and reporting it will not. */
function isDatabaseAway(error: unknown): boolean {
  if (/^(?:57P0[1-3]|08\d{3}|53300)$/.test(sqlStateOf(error) ?? '')) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // The driver gives a line that broke in mid-query no code.
  if (error instanceof Error && error.message.startsWith('Connection terminated')) return true
  return ['ECONNREFUSED', 'ECONNRESET', 'P1001', 'P1002', 'P1017', 'P2024'].includes(code)
}

function statusByName(error: unknown): number | null {
  return error instanceof Error && 'code' in error && 'details' in error ? (STATUS_OF_NAME[error.name] ?? null) : null
}
