import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { aTextWithPassage } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { aLine } from './support/cut-off.ts'

const text = `The question of the officials

The officials are not owners. They hold the offices of the state and live by them.

A later writer answered that whoever decides over the product owns it in all but name.`

let ada: Person
let group: string
let documentId: string

test.beforeAll(async ({ baseURL }) => {
  ada = await aPerson(baseURL!)
})
test.beforeEach(async ({ context }) => {
  group = await aGroup(ada)
  documentId = await aText(ada)
  await context.addCookies((await ada.api.storageState()).cookies)
})

test('[OF10] [OF11] [OF12] [OF16] what I make without a connection in two pages goes up from a third, each thing once', async ({ page, context }) => {
  const second = await context.newPage()
  await open(page)
  await open(second)
  await context.setOffline(true)
  await highlight(page, 'The officials are not owners')
  await page.getByRole('button', { name: 'Comment' }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Which officials?')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Add a note or tags' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Compare the first chapter.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Offline, 3 changes kept on this device')).toBeVisible()
  await expect(page.getByText('Kept on this device, not sent yet')).toBeVisible()

  await expect(second.locator('.passage')).toHaveText('The officials are not owners')
  await highlight(second, 'all but name')
  await expect(page.locator('.passage')).toHaveCount(2)
  await page.close()
  await second.close()
  expect(await passages()).toEqual([])
  const posts: string[] = []
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/passages')) posts.push(response.request().postDataJSON().id)
  })
  await context.setOffline(false)
  const other = await context.newPage()
  await other.goto('/groups')
  await expect.poll(async () => (await passages()).map(({ exact }) => exact).sort()).toEqual(['The officials are not owners', 'all but name'])
  await expect.poll(passages).toContainEqual(expect.objectContaining({ note: 'Compare the first chapter.' }))
  expect(new Set(posts).size).toBe(2)
  expect(posts).toHaveLength(2)
  const { threads } = await (await ada.api.get(`/api/v1/documents/${documentId}/threads`)).json()
  expect(threads).toMatchObject([{ comments: [{ text: 'Which officials?' }] }])
  await other.goto('/account#device')
  await expect(other.getByText('Everything you made on this device is on the server.')).toBeVisible()
})

test('[OF13] [OF15] what the server refuses meanwhile is shown with its sentence and its words, on the account page too', async ({ page, context, baseURL }) => {
  const ben = await aPerson(baseURL!, 'Ben Jonson')
  await letIn(ada, group, ben, 'editor')
  await context.clearCookies()
  await context.addCookies((await ben.api.storageState()).cookies)
  await open(page)
  await context.setOffline(true)
  await highlight(page, 'whoever decides over the product')
  await expect(page.getByText('Offline, 1 change kept on this device')).toBeVisible()
  expect((await ada.api.delete(`/api/v1/documents/${documentId}`)).ok()).toBe(true)
  await page.close()
  await context.setOffline(false)

  const other = await context.newPage()
  await other.goto('/groups')
  await other.getByRole('link', { name: '1 change could not be sent' }).click()
  const section = other.getByRole('region', { name: 'On this device' })
  await expect(section.getByText('whoever decides over the product', { exact: true })).toBeVisible()
  await expect(section.getByText('This document does not exist, or you have no access to it.')).toBeVisible()
  const download = other.waitForEvent('download')
  await section.getByRole('button', { name: 'Download', exact: true }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('whoever decides over the product')

  // It comes back to the group, and what was set aside goes up.
  expect((await ada.api.post(`/api/v1/documents/${documentId}/restore`)).ok()).toBe(true)
  await section.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(passages).toMatchObject([{ exact: 'whoever decides over the product' }])
  await expect(section.getByText('Everything you made on this device is on the server.')).toBeVisible()
})

test('[OF17] on a train I open a text again, make a claim of its words and link others to claims I know, and it goes up', async ({ browser, baseURL }) => {
  const line = await aLine(baseURL!)
  await aTextWithPassage(ada, group, 'The end justifies the means only when it is good.')
  const [known] = (await (await ada.api.get(`/api/v1/groups/${group}/passages`)).json()).passages as { document: string }[]
  const context = await browser.newContext({ baseURL: line.address, storageState: await ada.api.storageState(), serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const article = page.getByRole('article')
  await page.goto(`/documents/${known!.document}`)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.reload()
  await expect(article).toContainText('The rest of the text')
  await expect.poll(() => kept(page)).toContain(`/api/v1/groups/${group}/claims`)
  await expect.poll(() => kept(page)).toContain(`/documents/${known!.document}`)

  line.cut()
  await page.goto(`/documents/${known!.document}`)
  await expect(article).toContainText('The rest of the text')
  await expect(page.locator('.passage')).toHaveCount(1)
  await select(page, 'The rest of the text')
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'Claim, in the group’s words' }).fill('There is more to it.')
  await expect(page.getByRole('combobox', { name: 'On the map' })).toBeEnabled()
  await page.keyboard.press('Enter')
  for (const [words, claim] of [['says other', 'Another question'], ['things', 'There is more to it.']] as const) {
    await select(page, words)
    await page.keyboard.press('l')
    await page.getByRole('combobox', { name: 'Evidence for which claim?' }).fill(claim.slice(0, 8))
    await page.getByRole('option', { name: new RegExp(`^${claim}`) }).click()
  }
  await expect(page.getByText(/Offline.* 6 changes kept on this device/)).toBeVisible()

  line.mend()
  const links = async () => ((await (await ada.api.get(`/api/v1/documents/${known!.document}/links`)).json()).links as { claimText: string }[]).map(({ claimText }) => claimText).sort()
  await expect.poll(links).toEqual(['Another question', 'Another question', 'There is more to it.', 'There is more to it.'])
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await context.close()
  await line.close()
})

/** The addresses of what the browser keeps, without their questions. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => /^sic-(pages|answers):/.test(name))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })

async function aText(person: Person): Promise<string> {
  const answer = await person.api.post(`/api/v1/groups/${group}/documents`, { data: { text, title: 'The question of the officials' } })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).document.id
}

async function passages(): Promise<{ exact: string }[]> {
  return (await (await ada.api.get(`/api/v1/documents/${documentId}/passages`)).json()).passages
}

async function open(page: Page): Promise<void> {
  await page.goto(`/documents/${documentId}`)
  await expect(page.getByRole('article')).toContainText('The officials are not owners')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
}

async function highlight(page: Page, words: string): Promise<void> {
  await select(page, words)
  await page.keyboard.press('h')
  await expect(page.locator('.passage').filter({ hasText: words })).toBeVisible()
  // Its buttons have the names of those beside the text.
  await expect(page.getByRole('toolbar', { name: 'The selected words' })).toHaveCount(0)
}

async function select(page: Page, words: string): Promise<void> {
  await page.getByRole('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
  }, words)
  await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible()
}
