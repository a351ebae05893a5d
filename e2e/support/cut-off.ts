import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Line {
  /** The program, by way of this line. */
  address: string
  /** As in a tunnel: what is open breaks off, and nothing new is let through. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** A line to the program that can be cut. The browser's own switch for being offline does not reach its workers everywhere; this does. */
export async function aLine(to: string): Promise<Line> {
  const { port } = new URL(to)
  const sockets = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return void near.destroy()
    const far = connect(Number(port), 'localhost')
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  function cut() {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (whole = true),
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
