import { defineConfig, devices } from '@playwright/test'
import { browserFlags, findBrowser } from './e2e/support/find-browser.ts'

// The workers read this file again, in processes that inherit what was found.
process.env.PLAYWRIGHT_CHROMIUM = await findBrowser((line) => console.error(line))

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // Generous, for a machine that is busy with other things: what passes does so long before.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.SIC_E2E_REPORT ? [['list'], ['json', { outputFile: process.env.SIC_E2E_REPORT }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: process.env.SIC_E2E_URL,
    // A fifth of the time goes into a trace, whether anybody looks at it or not.
    trace: process.env.SIC_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    // What is kept on the device would stand between a test and the program; offline.spec.ts lets the worker in.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM, args: browserFlags },
  },
})
