import { closeSync, openSync, readSync } from 'node:fs'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'

/** More than any text or map has; a device that never ends stops here. */
const MOST = 500_000_000

/** A file's bytes, or standard input's for `-`. */
export function readInput(path: string): Uint8Array {
  try {
    return path === '-' ? readAll(0) : readFile(callerPath(path))
  } catch (error) {
    if (error instanceof TooLong) throw new CliProblem(`This is larger than 500 MB: ${path}`, 1)
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'There is no such file' : code === 'EISDIR' ? 'This is a folder, not a file' : code === 'EACCES' ? 'This file may not be read' : `This file cannot be read (${code ?? String(error)})`
    throw new CliProblem(`${why}: ${path}`, 1)
  }
}

function readFile(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    return readAll(file)
  } finally {
    closeSync(file)
  }
}

class TooLong extends Error {}

/** All of it. Under npm a pipe may say that there is nothing yet, which is no end and no fault. */
function readAll(file: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const piece = Buffer.alloc(1_000_000)
  let size = 0
  for (;;) {
    try {
      const length = readSync(file, piece)
      if (length === 0) return Buffer.concat(pieces, size)
      size += length
      if (size > MOST) throw new TooLong()
      pieces.push(Uint8Array.from(piece.subarray(0, length)))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // How Windows says that the other end has closed.
      if (code === 'EOF') return Buffer.concat(pieces, size)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
