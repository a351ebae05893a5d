import type { ServerResponse } from 'node:http'

/**
 * [AU8] What Next answers by itself under /api is a problem in words too: it says nothing at all where a thing cannot be asked for so. To be
 * called before the answer is made.
 */
export function sayWrongMethod(response: ServerResponse): void {
  const end = response.end.bind(response) as (chunk?: unknown, ...more: unknown[]) => ServerResponse
  const writeHead = response.writeHead.bind(response) as (...words: unknown[]) => ServerResponse
  let isSilent = false
  const listen = () => {
    if (response.headersSent || response.statusCode !== 405 || response.hasHeader('content-type')) return
    isSilent = true
    response.setHeader('content-type', 'application/problem+json')
    response.setHeader('cache-control', 'no-store')
  }
  // What compresses the answer writes its head before its end.
  response.writeHead = ((...words: unknown[]) => {
    listen()
    return writeHead(...words)
  }) as ServerResponse['writeHead']
  response.end = ((chunk?: unknown, ...more: unknown[]) => {
    const isEmpty = chunk === undefined || chunk === null || typeof chunk === 'function'
    if (isEmpty) listen()
    if (!isEmpty || !isSilent) return end(chunk, ...more)
    return end(problem(405, 'wrong-method', 'This cannot be asked for so: what may be done with it is in /api/v1/openapi.json.'), ...(typeof chunk === 'function' ? [chunk] : more))
  }) as ServerResponse['end']
}

/** As problem-response.ts has it, for what does not reach a route. */
export function problem(status: 400 | 405, code: string, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: status === 400 ? 'Not understood' : 'Cannot be asked for so', status, code, detail })
}
