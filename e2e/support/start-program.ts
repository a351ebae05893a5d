import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const projectFolder = resolve(import.meta.dirname, '../..')

export interface RunningProgram {
  address: string
  dataFolder: string
  /** Stops it as Ctrl-C would, and throws its data away. */
  stop(): Promise<void>
  /** As a power cut would; its data stays. */
  kill(): Promise<void>
  /** Starts it again on the same data and port, after a stop by `kill`. */
  restart(): Promise<void>
}

/**
 * The program as people run it: built, on a PostgreSQL of its own in a fresh data folder, on a free port.
 * @throws with what it printed, when it does not come up
 */
export async function startProgram(variables: Record<string, string> = {}): Promise<RunningProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sic-e2e-'))
  chmodSync(dataFolder, 0o711)
  const port = await freePort()
  const address = `http://localhost:${port}`
  let child = await launch()

  async function launch(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(projectFolder, 'lib/server/start.ts')], {
      cwd: projectFolder,
      // A database of one's own in the environment is not for tests to fill.
      env: { ...process.env, DATABASE_URL: '', DATABASE_SERVING_URL: '', PUBLIC_URL: '', NODE_ENV: 'production', SIC_ENCODER: 'off', ...variables, PORT: String(port), SIC_DATA: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)))
    // A build on a slow machine takes minutes; the loop ends as soon as the program does.
    for (const until = Date.now() + 600_000; ; await sleep(100)) {
      if (started.exitCode !== null || started.signalCode !== null) throw new Error(`The program did not start.\n${said}`)
      if (await isReady(address)) return started
      if (Date.now() > until) {
        started.kill('SIGKILL')
        throw new Error(`The program was not ready after ten minutes.\n${said}`)
      }
    }
  }

  return {
    address,
    dataFolder,
    async stop() {
      await end(child, 'SIGTERM')
      const elsewhere = join(dataFolder, 'database-lies-in')
      if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true })
      rmSync(dataFolder, { recursive: true, force: true })
    },
    kill: () => end(child, 'SIGKILL'),
    async restart() {
      child = await launch()
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
