import { writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { CliProblem } from './cli-problem.ts'
import { runCli } from './run-cli.ts'

let broken = false

/** All of it, also into a pipe that takes a little at a time; a reader that has gone away is no failure. */
function writeAll(content: string | Uint8Array): void {
  // What went wrong with the output is not told through it.
  if (broken) return
  let bytes = typeof content === 'string' ? Buffer.from(content) : content
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code === 'EAGAIN') continue
      broken = true
      throw new CliProblem(code === 'ENOSPC' ? 'The disk that the output goes to is full.' : `The output cannot be written (${code ?? String(error)}).`, 3)
    }
  }
}

// As npm does, also where the command is run without it: paths are the caller's, the program's own files lie in its folder.
process.env.INIT_CWD ??= process.cwd()
process.chdir(resolve(import.meta.dirname, '../..'))
process.exitCode = await runCli(process.argv.slice(2), { out: writeAll, err: (line) => console.error(line) })
