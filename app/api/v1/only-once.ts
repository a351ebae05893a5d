import { createHash } from 'node:crypto'
import { tokenOf, type Actor } from '../../../lib/data/actor.ts'
import { claimKey, keepAnswer, releaseKey } from '../../../lib/data/idempotency-keys.ts'
import type { Json } from '../../../lib/domain/json.ts'
import { offsetUnitOf } from './offsets/offset-unit.ts'
import { problemResponse } from './problem-response.ts'
import { readBytes } from './read-body.ts'

/** Headers of an answer that are kept with it. */
const KEPT = ['etag', 'location']

/**
 * [AP6] Does what a POST asks, unless the same request came before under the same `Idempotency-Key`: then it gets the
 * answer of that time. Only what was done is kept; what was refused may be tried again.
 */
export async function onlyOnce(request: Request, actor: Actor, key: string, maxBytes: number, run: (request: Request) => Promise<Response>): Promise<Response> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problemResponse({ status: 400, code: 'idempotency-key', detail: 'An idempotency key has 1 to 200 letters, digits and signs, and no spaces; a UUID is best.' })
  if (/\bapplication\/x-ndjson\b/i.test(request.headers.get('accept') ?? ''))
    return problemResponse({ status: 400, code: 'idempotency-with-progress', detail: 'Ask either for progress (application/x-ndjson) or with an Idempotency-Key, not both.' })
  const bytes = await readBytes(request, maxBytes)
  const copy = () => new Request(request.url, { method: request.method, headers: request.headers, signal: request.signal, ...(bytes.byteLength > 0 && { body: bytes }) })
  const kept = await claimKey(actor, key, await fingerprintOf(copy(), bytes, actor))
  if (kept) return replay(kept)
  let response: Response
  try {
    response = await run(copy())
  } catch (error) {
    await releaseKey(actor, key)
    throw error
  }
  const body = await jsonOf(response)
  if (!response.ok || body === undefined) await releaseKey(actor, key)
  else await keepAnswer(actor, key, { status: response.status, headers: Object.fromEntries(KEPT.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)!]] : []))), body })
  return response
}

function replay({ status, headers, body }: { status: number; headers: Record<string, string>; body: Json }): Response {
  const all = { ...headers, 'cache-control': 'private, no-store', 'idempotency-replayed': 'true' }
  return status === 204 ? new Response(null, { status, headers: all }) : Response.json(body, { status, headers: all })
}

/** The body where it is JSON, null where there is none, undefined where it is something else. */
async function jsonOf(response: Response): Promise<Json | undefined> {
  if (response.status === 204) return null
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return undefined
  return (await response.clone().json()) as Json
}

/** The same request, sent again. A form's boundary is made anew each time, so a form is known by its fields. */
async function fingerprintOf(request: Request, bytes: Uint8Array, actor: Actor): Promise<string> {
  const { pathname, search } = new URL(request.url)
  // The same numbers, counted otherwise, are another place.
  const unit = offsetUnitOf(request) === 'utf-16' ? ' utf-16' : ''
  // What one token was answered, another of the same person's, which may do less, is not told.
  const asker = ` ${tokenOf(actor)?.id ?? ''}`
  const hash = createHash('sha256').update(`${request.method} ${pathname}${search}${unit}${asker}\n`)
  const form = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '') ? await request.formData().catch(() => null) : null
  if (!form) return hash.update(bytes).digest('hex')
  for (const [name, value] of form) hash.update(`\n${name}\n`).update(typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer()))
  return hash.digest('hex')
}
