import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface TcpProxy {
  port: number
  cut(): void
  /** Lets connections through again; `to` another port when the server came back on one. */
  mend(to?: number): void
  close(): Promise<void>
}

/** Stands between a program and a server, and can be cut: a network or a database that goes away in the middle of anything. */
export async function tcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let open = true
  let targetPort = target.port
  const server = createServer((near) => {
    if (!open) return near.destroy()
    const far = connect({ host: target.host, port: targetPort })
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      open = false
      drop()
    },
    mend(to = targetPort) {
      targetPort = to
      open = true
    },
    close() {
      drop()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
