import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { spawnSync } from 'node:child_process'
import { PlainProblem } from '../plain-problem.ts'
import { noSpace } from '../no-space.ts'
import type { Account } from './account.ts'
import { initdbOf } from './binaries.ts'

/**
 * Makes an empty database folder. It is made aside and renamed when whole, so that a set-up that was interrupted is not
 * taken for a database at the next start.
 */
export async function createCluster(options: { binaries: string; folder: string; password: string; account?: Account }): Promise<void> {
  const { binaries, folder, password, account } = options
  const aside = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) for (const path of [aside, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    const { code, output } = await run(
      initdbOf(binaries),
      [
        `--pgdata=${aside}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order of text and the same letters on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--lc-collate=C',
        `--lc-ctype=${hasUtf8Locale() ? 'C.UTF-8' : 'C'}`,
        '--lc-messages=C',
      ],
      account,
    )
    if (code !== 0) {
      if (noSpace(output)) throw new PlainProblem(noSpace.sentence(folder))
      const reason = output.split('\n').findLast((line) => /error|fatal/i.test(line)) ?? output.trim().split('\n').at(-1)
      throw new PlainProblem(`The database could not be set up in ${folder}: ${reason?.trim() || `initdb ended with ${code}`}`)
    }
    renameSync(aside, folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(aside, { recursive: true, force: true })
  }
}

/** @throws PlainProblem when the folder was made by another major version of PostgreSQL, which no other can open */
export function checkClusterVersion(folder: string, major: string): void {
  const found = readFileSync(`${folder}/PG_VERSION`, 'utf8').trim()
  if (found === major) return
  throw new PlainProblem(
    `The database in ${folder} was made by PostgreSQL ${found} and this program brings PostgreSQL ${major}, which cannot open it: set SIC_DATA to another folder to start anew, or open this one with the version of the program that made it.`,
  )
}

export const clusterExists = (folder: string) => existsSync(`${folder}/PG_VERSION`)

function hasUtf8Locale(): boolean {
  if (process.platform === 'win32') return false
  return /^C\.utf-?8$/im.test(spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '')
}

async function run(command: string, args: string[], account: Account | undefined): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { code: code ?? -1, output }
  } catch (error) {
    throw new PlainProblem(`The database could not be set up: ${command} cannot be run (${(error as Error).message}).`)
  }
}
