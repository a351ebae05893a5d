import { writeSync } from 'node:fs'
import { resolve } from 'node:path'
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

// As npm does, also where the command is run without it: paths are the caller's, the program's own files lie in its folder.
process.env.INIT_CWD ??= process.cwd()
process.chdir(resolve(import.meta.dirname, '../..'))
process.exitCode = await runCli(process.argv.slice(2), { out: writeAll, err: (line) => console.error(line) })
