import { NextResponse, type NextRequest } from 'next/server'
import { authSettings } from './lib/auth/auth-settings.ts'
import { pagePolicy } from './lib/auth/content-security-policy.ts'
import { securityHeaders } from './lib/auth/security-headers.ts'

/**
 * Gives every page its policy, with a nonce made for this one answer. It decides nothing about who may see what: that is asked anew,
 * with the database at hand, by each page and each route.
 */
export function proxy(request: NextRequest): NextResponse {
  const { publicUrl, collaborationUrl, secureCookies } = authSettings()
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = pagePolicy({
    nonce,
    host: publicUrl ? new URL(publicUrl).host : (request.headers.get('host') ?? request.nextUrl.host),
    sockets: collaborationUrl,
    development: process.env.NODE_ENV === 'development',
  })
  // Next reads the nonce out of the policy on the request and puts it on its own scripts; our layout reads it from `x-nonce`.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  return withHeaders(NextResponse.next({ request: { headers } }), policy, secureCookies)
}

function withHeaders(response: NextResponse, policy: string, https: boolean): NextResponse {
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(securityHeaders(https))) response.headers.set(name, value)
  return response
}

export const config = {
  // What the build made is the same for everyone and needs no policy of its own. The API's policy needs no nonce, so the server puts it
  // there itself; here Next would keep a copy of each body, and cut off what is beyond ten megabytes: a long book would never arrive whole.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico).*)'],
}
