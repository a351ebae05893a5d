import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'

/** Writes a file whole or not at all: what was there before stays until the new one is complete. */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const target = callerPath(path)
  const draft = `${target}.${randomBytes(4).toString('hex')}.part`
  try {
    writeFileSync(draft, content)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'There is no such folder to write to' : code === 'EACCES' || code === 'EROFS' ? 'This place may not be written to' : code === 'ENOSPC' ? 'The disk is full' : `This file cannot be written (${code ?? String(error)})`
    throw new CliProblem(`${why}: ${path}`, code === 'ENOSPC' ? 3 : 1)
  }
}
