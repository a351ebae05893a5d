import { NextResponse, type NextRequest } from 'next/server'
import { authSettings } from './lib/auth/auth-settings.ts'
import { dataPolicy, pagePolicy } from './lib/auth/content-security-policy.ts'
import { securityHeaders } from './lib/auth/security-headers.ts'

/**
 * Puts the security headers on every page and API answer. It decides nothing about who may see what: that is asked anew, with the
 * database at hand, by each page and each route.
 */
export function proxy(request: NextRequest): NextResponse {
  const { publicUrl, secureCookies } = authSettings()
  const path = request.nextUrl.pathname
  if (path.startsWith('/api/')) return withHeaders(NextResponse.next(), dataPolicy(), secureCookies)

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = pagePolicy({
    nonce,
    host: publicUrl ? new URL(publicUrl).host : (request.headers.get('host') ?? request.nextUrl.host),
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
  // What the build made is the same for everyone and needs no policy of its own.
  matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'],
}
