/**
 * Whether a page of this origin may open a live socket. Browsers always send Origin with a WebSocket and a page cannot
 * forge it, so a missing one is refused too. With no public origin configured the page must come from the very host
 * it asked (a laptop's server in a seminar room has no fixed name).
 */
export function originAllowed(origin: string | undefined, host: string | undefined, publicOrigins: readonly string[]): boolean {
  if (origin === undefined) return false
  let url: URL
  try {
    url = new URL(origin)
  } catch {
    return false
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  if (publicOrigins.length === 0) return host !== undefined && url.host === host.toLowerCase()
  return publicOrigins.some((allowed) => new URL(allowed).origin === url.origin)
}
