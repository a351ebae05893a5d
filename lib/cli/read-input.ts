import { readFileSync, readSync } from 'node:fs'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'

/** A file's bytes, or standard input's for `-`. */
export function readInput(path: string): Uint8Array {
  try {
    return path === '-' ? readStandardInput() : readFileSync(callerPath(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'There is no such file' : code === 'EISDIR' ? 'This is a folder, not a file' : code === 'EACCES' ? 'This file may not be read' : `This file cannot be read (${code ?? String(error)})`
    throw new CliProblem(`${why}: ${path}`, 1)
  }
}

/** All of it. Under npm a pipe may say that there is nothing yet, which is no end and no fault. */
function readStandardInput(): Uint8Array {
  const pieces: Uint8Array[] = []
  const piece = Buffer.alloc(65_536)
  for (;;) {
    try {
      const length = readSync(0, piece)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(Uint8Array.from(piece.subarray(0, length)))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // How Windows says that the other end has closed.
      if (code === 'EOF') return Buffer.concat(pieces)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
