import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { canEnter } from './account.ts'
import type { Account } from './account.ts'
import { initdbOf } from './binaries.ts'
import type { Binaries } from './binaries.ts'

/** Where root keeps what the postgres account must reach and cannot reach in the project. */
const common = '/var/lib/sic-et-non'

/**
 * Where the database of this data folder lies: in it, unless the program runs as root and the postgres account cannot
 * enter it (root's home is closed to others). Then it lies under /var/lib under a name drawn at random and noted in the
 * data folder, so that no two data folders meet, and a deleted data folder is a fresh start.
 */
export function databaseFolder(dataFolder: string, account: Account | undefined): string {
  const note = join(dataFolder, 'database-lies-in')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  const inside = join(dataFolder, 'postgres')
  if (existsSync(inside) || canEnter(dataFolder, account)) return inside
  makeEnterable(common)
  const outside = join(common, randomUUID())
  writeFileSync(note, `${outside}\n`)
  return outside
}

/** Where the binaries can be run from: where npm put them, or a copy that the postgres account can reach. */
export function runnableBinaries(binaries: Binaries, account: Account | undefined): string {
  if (canEnter(dirname(initdbOf(binaries.folder)), account)) return binaries.folder
  const copy = join(common, `postgresql-${binaries.version}`)
  if (existsSync(copy)) return copy
  makeEnterable(common)
  // Two programs may start at once: each copies aside, and one of the renames wins.
  const aside = `${copy}.${process.pid}`
  cpSync(binaries.folder, aside, { recursive: true, verbatimSymlinks: true })
  chmodSync(aside, 0o755)
  try {
    renameSync(aside, copy)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function makeEnterable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}
