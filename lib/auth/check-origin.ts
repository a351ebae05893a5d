const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * [AU7] Whether a request that changes something comes from a page of this site.
 *
 * Browsers put `Origin` on every request that is not a GET, so a page elsewhere cannot act with a person's cookie.
 * The host is compared and not the scheme: behind a proxy that ends TLS the program itself sees plain http.
 * A request without `Origin` is no browser's; it passes as long as it brings no cookie, for then it acts in nobody's name.
 *
 * @param publicUrl the address the program is known by (PUBLIC_URL), for proxies that do not hand on the host
 */
export function isFromThisSite(request: { method: string; headers: Headers }, publicUrl: string | undefined): boolean {
  if (SAFE_METHODS.has(request.method)) return true
  const origin = request.headers.get('origin')
  if (origin === null) return !request.headers.has('cookie')
  const host = hostOf(origin)
  if (host === null) return false
  const own = [request.headers.get('host'), request.headers.get('x-forwarded-host'), publicUrl ? hostOf(publicUrl) : null]
  return own.includes(host)
}

/** Null for `null`, which browsers send from sandboxed frames and files. */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}
