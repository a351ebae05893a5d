import { createServer, STATUS_CODES } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { PEER_HEADER } from '../auth/client-address.ts'
import { dataPolicy, filePolicy, workerPolicy } from '../auth/content-security-policy.ts'
import { securityHeaders } from '../auth/security-headers.ts'
import { isSocketPath } from '../collaboration/socket-path.ts'
import { problem, sayWrongMethod } from './api-problem.ts'
import { isReadablePath } from './is-readable-path.ts'
import { createMetrics } from './metrics.ts'
import { offlineWorkerScript } from './offline-worker.ts'
import type { Pages } from './start-pages.ts'

/** What the live half of the program offers to the port. */
export interface LiveSockets {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  status(): { rooms: number; sockets: number }
}

export interface HttpServerOptions {
  projectFolder: string
  /** Next's development server instead of the built pages. */
  dev: boolean
  port: number
  host?: string
  /** Answers over https, behind a proxy that ends TLS. */
  https: boolean
  /** Without them this instance serves live maps only. */
  pages?: Pages
  live?: LiveSockets
  /** Rejects when the program cannot do its work now. */
  checkReady(): Promise<void>
}

export interface HttpServer {
  /** @throws what listening threw, such as EADDRINUSE */
  listen(): Promise<void>
  /** Takes no more requests, and ends those that take longer than `graceMs`. */
  close(graceMs: number): Promise<void>
}

/** The one port: pages and API, live maps at /collaboration, the worker that keeps what was opened, and three addresses for whoever runs the program. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { projectFolder, dev, port, host, pages, live } = options
  const metrics = createMetrics()
  // None while the program is being worked on: a page must then be what its source is at this moment.
  const worker = dev || !pages ? null : offlineWorkerScript(projectFolder, join(projectFolder, process.env.SIC_BUILD || '.next'))
  const headers = Object.entries(securityHeaders(options.https))
  const sockets = new Set<Socket>()
  let closing = false

  const server = createServer({ headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 }, (request, response) => {
    const began = performance.now()
    response.once('close', () => metrics.countRequest(request.method ?? '', response.statusCode, (performance.now() - began) / 1000))
    for (const [name, value] of headers) response.setHeader(name, value)
    // A page's policy is made with the page (proxy.ts); what the API answers with has one and the same.
    if (isApi(request)) {
      response.setHeader('content-security-policy', isOriginal(pathOf(request)) ? filePolicy() : dataPolicy())
      sayWrongMethod(response)
    }
    // Whatever was sent by this name is overwritten: attempts are counted by it.
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
    if (closing) response.setHeader('connection', 'close')
    handle(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) say(response, 500, 'Something went wrong.\n')
      else response.destroy()
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, socket, head) => {
    // A socket that breaks while it is being upgraded must not end the program.
    socket.on('error', () => socket.destroy())
    const path = pathOf(request)
    if (closing) refuse(socket, 503)
    else if (live && isSocketPath(path)) live.handleUpgrade(request, socket, head)
    else if (dev && pages && path.startsWith('/_next/')) pages.upgrade(request, socket, head)
    else refuse(socket, 404)
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (pathOf(request)) {
      case '/healthz':
        return say(response, 200, 'alive\n')
      case '/readyz':
        return sayWhetherReady(response)
      case '/metrics':
        return say(response, 200, metrics.print({ openSockets: sockets.size, rooms: live?.status().rooms, liveSockets: live?.status().sockets }), 'text/plain; version=0.0.4; charset=utf-8')
      case '/offline-worker.js':
        return sayWorker(response)
      default:
        if (!isReadablePath(pathOf(request))) return sayUnreadable(request, response)
        if (!pages) return say(response, 404, 'This instance serves live maps only; the pages are at the site’s own address.\n')
        return pages.answer(request, response)
    }
  }

  function sayWorker(response: ServerResponse): void {
    // A worker that was left by an earlier run takes itself away when it is told that it is gone.
    if (!worker) return say(response, 410, 'There is no worker here.\n')
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': workerPolicy() }).end(worker)
  }

  async function sayWhetherReady(response: ServerResponse): Promise<void> {
    if (closing) return say(response, 503, 'stopping\n')
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => (late = setTimeout(() => reject(new Error('no answer')), 2_000)))
    try {
      await Promise.race([options.checkReady(), tooLate])
      say(response, 200, 'ready\n')
    } catch {
      // Why is in the log; who asks here may be anyone.
      say(response, 503, 'the database does not answer\n')
    } finally {
      clearTimeout(late)
    }
  }

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve()
        })
      }),
    async close(graceMs) {
      closing = true
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const timer = setTimeout(() => {
        server.closeAllConnections()
        // Sockets that were upgraded are no longer the server's.
        for (const socket of sockets) socket.destroy()
      }, graceMs)
      await closed
      clearTimeout(timer)
      metrics.stop()
      await pages?.close()
    },
  }
}

/** A file as a stranger made it. */
const isOriginal = (path: string) => /^\/api\/v1\/revisions\/[^/]+\/original\/?$/.test(path)
const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?', 1)[0]!

const isApi = (request: IncomingMessage) => pathOf(request).startsWith('/api/')

function sayUnreadable(request: IncomingMessage, response: ServerResponse): void {
  const sentence = 'There is nothing at this address: it is not written as addresses are.'
  if (isApi(request)) say(response, 400, problem(400, 'not-understood', sentence), 'application/problem+json')
  else say(response, 400, `${sentence}\n`)
}

function say(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
