/**
 * `npm run check`: types, style, the dependency rule, that the rule can fail, and dead code. Every one is run, so that one
 * run tells all, two at a time; each counts as one passed or failed. With `--json FILE` the counts are written there for
 * `npm test`.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bin = (name) => path.join(root, 'node_modules', name)
const fixture = 'scripts/fixtures/must-be-caught'

const json = process.argv.indexOf('--json')
// What a rule that knows types says of a file hangs on other files too, which the cache does not see: `npm test` does without.
const cache = json > 0 ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']

const checks = [
  ['style', () => run(bin('eslint/bin/eslint.js'), '--max-warnings', '0', ...cache, '.')],
  // Next writes the types of the routes and next-env.d.ts, which a fresh clone has not.
  ['types', async () => (await run(bin('next/dist/bin/next'), 'typegen')) ?? run(bin('typescript/bin/tsc'), '--noEmit')],
  ['dependency rule', () => run(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--output-type', 'err-long', 'app', 'components', 'lib', 'prisma', 'proxy.ts')],
  ['dependency rule can fail', everyRuleIsBroken],
  ['dead code', () => run(bin('knip/bin/knip.js'), '--no-progress')],
]

let passed = 0
let failed = 0
const waiting = [...checks]
await Promise.all([work(), work()])
if (json > 0) writeFileSync(process.argv[json + 1], JSON.stringify({ passed, failed }))
process.exit(failed ? 1 : 0)

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, check] = next
    const began = Date.now()
    const problem = await check()
    if (problem === undefined) passed++
    else failed++
    console.log(`${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    if (problem) console.log(problem)
  }
}

/** Undefined when it went well, else what it said. */
async function run(script, ...args) {
  const { status, stdout, stderr } = await runToEnd(script, args)
  return status === 0 ? undefined : `${stdout}${stderr}`.trim() || `it ended with ${status}`
}

function runToEnd(script, args) {
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr']) child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, stdout: '', stderr: String(error) }))
    child.on('close', (status) => resolve({ status, ...said }))
  })
}

/** The fixture breaks every rule; one that is not reported there could not report anything in the program either. */
async function everyRuleIsBroken() {
  const { forbidden } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'))
  const { stdout, stderr } = await runToEnd(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), ['--output-type', 'json', fixture])
  let reported
  try {
    reported = new Set(JSON.parse(stdout).summary.violations.map((violation) => violation.rule.name))
  } catch {
    return `dependency-cruiser gave no report on ${fixture}: ${stderr}`
  }
  const silent = forbidden.map((rule) => rule.name).filter((name) => !reported.has(name))
  return silent.length ? `${fixture} breaks these rules and they did not report it: ${silent.join(', ')}` : undefined
}
