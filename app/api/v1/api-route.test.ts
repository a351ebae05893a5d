import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../../lib/data/actor.ts'
import { Conflict, Forbidden, Invalid, notFound } from '../../../lib/data/data-errors.ts'
import { fail, ok } from '../../../lib/domain/result.ts'
import { apiRoute } from './api-route.ts'

// The environment is not this test's matter.
vi.mock('../../../lib/auth/auth-settings.ts', () => ({ authSettings: () => ({ publicUrl: undefined }) }))

let actor: Actor
vi.mock('../../../lib/auth/current-actor.ts', () => ({ readActor: async () => actor }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => {} }))

beforeEach(() => {
  actor = { kind: 'user', userId: 'ada', sessionId: 's' }
})

const context = { params: Promise.resolve({}) }
const HERE = 'http://localhost:3000'

function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${HERE}/api/v1/things`, {
    method: 'POST',
    headers: { host: 'localhost:3000', origin: HERE, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const named = z.strictObject({ name: z.string().trim().min(1).max(10), email: z.email().optional(), role: z.enum(['editor', 'viewer']).optional() })

describe('[AU8] what a handler returns', () => {
  it('data is sent as JSON and kept by no cache', async () => {
    const response = await apiRoute({ body: named }, ({ body, actor }) => ({ hello: body.name, actor }))(post({ name: ' Ada ' }), context)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await response.json()).toEqual({ hello: 'Ada', actor })
  })
  it('nothing is 204, a good Result is its value, a failed one 422 with its sentence', async () => {
    expect((await apiRoute({}, () => undefined)(post(''), context)).status).toBe(204)
    expect(await (await apiRoute({}, () => ok([1]))(post(''), context)).json()).toEqual([1])
    const failed = await apiRoute({}, () => fail('cyclic', 'A claim cannot support itself.', 'c1'))(post(''), context)
    expect(failed.status).toBe(422)
    expect(failed.headers.get('content-type')).toBe('application/problem+json')
    expect(await failed.json()).toMatchObject({ status: 422, code: 'cyclic', detail: 'A claim cannot support itself.', at: 'c1' })
  })
  it('data that has a field “ok” of its own is still data', async () => {
    expect(await (await apiRoute({}, () => ({ ok: false, error: 'x', more: 1 }))(post(''), context)).json()).toEqual({ ok: false, error: 'x', more: 1 })
  })
  it('an answer of the handler’s own keeps its own caching', async () => {
    const response = await apiRoute({}, () => new Response('x', { headers: { 'cache-control': 'private, max-age=60' } }))(post(''), context)
    expect(response.headers.get('cache-control')).toBe('private, max-age=60')
  })
})

describe('[AU8] what a handler throws', () => {
  it.each([
    [notFound('map'), 404, 'not-found'],
    [new Forbidden('forbidden', 'You are a viewer here.'), 403, 'forbidden'],
    [new Conflict('same-file', 'This text is here already.', { document: 'd1' }), 409, 'same-file'],
    [new Invalid('unstorable-text', 'The text holds a character that cannot be stored.'), 422, 'unstorable-text'],
  ])('%s becomes %i', async (error, status, code) => {
    const response = await apiRoute({}, () => Promise.reject(error))(post(''), context)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ ...error.details, code, detail: error.message })
  })
  it('an error of the same kind from outside the bundle is known too', async () => {
    const foreign = Object.assign(new Error('This map does not exist.'), { name: 'NotFound', code: 'not-found', details: {} })
    expect((await apiRoute({}, () => Promise.reject(foreign))(post(''), context)).status).toBe(404)
  })
  it('anything else is 500 with an id that the log has too, and neither tells the error’s words', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await apiRoute({}, () => Promise.reject(new Error('password_hash = $scrypt$…')))(post({ secret: 'hunter2' }), context)
    expect(response.status).toBe(500)
    const text = await response.text()
    const logged = log.mock.calls.flat().join('\n')
    log.mockRestore()
    expect(logged).toContain(JSON.parse(text).id)
    for (const secret of ['scrypt', 'hunter2']) expect(text + logged).not.toContain(secret)
  })
})

describe('[AU8] what is sent', () => {
  it('each field that is wrong is named with a sentence', async () => {
    const response = await apiRoute({ body: named }, () => 'never')(post({ name: 'a name that is too long', email: 'nobody', role: 'king', extra: 1 }), context)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toEqual([
      { pointer: '/name', detail: 'Keep this to 10 characters.' },
      { pointer: '/email', detail: 'This does not look like an e-mail address.' },
      { pointer: '/role', detail: 'This can be editor or viewer.' },
      { pointer: '', detail: 'Nothing is known by the name “extra”.' },
    ])
  })
  it('a field that is missing or empty is needed', async () => {
    for (const body of [{}, { name: '  ' }]) expect((await (await apiRoute({ body: named }, () => 'never')(post(body), context)).json()).errors).toEqual([{ pointer: '/name', detail: 'This is needed.' }])
  })
  it('what is not JSON is refused: 415 by its type, 400 by its words', async () => {
    expect((await apiRoute({ body: named }, () => 'never')(post('name=Ada', { 'content-type': 'text/plain' }), context)).status).toBe(415)
    expect((await apiRoute({ body: named }, () => 'never')(post('{name'), context)).status).toBe(400)
  })
  it('a body longer than allowed is 413, whether the route reads it by a schema or by itself', async () => {
    const long = post({ name: 'x'.repeat(200) })
    expect((await apiRoute({ body: named, maxBodyBytes: 100 }, () => 'never')(long, context)).status).toBe(413)
    const itself = apiRoute({ maxBodyBytes: 100 }, async ({ request }) => (await request.text()).length)
    expect((await itself(post('x'.repeat(200)), context)).status).toBe(413)
    expect(await (await itself(post('x'.repeat(100)), context)).json()).toBe(100)
    // Without a length, and to a route that only sees that its form cannot be read.
    const form = apiRoute({ maxBodyBytes: 100 }, async ({ request }) => (await request.formData().catch(() => null)) !== null)
    const pieces = new Blob(['--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n', 'x'.repeat(200), '\r\n--b--\r\n']).stream()
    expect((await form(new Request('http://localhost:3000/', { method: 'POST', body: pieces, headers: { host: 'localhost:3000', origin: 'http://localhost:3000', 'content-type': 'multipart/form-data; boundary=b' }, duplex: 'half' } as RequestInit), context)).status).toBe(413)
  })
  it('an address that cannot be is nothing that is there', async () => {
    const route = apiRoute({ params: z.object({ mapId: z.string().max(5) }) }, () => 'never')
    expect((await route(post(''), { params: Promise.resolve({ mapId: 'longer' }) })).status).toBe(404)
  })
})

it('[AU7] a request from another site is refused before anything is read', async () => {
  const handler = vi.fn()
  expect((await apiRoute({ body: named }, handler)(post({ name: 'Ada' }, { origin: 'https://evil.example' }), context)).status).toBe(403)
  expect(handler).not.toHaveBeenCalled()
})

it('[AU3] a route for those signed in answers a visitor 401', async () => {
  actor = { kind: 'visitor' }
  const handler = vi.fn()
  expect((await apiRoute({ signedIn: true }, handler)(post(''), context)).status).toBe(401)
  expect(handler).not.toHaveBeenCalled()
})
