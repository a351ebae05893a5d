import { routes } from '../../lib/routes.ts'

/** Asks the API; what went wrong is thrown as an error whose message is a sentence for a person. */
export async function callApi<T>(path: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(routes.api(path), {
    method,
    signal,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Error('The server could not be reached. Check the connection and try again.')
  })
  const text = await response.text()
  const answer = text === '' ? null : JSON.parse(text)
  if (!response.ok) throw new Error(answer?.detail ?? 'Something went wrong. Try again.')
  return answer as T
}
