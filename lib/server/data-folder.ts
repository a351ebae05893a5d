import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { noSpace } from './no-space.ts'
import { PlainProblem } from './plain-problem.ts'

/**
 * Makes the data folder if there is none and sees that it can be written.
 * @throws PlainProblem when it cannot be used
 */
export function prepareDataFolder(folder: string): void {
  const elsewhere = 'set SIC_DATA to a folder that you may write'
  try {
    // Others may pass through it (the account that PostgreSQL runs as must) but not look around; each secret in it is closed.
    makeFolder(folder)
    if (!statSync(folder).isDirectory()) throw new PlainProblem(`${folder} is a file and not a folder: ${elsewhere}.`)
    accessSync(folder, constants.W_OK | constants.X_OK)
    // Asking is not enough: a full disk and a read-only mount show only when something is written.
    const probe = join(folder, `.writable-${process.pid}`)
    writeFileSync(probe, 'can this be written?\n')
    rmSync(probe)
  } catch (error) {
    if (error instanceof PlainProblem) throw error
    if (noSpace(error)) throw new PlainProblem(noSpace.sentence(folder))
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EACCES':
      case 'EPERM':
        throw new PlainProblem(`The data folder ${folder} cannot be written by this account: change its owner, or ${elsewhere}.`)
      case 'EROFS':
        throw new PlainProblem(`The data folder ${folder} lies on a disk that can only be read: ${elsewhere}.`)
      case 'EEXIST':
      case 'ENOTDIR':
        throw new PlainProblem(`${folder} cannot be a folder, because a file is in its place: ${elsewhere}.`)
      default:
        throw new PlainProblem(`The data folder ${folder} cannot be used (${(error as Error).message}): ${elsewhere}.`)
    }
  }
}

/** Step by step: Node's own `recursive` never returns where a system says that nothing can be made (under /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o711 })
}
