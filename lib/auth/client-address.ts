/** Where the server puts the address at the other end of the connection; whatever a client sends by this name is overwritten there. */
export const PEER_HEADER = 'x-sic-peer'

/**
 * The network address a request came from, for counting attempts; never shown and never stored beside a person.
 *
 * It is the other end of the connection, unless that is a proxy: one on this machine, or any where the program is known by a public
 * address. Then it is the last entry of X-Forwarded-For, the one which the nearest proxy wrote; what stands before it is whatever the
 * sender cared to claim.
 */
export function clientAddress(headers: Headers, behindProxy: boolean): string {
  const peer = headers.get(PEER_HEADER)
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (peer && !behindProxy && !/^(?:::ffff:)?127\.|^::1$/.test(peer)) return peer
  return forwarded || peer || 'unknown'
}
