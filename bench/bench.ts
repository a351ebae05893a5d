/*
 * npm run bench -- NAME… [--seed N] [--cases N] [--texts DIR]
 *
 * Runs bench/NAME/bench-NAME.ts (or bench/ANY/bench-NAME.ts), prints its tables and writes them to bench/results/NAME.json. A name
 * that is not there: says which are. What the benches compare with lies in bench/package.json and is installed when first asked for.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import type { Bench, BenchTable } from './bench-table.ts'
import { printTable } from './print-table.ts'

const here = import.meta.dirname
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, cases: { type: 'string' }, texts: { type: 'string' } },
})
const known = findBenches()
const unknown = positionals.filter((name) => !known.has(name))
if (positionals.length === 0 || unknown.length > 0) stopWith(`${unknown.length > 0 ? `There is no bench called ${unknown.join(', ')}. ` : ''}Say what to measure: npm run bench -- NAME… [--seed N] [--cases N] [--texts DIR]\nThere are: ${[...known.keys()].join(', ')}.`)
const [seed, cases] = [Number(values.seed), values.cases === undefined ? undefined : Number(values.cases)]
if (!Number.isInteger(seed) || (cases !== undefined && !(Number.isInteger(cases) && cases > 0))) stopWith('--seed and --cases take whole numbers.')

installPeers()
for (const name of positionals) {
  const { bench } = (await import(pathToFileURL(known.get(name)!).href)) as { bench: Bench }
  const tables = await bench({ seed, ...(cases === undefined ? {} : { cases }), ...(values.texts === undefined ? {} : { texts: path.resolve(process.env.INIT_CWD ?? '.', values.texts) }) })
  for (const table of tables) printTable(table)
  writeResults(name, tables)
}
// A bench that started a server or a browser may have left something open that would keep this process.
process.exit(0)

/** Each bench's file by its name. */
function findBenches(): Map<string, string> {
  const found = new Map<string, string>()
  for (const folder of readdirSync(here).sort()) {
    if (folder === 'node_modules' || !statSync(path.join(here, folder)).isDirectory()) continue
    for (const file of readdirSync(path.join(here, folder)).sort()) {
      const name = /^bench-(.+)(?<!\.test)\.ts$/.exec(file)?.[1]
      if (name) found.set(name, path.join(here, folder, file))
    }
  }
  return found
}

/** Installs bench/package.json when what is there is not what its lock asks for. */
function installPeers(): void {
  const lock = path.join(here, 'package-lock.json')
  const stamp = path.join(here, 'node_modules', '.installed-from')
  const wanted = readFileSync(lock, 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installing what the benches compare with (once) …\n')
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: here, stdio: ['ignore', 2, 2] as ['ignore', 2, 2] }
  const { status } = npm && /npm-cli\.js$/.test(npm) ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...flags], options) : spawnSync('npm', flags, { ...options, shell: os.platform() === 'win32' })
  if (status !== 0) stopWith('What the benches compare with could not be installed: see to what npm says above, and start again.')
  writeFileSync(stamp, wanted)
}

function writeResults(name: string, tables: readonly BenchTable[]): void {
  const folder = path.join(here, 'results')
  mkdirSync(folder, { recursive: true })
  const machine = { node: process.version, platform: `${os.platform()} ${os.arch()}`, cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? '' }
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ name, at: new Date().toISOString(), seed, machine, tables }, null, 2)}\n`)
  process.stderr.write(`Written to bench/results/${name}.json\n`)
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
