import { problemResponse } from './problem-response.ts'

/** Turns what a handler returned into an answer. What belongs to a group is never kept by a cache unless the handler says so. */
export function answerOf(result: unknown, status?: number): Response {
  if (result instanceof Response) return withCacheControl(result)
  if (isResult(result)) {
    if (result.ok) return answerOf(result.value, status)
    const { code, message, at } = result.error
    return problemResponse({ status: 422, code, detail: message, ...(at !== undefined && { about: { at } }) })
  }
  if (result === undefined) return withCacheControl(new Response(null, { status: status ?? 204 }))
  return withCacheControl(Response.json(result, { status: status ?? 200 }))
}

function withCacheControl(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

interface AnyResult {
  ok: boolean
  value?: unknown
  error: { code: string; message: string; at?: string }
}

/** `Result` is a plain value, so it is known by its shape: `ok`, and beside it nothing but a value or an error. */
function isResult(value: unknown): value is AnyResult {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  const keys = Object.keys(value).length
  return value.ok === true ? keys === 2 && 'value' in value : value.ok === false && keys === 2 && 'error' in value
}
