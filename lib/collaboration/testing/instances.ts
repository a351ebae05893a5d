import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

/** One of several collaboration servers on one database, in a process of its own. */
export interface Instance {
  port: number
  /** All that it printed on its error stream. */
  said(): string
  usage(): Promise<{ memory: number; cpu: NodeJS.CpuUsage; sockets: number }>
  /** At once, with nothing said to anybody. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('live-server-process.ts', import.meta.url))

export async function startInstance(settings: { servingUrl: string; redisUrl?: string; hints?: 'none'; pollEvery?: number; aliveEvery?: number }): Promise<Instance> {
  const port = await freePort()
  const child = fork(program, {
    env: {
      ...process.env,
      DATABASE_SERVING_URL: settings.servingUrl,
      PORT: String(port),
      REDIS_URL: settings.redisUrl ?? '',
      HINTS: settings.hints ?? '',
      ALIVE_EVERY: settings.aliveEvery === undefined ? '' : String(settings.aliveEvery),
      POLL_EVERY: settings.pollEvery === undefined ? '' : String(settings.pollEvery),
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`an instance ended with ${code} before it served: ${said}`)))
  })
  return {
    port,
    said: () => said,
    usage: () =>
      new Promise((resolve) => {
        child.once('message', resolve)
        child.send('usage')
      }),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

/**
 * One address for several instances, as a balancer that hashes the path gives: every path has its instance, and another
 * while that one does not answer. Knows nothing of what passes through.
 */
export async function startBalancer(instances: () => readonly { port: number }[]): Promise<{ port: number; close(): void }> {
  const open = new Set<Socket>()
  const server = createServer((from) => {
    open.add(from)
    from.on('error', () => from.destroy())
    from.once('close', () => open.delete(from))
    from.once('data', (first) => {
      const path = first.toString('latin1').split(' ', 2)[1] ?? ''
      const all = [...instances()].sort((a, b) => a.port - b.port)
      const chosen = [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 0) % all.length
      pass(from, first, [...all.slice(chosen), ...all.slice(0, chosen)])
    })
  })
  function pass(from: Socket, first: Buffer, [instance, ...others]: { port: number }[]): void {
    if (instance === undefined) return void from.destroy()
    const to = connect(instance.port, '127.0.0.1')
    let connected = false
    open.add(to)
    to.once('connect', () => {
      connected = true
      to.write(first)
      from.pipe(to).pipe(from)
    })
    to.on('error', () => (connected ? from.destroy() : pass(from, first, others)))
    to.once('close', () => {
      open.delete(to)
      if (connected) from.destroy()
    })
    from.once('close', () => to.destroy())
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of one's own that keeps nothing; killed and started again at the same port. */
export async function startRedis(): Promise<{ url: string; kill(): Promise<void>; start(): Promise<void> }> {
  const port = await freePort()
  let child: ChildProcess
  async function start(): Promise<void> {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir(), '--requirepass', 'secret'], { stdio: 'ignore' })
    await until('redis-server answers', () => answers(port))
  }
  await start()
  return {
    url: `redis://:secret@127.0.0.1:${port}`,
    start,
    kill: () => end(child, 'SIGKILL'),
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => resolve(true))
    probe.on('error', () => resolve(false))
    probe.on('connect', () => probe.destroy())
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
