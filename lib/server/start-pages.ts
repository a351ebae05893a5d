import { Server } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'

/** Pages and API. */
export interface Pages {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** For Next's own sockets, which only its development server has. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): Promise<void>
}

/** Loads Next. Import this only when everything that pages read from the environment is there. */
export async function startPages({ projectFolder, dev, port, host }: { projectFolder: string; dev: boolean; port: number; host?: string }): Promise<Pages> {
  // On its first request Next listens for upgrades on the server it is told of and ends those whose path is a page's. It
  // is told of one that nobody reaches, and gets only what is its own.
  const nextsServer = new Server()
  const app = next({ dev, dir: projectFolder, hostname: host ?? 'localhost', port, httpServer: nextsServer, quiet: true })
  await app.prepare()
  return {
    answer: app.getRequestHandler(),
    upgrade: (request, socket, head) => void nextsServer.emit('upgrade', request, socket, head),
    close: () => app.close(),
  }
}
