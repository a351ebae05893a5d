import { writeSync } from 'node:fs'
import { runCli } from './run-cli.ts'

/** All of it, also into a pipe that takes a little at a time; a reader that has gone away is no failure. */
function writeAll(content: string | Uint8Array): void {
  let bytes = typeof content === 'string' ? Buffer.from(content) : content
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

process.exitCode = await runCli(process.argv.slice(2), { out: writeAll, err: (line) => console.error(line) })
