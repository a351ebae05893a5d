import { resolve } from 'node:path'
import { readEnv } from '../env.ts'
import type { Env } from '../env.ts'
import { explainFailure } from './explain-failure.ts'
import { runProgram } from './run-program.ts'

/**
 * `npm start` and `npm run dev`: everything from an empty folder to a page served. What the person at the console can put
 * right is said in one sentence (exit code 1); anything else is a mistake in the program and shows its trace (exit code 3).
 */
const projectFolder = resolve(import.meta.dirname, '../..')
process.chdir(projectFolder)

let env: Env | undefined
try {
  env = readEnv(process.env, projectFolder)
  process.exitCode = await runProgram({ env, projectFolder, dev: process.argv.includes('--dev') })
} catch (error) {
  const context = env ?? { dataFolder: '', port: 0 }
  const sentence = explainFailure(error, context)
  process.exitCode = sentence ? 1 : 3
  console.error(sentence ? `\n${sentence}\n` : error)
}
// Next leaves timers behind that would keep the process; everything that had to be finished is.
process.exit()
