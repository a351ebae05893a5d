import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchUrl } from './fetch-url.ts'
import { fetchLimits, fetchPage, openNet } from './fetch/fetch-page.ts'
import type { Net } from './fetch/fetch-page.ts'
import { isPublicAddress } from './fetch/is-public-address.ts'

const page = `<!doctype html><title>The lamp</title><p>${'The keepers lit the lamps at dusk. '.repeat(40)}</p>`
const asked: { url: string; headers: Record<string, unknown> }[] = []
const answers: Record<string, RequestListener> = {
  '/lamp': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' }).end(page),
  '/lamp.txt': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('lamp'),
  '/on': (_, response) => response.writeHead(302, { location: '/lamp' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://inside.example/lamp' }).end(),
  '/mapped': (_, response) => response.writeHead(307, { location: 'http://[::ffff:127.0.0.1]/lamp' }).end(),
  '/file': (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/bomb': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000))),
  '/endless': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/login': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<form><input type="password"></form>'),
  '/paid': (_, response) => response.writeHead(402).end(),
  '/empty': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
}

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url!, headers: request.headers })
    const answer = answers[request.url!]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Lets the one test server through, by the name open.example; everything else is judged as always. */
const net: Net = {
  resolve: (name) => Promise.resolve(name === 'open.example' ? ['127.0.0.1'] : name === 'inside.example' ? ['10.0.0.7'] : []),
  mayReach: (address, to) => (address === '127.0.0.1' && to === port) || openNet.mayReach(address, to),
}
const fetched = (path: string, limits = fetchLimits, through = net) => fetchPage(`http://open.example:${port}${path}`, through, limits)
const codeOf = async (result: ReturnType<typeof fetchPage>) => {
  const settled = await result
  return settled.ok ? 'fetched' : settled.error.code
}

describe('[IM72] a page by its address', () => {
  it('comes with its name, its type and where it was found, and no cookie is kept', async () => {
    const result = await fetched('/on')
    expect(result.ok && { ...result.value, bytes: Buffer.from(result.value.bytes).toString() }).toEqual({ bytes: page, fileName: 'lamp.html', contentType: 'text/html; charset=utf-8', url: `http://open.example:${port}/lamp` })
    expect(asked.at(-1)!.headers).toMatchObject({ host: `open.example:${port}` })
    expect(asked.at(-1)!.headers).not.toHaveProperty('cookie')
  })

  it('is fetched from the address that was checked, though the name means another a moment later', async () => {
    let times = 0
    const rebinding: Net = { ...net, resolve: () => Promise.resolve([(times += 1) === 1 ? '127.0.0.1' : '10.0.0.7']) }
    expect(await codeOf(fetched('/lamp', fetchLimits, rebinding))).toBe('fetched')
    expect(times).toBe(1)
    // A redirect asks again, and the answer is judged again.
    times = 0
    expect(await codeOf(fetched('/on', fetchLimits, rebinding))).toBe('not-found')
  })

  it.each([
    ['/inside', 'not-found'], ['/mapped', 'private-address'], ['/file', 'bad-address'], ['/round', 'too-many-redirects'],
    ['/picture', 'unreadable-kind'], ['/login', 'sign-in-needed'], ['/paid', 'http-error'], ['/nowhere', 'http-error'], ['/empty', 'empty-file'],
  ])('%s is refused: %s', async (path, code) => {
    expect(await codeOf(fetched(path))).toBe(code)
  })

  it('is counted after unpacking, and has its time', async () => {
    expect(await codeOf(fetched('/bomb', { ...fetchLimits, size: 100_000 }))).toBe('file-too-large')
    expect(await codeOf(fetched('/endless', { ...fetchLimits, time: 200 }))).toBe('took-too-long')
  })

  it('can be given up', async () => {
    const controller = new AbortController()
    const result = fetchPage(`http://open.example:${port}/endless`, net, fetchLimits, controller.signal)
    setTimeout(() => controller.abort(), 50)
    expect(await codeOf(result)).toBe('cancelled')
  })

  it('one private address among several refuses the name, in the words for a name that means nothing', async () => {
    const inside = await fetched('/lamp', fetchLimits, { ...net, resolve: () => Promise.resolve(['127.0.0.1', '192.168.1.1']) })
    expect(inside).toMatchObject({ ok: false, error: { code: 'not-found' } })
    const unknown: Net = { ...net, resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) }
    expect(await fetched('/lamp', fetchLimits, unknown)).toEqual(inside)
  })
})

describe('[IM72] an address that is not of the open net', () => {
  it.each([
    'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://localhost/', 'http://localhost./', 'http://app.localhost/', 'http://0.0.0.0/', 'http://10.1.2.3/', 'http://169.254.169.254/latest/',
    'http://100.64.0.1/', 'http://[fe80::1]/', 'http://[fc00::1]/', 'http://1.1.1.1:22/', 'http://1.1.1.1:3000/',
  ])('%s', async (url) => {
    expect(await codeOf(fetchUrl(url))).toMatch(/^(?:private-address|not-found)$/)
  })

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://ada:oil@example.org/', 'example.org', ''])('%s is none at all', async (url) => {
    expect(await codeOf(fetchUrl(url))).toBe('bad-address')
  })

  it('each kind of network is known', () => {
    const closed = ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '172.16.0.1', '::', '2001:db8::1', 'ff02::1', '::127.0.0.1', 'fec0::1', 'fe80::1%eth0', 'lamp', '']
    expect(closed.filter(isPublicAddress)).toEqual([])
    expect(['93.184.216.34', '1.1.1.1', '2606:4700::1111'].filter((address) => !isPublicAddress(address))).toEqual([])
  })
})
