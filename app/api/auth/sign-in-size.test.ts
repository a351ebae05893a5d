import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { POST } from './[...nextauth]/route.ts'

const reached = vi.hoisted(() => vi.fn(async () => new Response('reached')))
vi.mock('next-auth', () => ({ default: reached }))
vi.mock('../../../lib/auth/auth-options.ts', () => ({ authOptions: () => ({}) }))
process.env.AUTH_SECRET = 'a secret that is only for these tests, and long enough'

function send(headers: Record<string, string>): Promise<Response> {
  const request = new NextRequest('http://localhost:3000/api/auth/callback/credentials', { method: 'POST', headers: { host: 'localhost:3000', origin: 'http://localhost:3000', ...headers } })
  return POST(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) })
}

it('reads a sign-in of the size of one, and nothing larger or of a size that is not said', async () => {
  expect((await send({ 'content-length': '10001' })).status).toBe(413)
  expect((await send({ 'transfer-encoding': 'chunked' })).status).toBe(413)
  expect((await send({ 'content-length': 'x' })).status).toBe(413)
  expect(reached).not.toHaveBeenCalled()
  expect((await send({ 'content-length': '120' })).status).toBe(200)
})
