import type { ServerResponse } from 'node:http'

/**
 * [AU8] What Next answers by itself under /api is a problem in words too: it says nothing at all where a thing cannot be asked for so. To be
 * called before the answer is made.
 */
export function sayWrongMethod(response: ServerResponse): void {
  const end = response.end.bind(response) as (chunk?: unknown, ...more: unknown[]) => ServerResponse
  response.end = ((chunk?: unknown, ...more: unknown[]) => {
    const isSilent = response.statusCode === 405 && !response.headersSent && !response.hasHeader('content-type') && (chunk === undefined || chunk === null || typeof chunk === 'function')
    if (!isSilent) return end(chunk, ...more)
    response.setHeader('content-type', 'application/problem+json')
    response.setHeader('cache-control', 'no-store')
    return end(problem(405, 'wrong-method', 'This cannot be asked for so: what may be done with it is in /api/v1/openapi.json.'), ...(typeof chunk === 'function' ? [chunk] : more))
  }) as ServerResponse['end']
}

/** As problem-response.ts has it, for what does not reach a route. */
export function problem(status: 400 | 405, code: string, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: status === 400 ? 'Not understood' : 'Cannot be asked for so', status, code, detail })
}
