import { join } from 'node:path'
import type { Env } from '../env.ts'
import { checkPort } from './check-port.ts'
import { ensureBuilt } from './ensure-built.ts'
import { explainFailure } from './explain-failure.ts'
import { openDatabase } from './open-database.ts'
import { PlainProblem } from './plain-problem.ts'
import { prepareDatabase } from './prepare-database.ts'
import { authSecret } from './secrets.ts'
import { startLive } from './start-live.ts'
import { Stopped, stopSignals } from './stop-signals.ts'

/**
 * Runs the program until it is asked to stop; resolves to its exit code when everything that it started has ended.
 * @throws what kept it from running, after ending what had been started
 */
export async function runProgram(options: { env: Env; projectFolder: string; dev: boolean }): Promise<number> {
  const { env, projectFolder, dev } = options
  const say = (line: string) => console.log(line)
  const asked = stopSignals(say)
  const endings: (() => Promise<unknown>)[] = []
  let code = 0
  try {
    await checkPort(env.port, env.host)
    const secret = authSecret(env)
    settle(env, secret, dev)

    // The pages are built while the database is made: on two processors that saves the shorter of the two.
    const giveUp = new AbortController()
    const building = dev || env.serve === 'sockets'
      ? Promise.resolve()
      : ensureBuilt({ projectFolder, buildFolder: join(projectFolder, process.env.SIC_BUILD || '.next'), say, signal: AbortSignal.any([asked, giveUp.signal]) })
    // If the database fails first, that is what is told, and nobody waits for this promise any more.
    building.catch(() => {})
    endings.push(async () => {
      giveUp.abort(new Stopped())
      await building.catch(() => {})
    })

    const database = await openDatabase(env)
    endings.push(() => database.close())
    const { disconnect, checkReady } = await prepareDatabase(env, database.ownerUrl, secret)
    endings.push(disconnect)
    await building
    asked.throwIfAborted()

    const live = env.serve === 'pages' ? undefined : startLive(env, secret)
    endings.push(async () => live?.close())
    // Only now: Next reads the environment when it is loaded.
    const { port, host } = env
    const pages = env.serve === 'sockets' ? undefined : await (await import('./start-pages.ts')).startPages({ projectFolder, dev, port, host })
    const { createHttpServer } = await import('./http-server.ts')
    const http = createHttpServer({ projectFolder, dev, port, host, https: env.publicUrl?.startsWith('https:') ?? false, pages, live, checkReady })
    // Together: whoever has a map open goes on at another instance while the last requests are answered here.
    endings.push(() => Promise.all([http.close(5_000), live?.close()]))
    await http.listen()
    const address = env.publicUrl ?? `http://localhost:${env.port}`
    database.lock?.announce(address)
    greet(env, address, database.folder, say)

    await Promise.race([untilAsked(asked), databaseEnded(database.ended)])
  } catch (error) {
    if (!(error instanceof Stopped) && !asked.aborted) throw error
  } finally {
    code = await end(endings, env)
  }
  return code
}

/** Puts what was decided here where the pages' code, which Next bundles apart, reads it. */
function settle(env: Env, secret: string, dev: boolean): void {
  process.env.AUTH_SECRET = secret
  process.env.SIC_DATA = env.dataFolder
  process.env.SIC_DEMO = env.demo ? 'on' : 'off'
  process.env.PORT = String(env.port)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
}

function greet(env: Env, address: string, folder: string | undefined, say: (line: string) => void): void {
  say(`\nSic et Non is served at ${address}`)
  if (env.demo && env.serve !== 'sockets') say('  Demo     open it and choose "Sign in as demo" (SIC_DEMO=off turns this off)')
  if (env.serve !== 'all') say(`  Serves   ${env.serve === 'pages' ? 'pages and API; live maps elsewhere' : 'live maps only'} (SIC_SERVE)`)
  if (env.databaseUrl) say(`  Others   instances on this database are heard of through ${env.redisUrl ? 'Redis' : 'the database'}`)
  say(`  Data     ${env.dataFolder}${folder && !folder.startsWith(env.dataFolder) ? `, the database in ${folder}` : ''}`)
  say('  Stop it with Ctrl-C.\n')
}

const untilAsked = (signal: AbortSignal) => new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))

async function databaseEnded(ended: Promise<void> | undefined): Promise<void> {
  if (!ended) return new Promise(() => {})
  await ended
  throw new PlainProblem('The program’s own database ended unexpectedly (why is in postgres.log in the data folder): start the program again.')
}

/** The last that was started ends first: requests, live maps, the pool, the database. */
async function end(endings: (() => Promise<unknown>)[], env: Env): Promise<number> {
  let code = 0
  for (const ending of endings.reverse()) {
    try {
      await ending()
    } catch (error) {
      code = 3
      console.error(explainFailure(error, env) ?? error)
    }
  }
  return code
}
