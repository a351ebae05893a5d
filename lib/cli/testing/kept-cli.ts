import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answered } from './answer-commands.ts'

/** Runs `sic` commands in one process that is kept between them; `close` ends it. `env` is added to the test's own. */
export function keptCli(env: Record<string, string>): { run: (words: readonly string[], more?: Record<string, string>) => Promise<Answered>; close: () => void } {
  const child = fork(join(import.meta.dirname, 'answer-commands.ts'), { cwd: join(import.meta.dirname, '../../..'), execArgv: ['--disable-warning=ExperimentalWarning'], env: { ...process.env, ...env } })
  return {
    run: async (words, more = {}) => {
      const answered = once(child, 'message')
      child.send({ words, env: more })
      return ((await answered) as [Answered])[0]
    },
    close: () => void child.kill(),
  }
}
