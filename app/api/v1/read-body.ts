/** Thrown while a body is read, when it is longer than the route allows. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** The request's text, or `BodyTooLarge` as soon as more than `maxBytes` have come: what is too long is never held whole. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return new Response(limited(request, maxBytes)).text()
}

/** The request's bytes, or `BodyTooLarge` as above. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(limited(request, maxBytes)).arrayBuffer())
}

/** The same request with a body that fails with `BodyTooLarge` when it grows beyond `maxBytes`, for routes that read it themselves. */
export function withLimitedBody(request: Request, maxBytes: number, onTooLarge: () => void): Request {
  if (request.body === null) return request
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body: limited(request, maxBytes, onTooLarge),
    signal: request.signal,
    duplex: 'half',
  }
  return new Request(request.url, init)
}

function limited(request: Request, maxBytes: number, onTooLarge?: () => void): ReadableStream<Uint8Array> | null {
  // A length that is declared need not be waited for.
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    onTooLarge?.()
    throw new BodyTooLarge()
  }
  let seen = 0
  return (
    request.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          seen += chunk.byteLength
          if (seen > maxBytes) {
            onTooLarge?.()
            controller.error(new BodyTooLarge())
          } else controller.enqueue(chunk)
        },
      }),
    ) ?? null
  )
}
