import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '../../../lib/data/actor.ts'
import { answerOf } from './answer-of.ts'
import { askingActor } from './asking-actor.ts'
import { failureResponse } from './failure-response.ts'
import { fieldErrors, fieldSentence } from './field-sentence.ts'
import { offsetUnitOf, type OffsetUnit } from './offsets/offset-unit.ts'
import { onlyOnce } from './only-once.ts'
import { problemResponse } from './problem-response.ts'
import { BodyTooLarge, readText, withLimitedBody } from './read-body.ts'

type Schema = z.ZodType | undefined
type Output<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined
type UserActor = Extract<Actor, { kind: 'user' }>

export interface ApiRouteOptions<P extends Schema, B extends Schema, Q extends Schema, S extends boolean> {
  params?: P
  /** When given, the request must bring JSON of this shape. Without it the handler may read `request` itself. */
  body?: B
  query?: Q
  /** Answers 401 to whoever is not signed in, and narrows `actor`. */
  signedIn?: S
  /** Longest body that is read, in bytes; one million when not said. */
  maxBodyBytes?: number
  /** Status of a good answer that is not itself a `Response`; 200 when not said, 204 where there is nothing to say. */
  status?: number
  /** The answer holds a secret, of which only a hash is kept: an idempotency key, under which it would be kept whole, is refused. */
  secret?: boolean
  /** The rest is for the description at /api/v1/openapi.json. One sentence: what it does. */
  summary?: string
  /** What a good answer says, as JSON. */
  answer?: z.ZodType
  /** Media types of a good answer that is no JSON. */
  answerTypes?: readonly string[]
  /** It tells or takes places of a text, in the unit that the asker counts in. */
  counts?: boolean
  /** What may be sent where the handler reads the request itself, by media type. */
  content?: Readonly<Record<string, z.ZodType>>
}

/** A route with what it was made from, so that it can be described. */
export type ApiRoute = ((request: Request, context: RouteContext) => Promise<Response>) & { readonly described: ApiRouteOptions<Schema, Schema, Schema, boolean> }

export interface ApiCall<P extends Schema, B extends Schema, Q extends Schema, S extends boolean> {
  actor: S extends true ? UserActor : Actor
  params: Output<P>
  body: Output<B>
  query: Output<Q>
  /** The unit in which the asker counts places of a text (`placesOn` tells and takes them). */
  offsets: OffsetUnit
  request: Request
}

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

/** One million bytes: far above anything that is sent as JSON, far below what would be felt. */
const DEFAULT_MAX_BODY_BYTES = 1_000_000

/**
 * [AU7] [AU8] Every route under /api/v1 is made by this: it finds out who asks, refuses what comes from another site,
 * checks what was sent, and turns what the handler returns or throws into an answer. A POST under an `Idempotency-Key` is done once.
 *
 * The handler returns data (sent as JSON), a `Result` (a failure becomes 422), nothing (204), or a `Response` of its own.
 */
export function apiRoute<P extends Schema = undefined, B extends Schema = undefined, Q extends Schema = undefined, S extends boolean = false>(
  options: ApiRouteOptions<P, B, Q, S>,
  handler: (call: ApiCall<P, B, Q, S>) => unknown,
): ApiRoute {
  async function route(request: Request, context: RouteContext): Promise<Response> {
    let tooLarge = false
    try {
      const actor = await askingActor(request)
      if (actor instanceof Response) return actor

      const params = options.params?.safeParse(await context.params)
      if (params?.success === false) return problemResponse({ status: 404, code: 'not-found', detail: 'There is nothing at this address.' })
      const query = options.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams), { error: fieldSentence })
      if (query?.success === false) return invalid('The address asks for something that could not be understood.', query.error)
      const offsets = offsetUnitOf(request)
      if (offsets === null) return problemResponse({ status: 400, code: 'offsets', detail: 'Places of a text are counted in code points, or in UTF-16 code units. Say code-points or utf-16 in Sic-Offsets, or nothing.' })

      if (isForSomeoneElse(request, actor)) return problemResponse({ status: 401, code: 'other-person', detail: 'This was made by someone who is not signed in here now, so nothing was done.' })
      if (options.signedIn && actor.kind !== 'user') return problemResponse({ status: 401, code: 'not-signed-in', detail: 'Sign in first.' })

      const maxBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES
      const run = async (request: Request): Promise<Response> => {
        const body = options.body && (await readJson(request, options.body, maxBytes))
        if (body instanceof Response) return body
        const result = await handler({
          actor,
          params: params?.data,
          body: body?.data,
          query: query?.data,
          offsets,
          request: body ? request : withLimitedBody(request, maxBytes, () => (tooLarge = true)),
        } as ApiCall<P, B, Q, S>)
        // A reader of forms says only that it could not read what was cut off.
        if (tooLarge) throw new BodyTooLarge()
        return answerOf(result, options.status)
      }
      const key = request.method === 'POST' && actor.kind === 'user' ? request.headers.get('idempotency-key') : null
      if (key !== null && options.secret) return problemResponse({ status: 400, code: 'idempotency-key', detail: 'What this answers with is a secret and is not kept, so it takes no Idempotency-Key.' })
      return key === null ? await run(request) : await onlyOnce(request, actor, key, maxBytes, run)
    } catch (error) {
      unstable_rethrow(error)
      return failureResponse(tooLarge ? new BodyTooLarge() : error, request)
    }
  }
  return Object.assign(route, { described: options })
}

/** What was kept on a device and goes up later names whose it is: whoever has signed in there since must not have written it. */
function isForSomeoneElse(request: Request, actor: Actor): boolean {
  const meant = request.headers.get('x-made-by')
  return meant !== null && meant !== (actor.kind === 'user' ? actor.userId : null)
}

async function readJson(request: Request, schema: z.ZodType, maxBytes: number): Promise<Response | { data: unknown }> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return problemResponse({ status: 415, code: 'not-json', detail: 'Send this as JSON, with the content type application/json.' })
  const text = await readText(request, maxBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return problemResponse({ status: 400, code: 'not-json', detail: 'What was sent is not JSON.' })
  }
  const parsed = await schema.safeParseAsync(value, { error: fieldSentence })
  return parsed.success ? { data: parsed.data } : invalid('Some of what was sent needs another look.', parsed.error)
}

function invalid(detail: string, error: z.ZodError): Response {
  return problemResponse({ status: 400, code: 'invalid', detail, errors: fieldErrors(error.issues) })
}
