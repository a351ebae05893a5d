import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { keepSecret } from '../keep-secret.ts'
import { noSpace } from '../no-space.ts'
import { PlainProblem } from '../plain-problem.ts'
import { canEnter, postgresAccount } from './account.ts'
import { findBinaries, postgresOf } from './binaries.ts'
import { checkClusterVersion, clusterExists, createCluster } from './create-cluster.ts'
import { stopEarlierRun } from './earlier-run.ts'
import { databaseFolder, runnableBinaries } from './place.ts'

export interface RunningPostgres {
  /** The superuser's connection to the program's own database. */
  ownerUrl: string
  /** Where the database lies. */
  folder: string
  /** Ends every connection and stops it; what was committed is on disk. */
  stop(): Promise<void>
  /** Resolves when it ends without having been asked to. */
  ended: Promise<void>
}

/** Databases for tests need not survive a power cut, and are made and thrown away by the hundred. */
const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Runs the program's own PostgreSQL on the data folder, on a port of 127.0.0.1 drawn at random, behind a password kept in
 * the folder. Makes the database when there is none. The folder exists, and the caller holds its lock.
 * @throws PlainProblem when it cannot start
 */
export async function startPostgres(dataFolder: string, options: { throwaway?: boolean } = {}): Promise<RunningPostgres> {
  const account = postgresAccount()
  const found = findBinaries()
  const folder = databaseFolder(dataFolder, account)
  if (!canEnter(dirname(folder), account)) {
    throw new PlainProblem(`The account that PostgreSQL runs as cannot enter ${dirname(folder)}: set SIC_DATA to a folder that others may enter.`)
  }
  const password = keepSecret(join(dataFolder, 'database-password'), () => randomBytes(24).toString('base64url'))
  const binaries = runnableBinaries(found, account)
  if (clusterExists(folder)) checkClusterVersion(folder, found.major)
  else await createCluster({ binaries, folder, password, account })
  await stopEarlierRun(folder)

  // A folder made under another account keeps its owner: PostgreSQL opens only what belongs to whom it runs as.
  const { uid, gid } = statSync(folder)
  const owner = account && uid !== 0 ? { uid, gid } : account
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=128MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'max_wal_size=512MB',
    ...(options.throwaway ? forTests : []),
  ].flatMap((setting) => ['-c', setting])
  const log = join(dataFolder, 'postgres.log')

  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const logStart = openLog(log)
    const fd = openSync(log, 'a', 0o600)
    // A process group of its own: Ctrl-C reaches the program, which stops the database last.
    const child = spawn(postgresOf(binaries), ['-D', folder, '-p', String(port), ...settings], {
      ...owner,
      cwd: '/',
      detached: process.platform !== 'win32',
      stdio: ['ignore', fd, fd],
      env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
    })
    closeSync(fd)
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    const url = (database: string) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
    try {
      await untilReady(child, url('postgres'))
      await createDatabase(url('postgres'))
      return { ownerUrl: url('sic'), folder, stop: () => stop(child, ended), ended }
    } catch (error) {
      await stop(child, ended)
      if (error instanceof PlainProblem) throw error
      const said = readFileSync(log).subarray(logStart).toString()
      if (/could not bind|address already in use/i.test(said) && attempt < 5) continue
      if (noSpace(said) || noSpace(error)) throw new PlainProblem(noSpace.sentence(folder), { cause: error })
      if ((error as { code?: string }).code === '28P01') {
        throw new PlainProblem(`The database in ${folder} does not take the password in ${join(dataFolder, 'database-password')}: put the file back as it was, or set SIC_DATA to another folder to start anew.`)
      }
      const reason = said.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')
      throw new PlainProblem(`PostgreSQL did not start in ${folder}: ${reason ?? (error as Error).message}. Its log is ${log}.`, { cause: error })
    }
  }
}

/** What an earlier run said is of use, but not for ever. Returns where this run's part begins, in bytes. */
function openLog(log: string): number {
  if (!existsSync(log)) return 0
  const { size } = statSync(log)
  if (size < 4_000_000) return size
  truncateSync(log, 0)
  return 0
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let gone: Error | undefined
  child.once('exit', (code) => (gone = new Error(`it ended with ${code}`)))
  child.once('error', (error) => (gone = error))
  // Recovery after a crash can take long on a large database; a minute without an answer is worth a message.
  for (const until = Date.now() + 60_000; ; await sleep(30)) {
    if (gone) throw gone
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      const code = (error as { code?: string }).code
      if (code === '28P01') throw error
      if (Date.now() > until) throw new Error('it did not answer within a minute')
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'sic'`)
    if (!rowCount) await client.query('CREATE DATABASE sic')
  } finally {
    await client.end()
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  // SIGINT is PostgreSQL's "fast" stop; SIGQUIT leaves the rest to recovery at the next start.
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), 8_000)
  await ended
  clearTimeout(timer)
}

/** A port that was free a moment ago; the caller tries again when somebody was quicker. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
