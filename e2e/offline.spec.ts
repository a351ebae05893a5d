import { expect, test, type Browser, type Page } from '@playwright/test'
import { aTextWithPassage, card, isSaved, openNewMap, row, say } from './map-helpers.ts'
import { aGroup, aPerson, signIn, type Person } from './people.ts'
import { aLine, type Line } from './support/cut-off.ts'
import { whenAlive } from './support/when-alive.ts'
import { axeViolations } from './support/axe-violations.ts'

const text = `The question of the officials

The officials are not owners. They hold the offices of the state and live by them.

A later writer answered that whoever decides over the product owns it in all but name.`

let line: Line
let ada: Person
let group: string

test.beforeAll(async ({ baseURL }) => {
  ada = await aPerson(baseURL!)
})
test.beforeEach(async ({ baseURL }) => {
  line = await aLine(baseURL!)
  group = await aGroup(ada)
})
test.afterEach(() => line.close())

test('[OF1] [OF2] [OF5] [OF8] [OF20] what I opened opens again on a train, I go on working, and nothing of it is lost when I sign out before it went up', async ({ browser }) => {
  const page = await aTraveller(browser, ada)
  await aTextWithPassage(ada, group, 'The officials are not owners.')
  const [{ id: passage, document }] = (await (await ada.api.get(`/api/v1/groups/${group}/passages`)).json()).passages as [{ id: string; document: string }]
  const unread = await aDocument('Never opened')
  const map = await openNewMap(page, group, 'A class or a caste?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'A caste.')
  await isSaved(page)
  await isKept(page, `/maps/${map}`)
  // From within, as one does: the router fetches no page for it.
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'On means and ends' }).click()
  await expect(page.getByRole('article')).toContainText('The officials are not owners')
  await isKept(page, `/documents/${document}`)
  await isKept(page, `/groups/${group}/library`)

  line.cut()
  await page.goto(`/maps/${map}`)
  await expect(card(page, 'A caste.')).toBeVisible()
  await expect(page.getByText('No connection – what you opened is here')).toBeVisible()
  // What works beside the page is told behind the # of its address what to load.
  const faults: string[] = []
  page.on('console', (message) => void (/worker/i.test(message.text()) && message.type() === 'error' && faults.push(message.text())))
  await page.locator('[data-map-surface]').focus()
  const over = page.waitForEvent('worker').then((beside) => beside.waitForEvent('close'))
  await page.keyboard.press('t')
  await over
  expect(faults).toEqual([])
  await expect(page.getByText('The layout could not be worked out')).toHaveCount(0)
  await page.getByRole('button', { name: 'Outline' }).press('Enter')
  await row(page, 'A caste.').click()
  await page.keyboard.press('Tab')
  await say(page, 'They own nothing.')
  await expect(row(page, 'They own nothing.')).toContainText('supports')
  await expect(page.locator('[role=status][data-state]')).toHaveText(/^Offline, \d+ changes? kept on this device$/)

  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('link', { name: 'Never opened not on this device' })).toBeVisible()
  await page.getByRole('link', { name: 'On means and ends', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('The officials are not owners')

  // A passage's own address leads to its text.
  await page.goto(`/passages/${passage}`)
  await expect(page).toHaveURL(`/documents/${document}#passage-${passage}`)
  await page.goto(`/documents/${unread}`)
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'A class or a caste?' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'On means and ends' })).toBeVisible()
  expect(await axeViolations(page, 'all')).toEqual([])

  // What could not be shown comes by itself.
  line.mend()
  await expect(page.getByRole('article')).toContainText('The officials are not owners')
  await expect(page.getByText('No connection')).toHaveCount(0)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('dialog')).toContainText(/\d+ changes? on ‘A class or a caste\?’ (is|are) kept on this device only/)
  await page.getByRole('button', { name: /^Sign out and keep/ }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await signIn(ada.api, ada.email, ada.password)
  await page.context().addCookies((await ada.api.storageState()).cookies)
  await page.goto(`/maps/${map}`)
  await isSaved(page)
  const { claims } = await (await ada.api.get(`/api/v1/maps/${map}/export?format=json`)).json()
  expect(claims.map(({ text }: { text: string }) => text)).toContain('They own nothing.')
})

test('[OF3] [OF4] nothing of mine is left on the device when I have signed out, and nothing of what I may no longer read', async ({ browser }) => {
  const page = await aTraveller(browser, ada)
  const document = await aDocument('The question of the officials')
  const removed = await aDocument('Taken away')
  for (const id of [removed, document]) {
    await page.goto(`/documents/${id}`)
    await expect(page.getByRole('article')).toContainText('The officials are not owners')
    await isKept(page, `/documents/${id}`)
  }
  expect((await ada.api.delete(`/api/v1/documents/${removed}`)).ok()).toBe(true)
  await page.goto(`/documents/${removed}`)
  await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible()
  await expect.poll(() => keptPaths(page)).not.toContain(`/documents/${removed}`)

  // Signing out needs the server, and says so.
  await page.goto(`/documents/${document}`)
  await (await whenAlive(page.getByRole('button', { name: /^Account of/ }))).click()
  line.cut()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('The server cannot be reached, so you are still signed in.', { exact: false }).first()).toBeVisible()
  line.mend()
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(async () => (await caches.keys()).filter((name) => /^sic-(pages|answers):./.test(name)))).toEqual([])

  line.cut()
  await page.goto(`/documents/${document}`)
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible()
  await expect(page.getByText('The question of the officials')).toHaveCount(0)
})

/** A browser of this person's own, with the program's worker, on a line that can be cut. */
async function aTraveller(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: line.address, storageState: await person.api.storageState(), serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } })
  return context.newPage()
}

async function aDocument(title: string): Promise<string> {
  const answer = await ada.api.post(`/api/v1/groups/${group}/documents`, { data: { text: `${title}\n\n${text}`, title } })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).document.id
}

/** Until the page and everything that it may still load are on the device. */
async function isKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPaths(page)).toContain(path)
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const script = await (await fetch('/offline-worker.js')).text()
        const files = (JSON.parse(/BUILD_FILES = (\[.*\])/.exec(script)![1]!) as string[]).filter((file) => /\/chunks\/.*\.js$/.test(file))
        const cache = await caches.open('sic-files')
        return (await Promise.all(files.map((file) => cache.match(file)))).filter((held) => !held).length
      }),
    )
    .toBe(0)
}

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('sic-pages:'))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })
