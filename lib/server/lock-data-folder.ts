import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainProblem } from './plain-problem.ts'
import { processIdentity } from './process-identity.ts'

interface Holder {
  pid: number
  identity: string
  /** Where it serves, once it does. */
  address?: string
}

export interface DataFolderLock {
  /** Lets a second start say where the first one is. */
  announce(address: string): void
  release(): void
}

const lockFile = (folder: string) => join(folder, 'in-use')

/**
 * Takes the data folder for this process. A lock left by a process that is gone is taken over.
 * @throws PlainProblem when another copy of the program uses the folder
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const file = lockFile(folder)
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const before = read(file)
    const holder = parse(before)
    if (holder && isRunning(holder)) throw inUse(folder, holder)
    putAside(file, before)
  }
  let held = true
  const isMine = () => parse(read(file))?.pid === process.pid
  const release = () => {
    if (held && isMine()) rmSync(file, { force: true })
    held = false
  }
  return {
    announce: (address) => {
      if (held && isMine()) writeFileSync(file, JSON.stringify({ ...mine, address }))
    },
    release,
  }
}

/** The process that uses the folder now, if any. */
export function holderOf(folder: string): Holder | undefined {
  const holder = parse(read(lockFile(folder)))
  return holder && isRunning(holder) ? holder : undefined
}

function inUse(folder: string, holder: Holder): PlainProblem {
  const where = holder.address ? ` and serves ${holder.address}` : ''
  return new PlainProblem(
    `Another copy of the program (process ${holder.pid}) already uses the data folder ${folder}${where}: use that one, stop it, or set SIC_DATA to another folder.`,
  )
}

const isRunning = ({ pid, identity }: Holder) => processIdentity(pid) === identity

/** Two processes may find the same stale lock; whoever renames a lock that was not the stale one puts it back. */
function putAside(file: string, expected: string | undefined): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) === expected) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<Holder>
    return typeof value.pid === 'number' && typeof value.identity === 'string' ? (value as Holder) : undefined
  } catch {
    return undefined
  }
}
