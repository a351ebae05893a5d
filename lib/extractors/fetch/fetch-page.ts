import { lookup as resolveName } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { fail, ok, type Problem, type Result } from '../../domain/result.ts'
import { isPublicAddress } from './is-public-address.ts'
import { checkPage } from './check-page.ts'

export interface FetchedPage {
  bytes: Uint8Array
  /** With an extension that says what it is. */
  fileName: string
  contentType: string
  /** Where it was in the end found. */
  url: string
}

export interface FetchLimits {
  /** Bytes, after unpacking. */
  size: number
  /** Milliseconds for all of it, redirects too. */
  time: number
  redirects: number
}

/** What reaches the net. Tests put their own in; `fetchUrl` leaves no way to. */
export interface Net {
  resolve: (name: string) => Promise<string[]>
  mayReach: (address: string, port: number) => boolean
}

export const openNet: Net = {
  resolve: async (name) => (await resolveName(name, { all: true, verbatim: true })).map((found) => found.address),
  mayReach: (address, port) => isPublicAddress(address) && (port === 80 || port === 443 || port === 8080 || port === 8443),
}

export const fetchLimits: FetchLimits = { size: 30_000_000, time: 20_000, redirects: 5 }

/** [IM72] Fetches a page through `net`. Each hop is resolved once, all its addresses are checked, and the connection goes to one of those. */
export async function fetchPage(address: string, net: Net, limits: FetchLimits, signal?: AbortSignal): Promise<Result<FetchedPage>> {
  const late = AbortSignal.timeout(limits.time)
  const stop = signal ? AbortSignal.any([signal, late]) : late
  try {
    return await follow(address, net, limits, stop)
  } catch (error) {
    if (signal?.aborted) return fail('cancelled', 'Import was cancelled.')
    if (late.aborted) return fail('took-too-long', 'The site took too long to answer. Try again, or save the page and import the file.')
    if (error instanceof Refusal) return { ok: false, error: error.problem }
    return unreachable(error)
  }
}

async function follow(address: string, net: Net, limits: FetchLimits, stop: AbortSignal): Promise<Result<FetchedPage>> {
  let next = address
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const url = readUrl(next)
    if (!url.ok) return url
    const pinned = await vet(url.value, net, stop)
    if (!pinned.ok) return pinned
    const response = await ask(url.value, pinned.value, stop)
    const location = response.headers.location
    if ([301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location !== undefined) {
      response.destroy()
      next = URL.canParse(location, url.value) ? new URL(location, url.value).href : 'refused:'
      continue
    }
    const bytes = response.statusCode === 200 ? await readBody(response, limits.size) : new Uint8Array(0)
    response.destroy()
    return checkPage({ status: response.statusCode ?? 0, headers: response.headers, bytes, url: url.value })
  }
  return fail('too-many-redirects', 'The address leads on and on from site to site. Open the page in a browser, save it, and import the file.')
}

/** The URL parser writes every spelling of an IPv4 address (octal, hexadecimal, one number) as the four numbers that it means. */
function readUrl(address: string): Result<URL> {
  if (address.length > 4_000 || !URL.canParse(address)) return fail('bad-address', 'This is not a whole web address. It begins with https:// or http://.')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return fail('bad-address', 'Only pages of the web can be fetched: addresses that begin with https:// or http://.')
  if (url.username !== '' || url.password !== '') return fail('bad-address', 'This address holds a name or a password, which are not sent on. Leave them out, or save the page and import the file.')
  return ok(url)
}

interface Pinned {
  address: string
  family: 4 | 6
}

async function vet(url: URL, net: Net, stop: AbortSignal): Promise<Result<Pinned>> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const addresses = isIP(host) ? [host] : await Promise.race([net.resolve(host), whenStopped(stop)])
  if (addresses.length === 0) return noSite()
  // One address among several is enough to reach what should not be reached.
  // Nor is it told whether a name means something in the net that this program runs in.
  if (!addresses.every((address) => net.mayReach(address, port))) return !isIP(host) && host !== 'localhost' ? noSite() : fail('private-address', 'This address leads to a machine or a port that is not open to everybody, and is not fetched. Open the page yourself, save it, and import the file.')
  const address = addresses[0]!
  return ok({ address, family: isIP(address) === 6 ? 6 : 4 })
}

function whenStopped(stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => stop.addEventListener('abort', () => reject(new Error('stopped')), { once: true }))
}

/** The connection goes to the address that was checked, whatever the name means a moment later; the name is still what is asked for. */
function ask(url: URL, { address, family }: Pinned, stop: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal: stop,
    agent: false,
    headers: { 'user-agent': 'sic-et-non (import of a page)', accept: 'text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf, application/epub+zip, */*;q=0.1', 'accept-encoding': 'gzip, deflate, br' },
    lookup: (_name, asked, done) => {
      if (asked.all) (done as unknown as (error: null, found: { address: string; family: number }[]) => void)(null, [{ address, family }])
      else done(null, address, family)
    },
  }
  return new Promise((resolve, reject) => {
    const asked = url.protocol === 'https:' ? requestSecure(url, options, resolve) : requestPlain(url, options, resolve)
    asked.on('error', reject)
    asked.end()
  })
}

async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > most) throw new Error('too large')
      chunks.push(chunk)
    }
  }
  const packing = response.headers['content-encoding']?.trim().toLowerCase()
  const unpack = packing === 'gzip' || packing === 'x-gzip' ? createGunzip() : packing === 'deflate' ? createInflate() : packing === 'br' ? createBrotliDecompress() : null
  // Counted after unpacking: a few kilobytes can hold gigabytes.
  try {
    if (unpack) await pipeline(response, unpack, collect)
    else await pipeline(response, collect)
  } catch (error) {
    throw size > most ? new Refusal({ code: 'file-too-large', message: 'This page is larger than 30 MB. Save the part you need and import that.' }) : error
  }
  return Buffer.concat(chunks, size)
}

class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

function noSite(): Result<never> {
  return fail('not-found', 'No site of this name that is open to everybody was found. Check the address; a page of your own network can be saved, and the file imported.')
}

function unreachable(error: unknown): Result<never> {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return noSite()
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return fail('bad-certificate', 'The site cannot prove that it is what it says (its certificate is not valid). Open the page yourself, save it, and import the file.')
  if (/^Z_|^ERR__?ERROR/.test(code)) return fail('damaged', 'The site sent something that cannot be unpacked. Try again, or save the page and import the file.')
  return fail('unreachable', 'The site does not answer. Try again later, or save the page and import the file.', code)
}
