/**
 * `npm test`: checks, unit tests, tests on a real database, tests in a real browser. Every stage runs whatever became of
 * the one before. The counts come from each stage's own report; a stage that leaves none, or none in it, has failed. What
 * failed is told once more at the end, where whoever reads only that finds it. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const reports = mkdtempSync(path.join(tmpdir(), 'sic-reports-'))
const script = (...parts) => path.join(root, ...parts)
const vitest = (project, report) => [script('node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]

const stages = [
  { name: 'checks', command: (report) => [script('scripts/run-checks.js'), '--json', report], count: (json) => json },
  { name: 'unit and property tests', command: (report) => vitest('unit', report), count: countVitest },
  { name: 'tests on the database', command: (report) => vitest('db', report), count: countVitest },
  {
    name: 'tests in the browser',
    command: () => ['--disable-warning=ExperimentalWarning', script('scripts/run-e2e.ts')],
    env: (report) => ({ SIC_E2E_REPORT: report }),
    count: ({ stats, errors, suites }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped, faults: [...errors.map(faultOf('outside any test')), ...suites.flatMap(faultsOfSuite)] }),
  },
]

const lines = []
const faults = []
let passed = 0
let failed = 0
for (const [index, stage] of stages.entries()) {
  const report = path.join(reports, `${index}.json`)
  const began = Date.now()
  console.log(`\n── ${stage.name} ──`)
  const { status } = spawnSync(process.execPath, stage.command(report), { cwd: root, stdio: 'inherit', env: { ...process.env, ...stage.env?.(report) } })
  const result = read(stage, report)
  // A report without a test, or a failure that no test accounts for, is a failure too.
  if (result.failed === 0 && (status !== 0 || result.passed === 0)) result.failed = 1
  passed += result.passed
  failed += result.failed
  faults.push(...(result.faults ?? []))
  lines.push(`${stage.name}: ${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''} in ${Math.round((Date.now() - began) / 1000)} s`)
  console.log(lines.at(-1))
}
rmSync(reports, { recursive: true, force: true })
if (faults.length > 0) console.log(`\n── what failed ──\n${faults.join('\n\n')}`)
console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)

function read(stage, report) {
  try {
    return stage.count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A file that could not be loaded has no failed test in it, and yet it failed. */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  const failed = testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed').map((test) => ({ title: `${path.relative(root, file.name)}: ${test.fullName}`, message: test.failureMessages.join('\n') })))
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests,
    faults: [...broken.map(({ name, message }) => ({ title: path.relative(root, name), message })), ...failed].map(({ title, message }) => faultOf(title)({ message })),
  }
}

/** A law that failed says its seed and its smallest case near the top. */
function faultOf(title) {
  return ({ message = '' }) => `${title}\n${message.slice(0, 3_000)}`
}

function faultsOfSuite({ suites = [], specs = [] }) {
  const own = specs.filter(({ ok }) => !ok).map((spec) => faultOf(`${spec.file}: ${spec.title}`)({ message: spec.tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors.map((error) => error.message))).join('\n') }))
  return [...own, ...suites.flatMap(faultsOfSuite)]
}
