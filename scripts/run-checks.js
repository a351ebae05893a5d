/**
 * `npm run check`: types, style, the dependency rule, that the rule can fail, and dead code. Every one is run, so that one
 * run tells all; each counts as one passed or failed. With `--json FILE` the counts are written there for `npm test`.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bin = (name) => path.join(root, 'node_modules', name)
const fixture = 'scripts/fixtures/must-be-caught'

const checks = [
  // Next writes the types of the routes and next-env.d.ts, which a fresh clone has not.
  ['types', () => run(bin('next/dist/bin/next'), 'typegen') ?? run(bin('typescript/bin/tsc'), '--noEmit')],
  ['style', () => run(bin('eslint/bin/eslint.js'), '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.')],
  ['dependency rule', () => run(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--output-type', 'err-long', 'app', 'components', 'lib', 'prisma', 'proxy.ts')],
  ['dependency rule can fail', everyRuleIsBroken],
  ['dead code', () => run(bin('knip/bin/knip.js'), '--no-progress')],
]

let passed = 0
let failed = 0
for (const [name, check] of checks) {
  const began = Date.now()
  const problem = check()
  if (problem === undefined) passed++
  else failed++
  console.log(`${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (problem) console.log(problem)
}
const json = process.argv.indexOf('--json')
if (json > 0) writeFileSync(process.argv[json + 1], JSON.stringify({ passed, failed }))
process.exit(failed ? 1 : 0)

/** Undefined when it went well, else what it said. */
function run(script, ...args) {
  const { status, stdout, stderr, error } = spawn(script, args)
  return status === 0 ? undefined : `${stdout}${stderr}${error ?? ''}`.trim() || `it ended with ${status}`
}

function spawn(script, args) {
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', NEXT_TELEMETRY_DISABLED: '1' }
  return spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 27, env })
}

/** The fixture breaks every rule; one that is not reported there could not report anything in the program either. */
function everyRuleIsBroken() {
  const { forbidden } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'))
  const { stdout, stderr } = spawn(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), ['--output-type', 'json', fixture])
  let reported
  try {
    reported = new Set(JSON.parse(stdout).summary.violations.map((violation) => violation.rule.name))
  } catch {
    return `dependency-cruiser gave no report on ${fixture}: ${stderr}`
  }
  const silent = forbidden.map((rule) => rule.name).filter((name) => !reported.has(name))
  return silent.length ? `${fixture} breaks these rules and they did not report it: ${silent.join(', ')}` : undefined
}
