import { expect, it } from 'vitest'
import { clientAddress, PEER_HEADER } from './client-address.ts'

const from = (peer: string | null, forwarded: string | null, behindProxy = false) =>
  clientAddress(new Headers({ ...(peer && { [PEER_HEADER]: peer }), ...(forwarded && { 'x-forwarded-for': forwarded }) }), behindProxy)

it('[AU2] a machine that claims to forward for others is counted as itself', () => {
  expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
})
it('[AU2] behind a proxy, on this machine or where there is a public address, it is whom the nearest proxy names', () => {
  expect(from('127.0.0.1', '6.6.6.6, 198.51.100.1')).toBe('198.51.100.1')
  expect(from('::ffff:127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(from('10.0.0.2', '6.6.6.6, 198.51.100.1', true)).toBe('198.51.100.1')
})
it('[AU2] without a word about either, all are counted together', () => {
  expect(from('127.0.0.1', null)).toBe('127.0.0.1')
  expect(from(null, null)).toBe('unknown')
})
