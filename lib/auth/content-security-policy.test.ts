import { describe, expect, it } from 'vitest'
import { dataPolicy, pagePolicy } from './content-security-policy.ts'
import { securityHeaders } from './security-headers.ts'

const page = directives(pagePolicy({ nonce: 'abc', host: '192.168.1.20:3000', development: false }))

describe('[AU9] a page’s policy', () => {
  it('runs scripts by nonce, what those load, and WebAssembly, but neither inline nor evaluated code', () => {
    expect(page['script-src']).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'", "'wasm-unsafe-eval'"])
  })
  it('lets style elements in by nonce only, and style attributes', () => {
    expect(page['style-src']).toEqual(["'self'", "'nonce-abc'"])
    expect(page['style-src-attr']).toEqual(["'unsafe-inline'"])
  })
  it('speaks only to this site, its live connection included', () => {
    expect(page['connect-src']).toEqual(["'self'", 'ws://192.168.1.20:3000', 'wss://192.168.1.20:3000'])
    expect(page['default-src']).toEqual(["'self'"])
  })
  it('[CO40] speaks to where the sockets are served, when that is apart', () => {
    const apart = directives(pagePolicy({ nonce: 'abc', host: 'maps.example.org', sockets: 'wss://live.example.org/eu', development: false }))
    expect(apart['connect-src']).toEqual(["'self'", 'ws://maps.example.org', 'wss://maps.example.org', 'wss://live.example.org'])
  })
  it('cannot be framed, nor given another base, nor made to post elsewhere, nor load a plug-in', () => {
    expect(page['frame-ancestors']).toEqual(["'none'"])
    expect(page['base-uri']).toEqual(["'none'"])
    expect(page['object-src']).toEqual(["'none'"])
    expect(page['form-action']).toEqual(["'self'"])
  })
  it('is relaxed in development only', () => {
    const development = directives(pagePolicy({ nonce: 'abc', host: 'localhost:3000', development: true }))
    expect(development['script-src']).toContain("'unsafe-eval'")
    expect(development['script-src']).not.toContain("'unsafe-inline'")
  })
})

it('[AU9] what the API answers with runs nothing', () => {
  expect(directives(dataPolicy())).toMatchObject({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] })
  expect(dataPolicy()).not.toContain('script-src')
})

it('[AU9] strict transport is asked for only where there is https', () => {
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security')
  expect(securityHeaders(true)).toHaveProperty('strict-transport-security')
  expect(securityHeaders(false)).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
})

function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]))
}
