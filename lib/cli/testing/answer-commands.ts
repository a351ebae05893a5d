import { runCli } from '../run-cli.ts'

/** What a test asks of a kept process, and what comes back. */
export interface Asked {
  words: readonly string[]
  env: Record<string, string>
}
export interface Answered {
  code: number
  out: string
  err: string
}

/** One `sic` command after the other in one process, which reads the program's files once and not for each of them. */
process.on('message', ({ words, env }: Asked) => void answer(words, env).then((answered) => process.send!(answered)))

async function answer(words: readonly string[], env: Record<string, string>): Promise<Answered> {
  const before = { ...process.env }
  Object.assign(process.env, env)
  let [out, err] = ['', '']
  const code = await runCli(words, { out: (content) => void (out += content.toString()), err: (line) => void (err += `${line}\n`) })
  process.env = before
  return { code, out, err }
}
