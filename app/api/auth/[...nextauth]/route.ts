import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '../../../../lib/auth/auth-options.ts'
import { authSettings } from '../../../../lib/auth/auth-settings.ts'
import { isFromThisSite } from '../../../../lib/auth/check-origin.ts'
import { followRequestHost } from '../../../../lib/auth/follow-request-host.ts'
import { problemResponse } from '../../v1/problem-response.ts'

/** Far more than an address, a password and a token need. */
const MAX_BODY_BYTES = 10_000

// `_log` is not among them: it would let anyone write into the log.
const ACTIONS = new Set(['csrf', 'providers', 'session', 'signin', 'signout', 'callback', 'error'])

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { publicUrl } = authSettings()
  const [action = ''] = (await context.params).nextauth
  if (!ACTIONS.has(action)) return problemResponse({ status: 404, code: 'not-found', detail: 'There is nothing at this address.' })
  if (!isFromThisSite(request, publicUrl)) return problemResponse({ status: 403, code: 'other-origin', detail: 'This was sent from another site, so nothing was done.' })
  // Without a length the body comes in pieces, and next-auth would read them all.
  const length = request.headers.get('content-length')
  if (request.method === 'POST' && (length === null || !(Number(length) <= MAX_BODY_BYTES)))
    return problemResponse({ status: 413, code: 'too-large', detail: 'This is more than can be sent at once.' })
  followRequestHost(publicUrl)
  const response: Response = await NextAuth(request, context, authOptions(request.headers))
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export { handle as GET, handle as POST }
