import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildStamp, builtFrom, forgetBuild, noteBuild } from './build-stamp.ts'
import { noSpace } from './no-space.ts'
import { PlainProblem } from './plain-problem.ts'

/**
 * Builds the pages unless what stands in the build folder was built from the same sources.
 * @throws PlainProblem when the build fails; its output has been shown
 */
export async function ensureBuilt(options: { projectFolder: string; buildFolder: string; say: (line: string) => void; signal?: AbortSignal }): Promise<void> {
  const { projectFolder, buildFolder, say, signal } = options
  const stamp = buildStamp(projectFolder)
  if (builtFrom(buildFolder) === stamp) return
  say('Building the pages (at the first start, and after changes; about a minute) …')
  const began = Date.now()
  forgetBuild(buildFolder)
  const { code, output } = await run(projectFolder, signal)
  signal?.throwIfAborted()
  if (code !== 0) {
    if (noSpace(output)) throw new PlainProblem(noSpace.sentence(projectFolder))
    if (/another next build|already running/i.test(output)) throw new PlainProblem('Another copy of the program is building the pages in this folder: wait until it serves, and start again.')
    process.stderr.write(output)
    throw new PlainProblem('The pages could not be built; what Next.js found wrong stands above.')
  }
  // Somebody may have saved a file while the build ran; then nobody knows what is in it.
  if (buildStamp(projectFolder) === stamp) noteBuild(buildFolder, stamp)
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
}

async function run(projectFolder: string, signal?: AbortSignal): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(projectFolder, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const stop = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  signal?.removeEventListener('abort', stop)
  return { code: code ?? -1, output }
}
