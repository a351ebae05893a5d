import { describe, expect, it } from 'vitest'
import { isFromThisSite } from './check-origin.ts'

function sent(method: string, headers: Record<string, string>, publicUrl?: string): boolean {
  return isFromThisSite({ method, headers: new Headers(headers) }, publicUrl)
}

describe('[AU7] where a request comes from', () => {
  it('a page of this site may change things, at whatever address the site was asked by', () => {
    expect(sent('POST', { origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true)
    expect(sent('DELETE', { origin: 'http://192.168.1.20:3000', host: '192.168.1.20:3000' })).toBe(true)
  })
  it('behind a proxy that ends TLS, the scheme may differ', () => {
    expect(sent('POST', { origin: 'https://sic.example', host: 'sic.example' })).toBe(true)
    expect(sent('POST', { origin: 'https://sic.example', host: 'upstream:3000', 'x-forwarded-host': 'sic.example' })).toBe(true)
    expect(sent('POST', { origin: 'https://sic.example', host: 'upstream:3000' }, 'https://sic.example')).toBe(true)
  })
  it('a page of another site may not, another port and a sandboxed frame included', () => {
    for (const origin of ['https://evil.example', 'http://localhost:3001', 'http://localhost', 'null', 'localhost:3000'])
      expect(sent('POST', { origin, host: 'localhost:3000' })).toBe(false)
  })
  it('reading is free of it', () => {
    expect(sent('GET', { origin: 'https://evil.example', host: 'localhost:3000' })).toBe(true)
  })
  it('a program that is no browser may act without Origin only as long as it brings no cookie', () => {
    expect(sent('POST', { host: 'localhost:3000' })).toBe(true)
    expect(sent('POST', { host: 'localhost:3000', cookie: 'next-auth.session-token=x' })).toBe(false)
  })
})
