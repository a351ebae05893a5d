import { expect, test, type Page } from '@playwright/test'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { whenAlive } from './support/when-alive.ts'
import { axeViolations } from './support/axe-violations.ts'

const wrapped = `The lamp keepers

By Ada Brook

May 1911

The keepers lit the lamps at dusk and put them out at
dawn, and nobody had ever asked them what they thought
of it. The keep-
ers were paid in flour, and when the flour was short
they were paid in lamp oil, which they sold in town.

The second winter

By the second winter the society counted ninety men
and kept a school, with a stove and a reading room,
and the company had begun to count them too.
`

const scraped = `Skip to content

The bread of the valley

Every valley bakes its own bread, and every valley holds that the others are mistaken. What is meant by good bread is a matter on which cousins have fallen out.

Share this article
Facebook
Twitter
Print`

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

let owner: Person
test.beforeAll(async ({ baseURL }) => {
  owner = await aPerson(baseURL!)
})

/** A new group's library, as its owner sees it. */
async function openLibrary(page: Page): Promise<string> {
  const groupId = await aGroup(owner)
  await page.context().addCookies((await owner.api.storageState()).cookies)
  await page.goto(`/groups/${groupId}/library`)
  await expect(page.getByRole('heading', { name: 'The texts your group is reading' })).toBeVisible()
  await whenAlive(page.getByLabel('Files to import'))
  return groupId
}

test('I import several texts at once and see what was done to each', async ({ page }) => {
  await openLibrary(page)
  expect(await axeViolations(page)).toEqual([])
  await page.getByLabel('Files to import').setInputFiles([file('lamps.txt', wrapped), file('bread.txt', scraped), { name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }])

  const tray = page.getByRole('region', { name: /^Import/ })
  await expect(tray.getByRole('link', { name: 'Open The lamp keepers' })).toBeVisible()
  await expect(tray.getByRole('link', { name: 'Open The bread of the valley' })).toBeVisible()
  await expect(tray).toContainText('This file is empty. Choose another, or paste the text.')
  await expect(tray.getByRole('status')).toHaveText('2 imported, 1 could not be imported')

  await tray.getByText('What was done to it').first().click()
  await expect(tray).toContainText('1 word joined that a line’s end had cut')
  await tray.getByText('What was done to it').last().click()
  await expect(tray).toContainText('5 × navigation or buttons of a web page')
  expect(await axeViolations(page)).toEqual([])

  const texts = page.getByRole('list', { name: 'Texts' })
  await expect(texts.getByRole('listitem').filter({ hasText: 'The lamp keepers' })).toContainText('Ada Brook')
  await expect(texts.getByRole('listitem').filter({ hasText: 'The lamp keepers' })).toContainText('May 1911')
})

test('I paste a text and read it', async ({ page }) => {
  await openLibrary(page)
  await page.getByRole('button', { name: 'Paste a text' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Paste some text first.')).toBeVisible()
  await page.getByLabel('Text', { exact: true }).fill(wrapped)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Open The lamp keepers' }).click()
  await expect(page).toHaveURL(/\/documents\//)
  await expect(page.getByText('The keepers were paid in flour')).toBeVisible()
})

test('I give an address on the web, and am told why it cannot be fetched', async ({ page }) => {
  await openLibrary(page)
  await page.getByRole('button', { name: 'Other ways to add a text' }).click()
  await page.getByRole('menuitem', { name: /From the web/ }).click()
  await page.getByLabel('Address').fill('not an address')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Give the address of a page, such as https://example.org/text.')).toBeVisible()
  await page.getByLabel('Address').fill('http://127.0.0.1/a-text')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('region', { name: /^Import/ }).getByRole('status')).toHaveText('1 could not be imported')
})

test('from what was imported I go on to look it over', async ({ page }) => {
  await openLibrary(page)
  await page.getByLabel('Files to import').setInputFiles(file('bread.txt', scraped))
  await page.getByRole('link', { name: /^Look it over.*The bread of the valley/ }).click()
  await expect(page).toHaveURL(/\/documents\/[^/]+\/correct$/)
  await expect(page.getByRole('region', { name: 'Text as found' })).toContainText('Skip to content')
  await expect(page.getByRole('link', { name: /Show original/ })).toBeVisible()
})

test('I drop a file anywhere on the page', async ({ page }) => {
  await openLibrary(page)
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'bread.txt', { type: 'text/plain' }))
    return data
  }, scraped)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop texts to import them')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('link', { name: 'Open The bread of the valley' })).toBeVisible()
  await expect(page.getByText('Drop texts to import them')).toBeHidden()
})

test('I am told that a text is already there, and led to it', async ({ page }) => {
  await openLibrary(page)
  const picker = page.getByLabel('Files to import')
  await picker.setInputFiles(file('bread.txt', scraped))
  await expect(page.getByRole('link', { name: 'Open The bread of the valley' })).toBeVisible()
  await picker.setInputFiles(file('the same again.txt', scraped))
  await expect(page.getByText('This text is already in the library, as ‘The bread of the valley’.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it' })).toBeVisible()
})

test('I cancel an import, and nothing of it is kept', async ({ page }) => {
  await openLibrary(page)
  await page.route('**/api/v1/groups/*/documents', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue().catch(() => {})
  })
  await page.getByLabel('Files to import').setInputFiles(file('bread.txt', scraped))
  await page.getByRole('button', { name: 'Cancel bread.txt' }).click()
  await expect(page.getByText('Cancelled; nothing was kept')).toBeVisible()
  await page.unroute('**/api/v1/groups/*/documents')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The texts your group is reading' })).toBeVisible()
})

test('I find a text by its words, correct what is known of it, remove it and bring it back', async ({ page }) => {
  await openLibrary(page)
  await page.getByLabel('Files to import').setInputFiles([file('lamps.txt', wrapped), file('bread.txt', scraped)])
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()

  const box = page.getByRole('searchbox', { name: 'Search the texts' })
  await box.fill('cousins fallen')
  await expect(page.getByRole('region', { name: 'Found' })).toContainText('a matter on which cousins have fallen out')
  await expect(page.getByRole('region', { name: 'Found' })).not.toContainText('The lamp keepers')
  await box.fill('')

  await page.getByRole('button', { name: 'More about The bread of the valley' }).click()
  await page.getByRole('menuitem', { name: /Edit title/ }).click()
  await page.getByLabel('Authors').fill('Cy Dunn\nEve Dunn')
  await page.getByLabel('Tradition').fill('Millers')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('list', { name: 'Texts' }).getByRole('listitem').filter({ hasText: 'The bread of the valley' })
  await expect(row).toContainText('Cy Dunn, Eve Dunn · Millers')

  await page.getByLabel('Tradition').selectOption('Millers')
  await expect(page.getByText('1 text of 2')).toBeVisible()
  await page.getByLabel('Tradition').selectOption('All traditions')

  await page.getByRole('button', { name: 'More about The bread of the valley' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the library' }).click()
  await expect(row).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('someone who may only read finds no way to change the library', async ({ page, browser, baseURL }) => {
  const groupId = await openLibrary(page)
  await page.getByLabel('Files to import').setInputFiles(file('bread.txt', scraped))
  await expect(page.getByRole('link', { name: 'Open The bread of the valley' })).toBeVisible()
  const reader = await aPerson(baseURL!, 'Blaise Pascal')
  await letIn(owner, groupId, reader, 'viewer')
  const context = await browser.newContext({ baseURL, storageState: await reader.api.storageState(), viewport: { width: 390, height: 844 } })
  const phone = await context.newPage()
  await phone.goto(`/groups/${groupId}/library`)
  await expect(phone.getByRole('link', { name: 'The bread of the valley' })).toBeVisible()
  await expect(phone.getByRole('button', { name: /Import|Paste|More about/ })).toHaveCount(0)
  expect(await axeViolations(phone)).toEqual([])
  expect((await reader.api.delete(`/api/v1/documents/${(await (await reader.api.get(`/api/v1/groups/${groupId}/documents`)).json()).documents[0].id}`)).status()).toBe(403)
  await context.close()
})
