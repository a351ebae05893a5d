import ipaddr from 'ipaddr.js'

/** Networks that ipaddr.js calls unicast and nobody publishes a page on. */
const unpublished = ['192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fec0::/10'].map((range) => ipaddr.parseCIDR(range))

/**
 * [IM72] Whether an address is one of the open net: not this machine, not a network of one's own, nothing reserved. An IPv4 address
 * in IPv6 clothes is not looked into but refused: pages have no need of them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return !unpublished.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))
}
