import { expect, test, type Page } from '@playwright/test'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { whenAlive } from './support/when-alive.ts'
import { axeViolations } from './support/axe-violations.ts'

const opening = 'The keepers of the lamps in the harbour were paid in flour for twenty years, and when the flour was short they were paid in the oil of the lamp itself, which they sold.'

const messy = `Skip to content

The lamp keepers

By Ada Brook

May 1911

${opening}

${opening} Nobody had ever asked them what they thought of it.

The winters

By the second winter the society counted ninety men
and kept a school, with a stove and a reading room,
and a table on which there stood a loaf of the make-
shift bread that the keep-
ers had learned to make of what they had been paid in.
The company had begun to count them too, and wrote it
down in a book which it showed to nobody in the town.

Share this article
Facebook
Print`

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

let owner: Person
test.beforeAll(async ({ baseURL }) => {
  owner = await aPerson(baseURL!)
})

async function signedIn(page: Page): Promise<string> {
  await page.context().addCookies((await owner.api.storageState()).cookies)
  return aGroup(owner)
}

/** The text, looked over before it is saved. */
async function lookOver(page: Page, text = messy): Promise<string> {
  const groupId = await signedIn(page)
  await page.goto(`/groups/${groupId}/library`)
  await (await whenAlive(page.getByLabel('File to look over'))).setInputFiles(file('lamps.txt', text))
  await expect(read(page)).toContainText('By the second winter')
  return groupId
}

/** The text saved, as its API gives it. */
async function saved(groupId: string, text = messy): Promise<{ id: string; revision: string; text: string }> {
  const made = await owner.api.post(`/api/v1/groups/${groupId}/documents`, { data: { text } })
  expect(made.status()).toBe(201)
  const { document } = await made.json()
  const revision = (await (await owner.api.get(`/api/v1/documents/${document.id}`)).json()).currentRevisionId
  return { id: document.id, revision, text: (await (await owner.api.get(`/api/v1/revisions/${revision}`)).json()).text }
}

async function highlight(document: { id: string; revision: string; text: string }, words: string): Promise<void> {
  const start = document.text.indexOf(words)
  const made = await owner.api.post(`/api/v1/documents/${document.id}/passages`, { data: { id: crypto.randomUUID(), revision: document.revision, start, end: start + words.length } })
  expect(made.status()).toBe(201)
}

const read = (page: Page) => page.getByRole('region', { name: 'Text as it will read' })
const found = (page: Page) => page.getByRole('region', { name: 'Text as found' })
const list = (page: Page) => page.getByRole('region', { name: 'List of what was done' })
const block = (page: Page, words: string | RegExp) => read(page).getByRole('group').filter({ hasText: words })
const card = (page: Page) => page.getByRole('region', { name: /^A repair that/ })

test('I look a text over before it is saved, put right what import did, and read it so', async ({ page }) => {
  await lookOver(page)
  await expect(found(page).locator('del').first()).toHaveText('Skip to content')
  expect(await axeViolations(page)).toEqual([])

  // A paragraph that import offers to leave out, and a hyphen it was not sure of.
  await page.keyboard.press('j')
  await expect(card(page)).toContainText('Leave this out of the text?')
  await page.keyboard.press('y')
  await expect(card(page)).toContainText('make-⏎shift')
  await expect(card(page)).toContainText('not quite sure')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('n')
  await expect(card(page)).toBeHidden()
  await expect(list(page)).toContainText('Nothing is doubtful any more.')

  // What was left out comes back; what was not, goes.
  await read(page).getByText(/3 left out/).click()
  await read(page).getByRole('button', { name: 'Put back “Print”' }).click()
  await expect(block(page, /^.?Print$/)).toHaveCount(1)
  await block(page, 'May 1911').click()
  await page.getByRole('toolbar').getByRole('button', { name: 'Leave out of the text' }).click()
  await expect(found(page).locator('del', { hasText: 'May 1911' })).toHaveCount(1)

  // A heading, words written over, a block split in two.
  await block(page, 'By the second winter').click()
  await page.getByRole('toolbar').getByLabel('Set as').selectOption('Quotation')
  await expect(read(page).locator('blockquote')).toContainText('By the second winter')
  await page.keyboard.press('Escape')
  await block(page, 'Nobody had ever asked').click()
  await page.keyboard.press('e')
  const words = page.getByLabel('The words of this block')
  await words.fill(`${opening} Nobody had ever asked the keepers.`)
  await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(field.value.indexOf('Nobody'), field.value.indexOf('Nobody')))
  await words.press('Enter')
  await expect(block(page, /^.?Nobody had ever asked the keepers\.$/)).toHaveCount(1)

  // A title of one's own, one step too many, and that one undone.
  await list(page).getByLabel('Title').fill('Keepers of lamps')
  await list(page).getByLabel('Title').blur()
  await expect(page.getByRole('heading', { level: 1, name: 'Keepers of lamps' })).toBeVisible()
  await block(page, 'The winters').click()
  await page.keyboard.press('Delete')
  await expect(read(page).getByRole('button', { name: 'Put back “The winters”' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(read(page).getByRole('heading', { name: 'The winters' })).toBeVisible()

  await page.getByRole('button', { name: 'Save to the library' }).click()
  await expect(page).toHaveURL(/\/documents\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keepers of lamps')
  await expect(page.locator('blockquote')).toContainText('By the second winter')
  await expect(page.getByText('Nobody had ever asked the keepers.', { exact: true })).toBeVisible()
  await expect(page.getByText(opening)).toHaveCount(1)
})

test('a reload loses none of my corrections, and leaving asks first', async ({ page }) => {
  const groupId = await lookOver(page)
  await block(page, 'The winters').click()
  await page.keyboard.press('1')
  await expect(page.getByText('1 correction, kept on this device until you save')).toBeVisible()

  await page.getByRole('link', { name: 'Back to the library' }).click()
  await expect(page.getByRole('dialog')).toContainText('will be kept on this device')
  await page.getByRole('button', { name: 'Stay' }).click()

  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByText('One correction from before was kept on this device')).toBeVisible()
  await expect(block(page, 'The winters')).toHaveAttribute('data-level', '1')

  await page.getByRole('button', { name: 'Save to the library' }).click()
  await expect(page).toHaveURL(/\/documents\//)
  await page.goto(`/groups/${groupId}/import`)
  await expect(page.getByRole('heading', { name: 'Nothing is being looked over' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})

test('I correct a text that is saved, and am told what became of its passages', async ({ page }) => {
  const groupId = await signedIn(page)
  const document = await saved(groupId)
  await highlight(document, 'kept a school, with a stove')
  await highlight(document, 'wrote it down in a book which it showed to nobody')
  await page.goto(`/documents/${document.id}/correct`)
  await expect(page.getByRole('button', { name: 'Save as a new revision' })).toHaveAttribute('aria-disabled', 'true')

  await block(page, 'The company had begun').click()
  await page.keyboard.press('e')
  const words = page.getByLabel('The words of this block')
  await words.fill((await words.inputValue()).replace(/ The company had begun.*$/s, '').replace('ninety men', 'ninety-one men and two boys'))
  await words.press('Control+Enter')
  await expect(list(page)).toContainText('1 of 2 keep their words.')
  await expect(list(page)).toContainText('One would lose its place')
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page.getByRole('heading', { name: 'Saved as revision 2' })).toBeVisible()
  await expect(page.getByText('1 passage moved with its words')).toBeVisible()
  await expect(page.getByText('1 passage lost its place')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'To the library' }).click()
  await page.getByRole('link', { name: /1 unsettled/ }).click()
  await expect(page).toHaveURL(new RegExp(`/documents/${document.id}`))
  await expect(page.getByText('ninety-one men and two boys')).toBeVisible()
})

test('when somebody saved another revision meanwhile, my corrections are offered again where they fit and shown where they do not', async ({ page }) => {
  const groupId = await signedIn(page)
  const document = await saved(groupId)
  await page.goto(`/documents/${document.id}/correct`)
  await block(page, 'The winters').click()
  await page.keyboard.press('1')
  await block(page, 'Nobody had ever asked').click()
  await page.keyboard.press('4')
  const at = document.text.indexOf('Nobody had ever asked')
  const other = await owner.api.post(`/api/v1/documents/${document.id}/revisions`, { data: { basis: document.revision, corrections: [{ do: 'write-words', start: at, end: at + 6, text: 'No one' }] } })
  expect(other.status()).toBe(201)
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await page.getByRole('button', { name: 'Go on with the newer text' }).click()
  await expect(page.getByText('1 of 2 corrections that you made on an older revision')).toBeVisible()
  await expect(page.getByText('Nothing corrected yet')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Take it over' }).click()
  await expect(page.getByText('1 correction, kept on this device')).toBeVisible()
  await page.reload()
  await page.getByText('Show', { exact: true }).click()
  await expect(page.getByText('Set as heading: “The keepers of the lamps')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page.getByRole('heading', { name: 'Saved as revision 3' })).toBeVisible()
})

test('I replace a text with a better copy, and see first what changes and which passages move or lose their place', async ({ page }) => {
  const groupId = await signedIn(page)
  const document = await saved(groupId)
  await highlight(document, 'kept a school, with a stove')
  await highlight(document, 'The company had begun to count them too')
  await page.goto(`/groups/${groupId}/library`)
  await (await whenAlive(page.getByRole('button', { name: 'More about The lamp keepers' }))).click()
  await page.getByRole('menuitem', { name: 'Replace with a better copy' }).click()
  await expect(page.getByRole('heading', { name: 'A better copy of ‘The lamp keepers’' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByText('Pasted text').click()
  await page.getByLabel('Text', { exact: true }).fill(`The lamp keepers\n\nA preface by another hand, which the first copy lacked, and which nobody reads.\n\nThe winters\n\nBy the second winter the society counted ninety men and kept a school, with a stove and a reading room.`)
  await page.getByRole('button', { name: 'Compare' }).click()

  await expect(list(page)).toContainText('What changes')
  await expect(list(page).locator('ins', { hasText: 'A preface by another hand' })).toBeVisible()
  await expect(list(page)).toContainText('1 of 2 keep their words.')
  expect(await axeViolations(page)).toEqual([])
  // Also what is not saved yet can be corrected.
  await block(page, 'A preface by another hand').click()
  await page.keyboard.press('q')
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page.getByText('1 passage moved with its words')).toBeVisible()
  await expect(page.getByText('1 passage lost its place')).toBeVisible()
  await page.getByRole('link', { name: 'Read it' }).click()
  await expect(page.locator('blockquote')).toContainText('A preface by another hand')
})

test('on a phone the sides are tabs, and repairs are settled with a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await lookOver(page)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('tab', { name: 'What was done' }).click()
  await list(page).getByRole('button', { name: /Leave this out of the text/ }).click()
  await expect(card(page)).toContainText('1 of 2')
  await expect(read(page)).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await card(page).getByRole('button', { name: 'Make this repair' }).click()
  await card(page).getByRole('button', { name: 'It is right' }).click()
  await expect(card(page)).toBeHidden()
  await page.getByRole('tab', { name: 'As found' }).click()
  await expect(found(page)).toContainText('Skip to content')
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('whoever may only read is led to the text itself', async ({ page, baseURL }) => {
  const groupId = await signedIn(page)
  const document = await saved(groupId)
  const viewer = await aPerson(baseURL!, 'Blaise Pascal')
  await letIn(owner, groupId, viewer, 'viewer')
  await page.context().clearCookies()
  await page.context().addCookies((await viewer.api.storageState()).cookies)
  await page.goto(`/documents/${document.id}/correct`)
  await expect(page).toHaveURL(new RegExp(`/documents/${document.id}$`))
})
