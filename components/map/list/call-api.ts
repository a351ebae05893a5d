import { routes } from '../../../lib/routes.ts'

/** Calls the program's own API; throws an Error whose message is a sentence for a person. `body` given as text is sent as it is. */
export async function callApi<T = void>(path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: unknown): Promise<T> {
  let response: Response
  try {
    response = await fetch(routes.api(path), {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new Error('The server could not be reached. Check the connection and try again.')
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as { detail?: string } | null
    throw new Error(problem?.detail ?? 'The server could not do that. Try again in a moment.')
  }
  return (response.status === 204 ? undefined : await response.json()) as T
}
