/**
 * The network address a request came from, for counting attempts; never shown and never stored beside a person.
 * The last entry of X-Forwarded-For is used: it is the one that the nearest proxy wrote (or, without one, the server itself),
 * while the entries before it are whatever the sender cared to claim.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
