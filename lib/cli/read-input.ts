import { readFileSync } from 'node:fs'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'

/** A file's bytes, or standard input's for `-`. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : callerPath(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'There is no such file' : code === 'EISDIR' ? 'This is a folder, not a file' : code === 'EACCES' ? 'This file may not be read' : `This file cannot be read (${code ?? String(error)})`
    throw new CliProblem(`${why}: ${path}`, 1)
  }
}
