import { routes } from '../../lib/routes.ts'
import { inUtf16 } from './in-utf16.ts'

/** What went wrong, as the API says it. */
export interface ApiProblem {
  status: number
  code: string
  /** A sentence for a person. */
  detail: string
  /** A sentence for each field that needs another look, by the field's name. */
  fields: Record<string, string>
}

export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; problem: ApiProblem }

/**
 * Calls the program's own API. A failure of any kind is a value with a sentence in it; nothing is thrown. A `body` given as
 * text is JSON already and sent as it is.
 */
export async function callApi<T = undefined>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal, headers: Record<string, string> = {}): Promise<ApiAnswer<T>> {
  let response: Response
  try {
    response = await fetch(routes.api(path), {
      method,
      signal,
      headers: { ...inUtf16, ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  } catch {
    return unreachable()
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: answer as T }
  return { ok: false, problem: problemOf(response.status, answer) }
}

export function unreachable(): { ok: false; problem: ApiProblem } {
  return { ok: false, problem: { status: 0, code: 'unreachable', detail: 'The server cannot be reached. Check the connection and try again.', fields: {} } }
}

function problemOf(status: number, answer: unknown): ApiProblem {
  const { code = 'unexpected', detail, errors = [], id } = (answer ?? {}) as { code?: string; detail?: string; errors?: { pointer: string; detail: string }[]; id?: string }
  const words = detail ?? 'The server gave an answer that could not be read. Try again in a moment.'
  return {
    status,
    code,
    detail: id ? `${words} (${id})` : words,
    fields: firstOfEach(errors),
  }
}

/** In the order of the form. Of several sentences about one field the first stands: it is the one to act on first. */
function firstOfEach(errors: { pointer: string; detail: string }[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { pointer, detail } of errors) fields[pointer.split('/')[1] ?? ''] ??= detail
  return fields
}
