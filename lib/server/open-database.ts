import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Env } from '../env.ts'
import { prepareDataFolder } from './data-folder.ts'
import { holderOf, lockDataFolder } from './lock-data-folder.ts'
import type { DataFolderLock } from './lock-data-folder.ts'
import { PlainProblem } from './plain-problem.ts'
import { postgresAccount } from './postgres/account.ts'
import { databaseFolder } from './postgres/place.ts'
import { startPostgres } from './postgres/start-postgres.ts'

export interface OpenDatabase {
  ownerUrl: string
  /** Where the program's own database lies; undefined when it is somebody else's. */
  folder?: string
  /** Held while this process runs the program's own database. */
  lock?: DataFolderLock
  /** Resolves when the program's own database ends without having been asked to. */
  ended?: Promise<void>
  close(): Promise<void>
}

/**
 * The database of this installation: the one in DATABASE_URL, else the program's own, which is started. With `join`, one
 * that a running copy of the program has started is used instead of refused: the command line works beside the server.
 * @throws PlainProblem, or what the driver threw (see explain-failure)
 */
export async function openDatabase(env: Env, options: { join?: boolean } = {}): Promise<OpenDatabase> {
  const { dataFolder, databaseUrl } = env
  if (databaseUrl) {
    await checkServer(databaseUrl)
    return { ownerUrl: databaseUrl, close: async () => {} }
  }
  prepareDataFolder(dataFolder)
  if (options.join && holderOf(dataFolder)) return { ownerUrl: runningUrl(dataFolder), close: async () => {} }
  const lock = lockDataFolder(dataFolder)
  try {
    const { ownerUrl, folder, ended, stop } = await startPostgres(dataFolder)
    const close = async () => {
      await stop()
      lock.release()
    }
    return { ownerUrl, folder, lock, ended, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

function runningUrl(dataFolder: string): string {
  const folder = databaseFolder(dataFolder, postgresAccount())
  try {
    const port = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3])
    const password = readFileSync(join(dataFolder, 'database-password'), 'utf8').trim()
    return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/sic`
  } catch {
    throw new PlainProblem('The program is just starting or stopping: try again when it serves.')
  }
}

/** @throws PlainProblem when the PostgreSQL is too old, what the driver threw when it does not answer */
async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ number: number; name: string }>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
    )
    const { number, name } = rows[0]!
    if (number < 150000) throw new PlainProblem(`The database in DATABASE_URL is PostgreSQL ${name} and the program needs 15 or newer: upgrade it, or leave DATABASE_URL out to use the program's own.`)
  } finally {
    await client.end()
  }
}
