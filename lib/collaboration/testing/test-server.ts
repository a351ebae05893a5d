import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { CollaborationServer } from '../server/create-collaboration-server.ts'

export const testOrigin = 'http://sic.test'

/** A WebSocket as a page of this origin would open it. */
export function webSocketFrom(origin: string | undefined) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, origin === undefined ? {} : { origin })
      // The client library stops listening to a socket it gives up; `ws` would end the process for it.
      this.on('error', () => {})
    }
  }
}

/** Puts a collaboration server behind a real port. */
export async function listen(server: CollaborationServer, port = 0): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const http = createServer((_request, response) => response.end())
  http.on('upgrade', (request, socket, head) => server.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const address = http.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${address.port}/collaboration`,
    port: address.port,
    async close() {
      await server.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
