/**
 * `npm run pictures`: starts the program on fresh data and takes the README's pictures from it, at a desk's and a phone's
 * size. With an argument, all rooms go to that folder instead, light and dark, to be looked at.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/support/find-browser.ts'
import { startProgram } from '../e2e/support/start-program.ts'

const projectFolder = resolve(import.meta.dirname, '..')
const everything = process.argv[2]
const folder = resolve(everything ?? join(projectFolder, 'docs/pictures'))
mkdirSync(folder, { recursive: true })

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const program = process.env.SIC_E2E_URL ? { address: process.env.SIC_E2E_URL, stop: async () => {} } : await startProgram()
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
try {
  if (everything) {
    for (const [size, viewport] of Object.entries({ desk, phone })) for (const theme of ['light', 'dark'] as const) await takeAll(size, viewport, theme)
  } else {
    await takeAll('', desk, 'light')
  }
} finally {
  await browser.close()
  await program.stop()
}

async function takeAll(size: string, viewport: typeof desk, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme, baseURL: program.address, deviceScaleFactor: everything ? 1 : 1.5, hasTouch: size === 'phone', isMobile: size === 'phone', reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  const take = async (name: string) => {
    await page.waitForTimeout(600)
    const suffix = everything ? `-${size}-${colorScheme}` : ''
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) })
  }
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take('welcome')
  await page.getByRole('button', { name: 'Sign in as demo' }).click()
  await page.waitForURL(/\/maps\//)
  await mapReady(page)
  await take('map')
  const map = page.url().split('#')[0]!
  await page.goto('about:blank')
  await page.goto(`${map}#table`)
  await page.getByRole('region', { name: 'What it turns on' }).waitFor()
  // What most texts part over, first: a picture shows one screen only.
  if (size !== 'phone') await page.getByLabel('Order', { exact: true }).selectOption('contest')
  await take('table')
  const group = await groupOf(page)
  await page.goto(`/groups/${group}/library`)
  await page.getByText('a bureaucratic ruling class').first().waitFor()
  await take('library')
  await page.getByRole('link', { name: /a bureaucratic ruling class/ }).first().click()
  await page.waitForURL(/\/documents\//)
  await page.getByText('Begin with the relation, not with the deed').first().waitFor()
  await page.waitForTimeout(1500)
  await take('reader')
  if (everything) {
    for (const name of ['findings', 'terms', 'granting', 'coding', 'handout']) {
      await page.goto('about:blank')
      await page.goto(`${map}#table/${name}`)
      await page.waitForTimeout(2500)
      await take(name)
    }
    await page.goto(`/groups/${group}/maps`)
    await take('maps')
    await page.goto(`/groups/${group}`)
    await take('group')
    await page.goto('/account')
    await take('account')
  }
  await context.close()
}

async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-state="saved"], [data-state="read-only"]').first().waitFor({ timeout: 30_000 })
  await page.waitForTimeout(1500)
}

async function groupOf(page: Page): Promise<string> {
  const href = await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Library' }).getAttribute('href')
  return href!.split('/')[2]!
}
