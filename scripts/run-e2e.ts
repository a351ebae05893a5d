import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { findBrowser } from '../e2e/support/find-browser.ts'

/** `npm run e2e [-- files and options of Playwright]`: the tests in a real browser, on the built program. */
const projectFolder = resolve(import.meta.dirname, '..')
try {
  process.env.PLAYWRIGHT_CHROMIUM = await findBrowser((line) => console.error(line))
} catch (error) {
  console.error(`\n${(error as Error).message}\n`)
  process.exit(1)
}
const cli = join(projectFolder, 'node_modules/@playwright/test/cli.js')
const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'test', ...process.argv.slice(2)], { cwd: projectFolder, stdio: 'inherit' })
process.exit(status ?? 1)
