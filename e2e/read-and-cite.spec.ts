import { expect, test, type Page } from '@playwright/test'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { axeViolations, inScheme } from './support/axe-violations.ts'

const text = `The question of the officials

Who are they

The officials are not owners. They hold the offices of the state and live by them, and nothing that they use is theirs to sell. A class, on the older view, is known by what it owns.

What they do

They decide what is made and who gets it. A later writer answered that whoever decides over the product owns it in all but name. The quarrel is therefore about the word and about the thing at once.

${Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1} goes on about the harvests, the plans and the offices of that year, at the length that such paragraphs have.`).join('\n\n')}

The last paragraph says that the officials are a caste.`

async function aDocument(person: Person, group: string): Promise<string> {
  const answer = await person.api.post(`/api/v1/groups/${group}/documents`, { data: { text, title: 'The question of the officials' } })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).document.id
}

async function open(page: Page, documentId: string): Promise<void> {
  await page.goto(`/documents/${documentId}`)
  await expect(page.getByRole('article')).toContainText('The officials are not owners')
}

/** Selects words of the text as a mouse would. */
async function select(page: Page, words: string): Promise<void> {
  await page.getByRole('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      node.parentElement!.scrollIntoView({ block: 'center' })
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`The text does not say “${wanted}” in one piece.`)
  }, words)
  await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible()
}

const saved = (page: Page) => expect(page.locator('[data-state=saved]')).toBeVisible()

let ada: Person
let group: string
let documentId: string

// One person for all tests, with a group of their own for each: an account is the costliest thing to make.
test.beforeAll(async ({ baseURL }) => {
  ada = await aPerson(baseURL!)
})
test.beforeEach(async ({ context }) => {
  group = await aGroup(ada)
  documentId = await aDocument(ada, group)
  await context.addCookies((await ada.api.storageState()).cookies)
})

test('I highlight words, and they are still highlighted when I come back', async ({ page }) => {
  await open(page, documentId)
  await select(page, 'nothing that they use is theirs to sell')
  await page.keyboard.press('h')
  await expect(page.locator('.passage')).toHaveText('nothing that they use is theirs to sell')
  await saved(page)
  await page.reload()
  await expect(page.locator('.passage')).toHaveText('nothing that they use is theirs to sell')
})

test('A text that begins with its title says it once', async ({ page }) => {
  await open(page, documentId)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['The question of the officials'])
  await expect(page.getByRole('main').getByRole('heading', { name: 'The question of the officials' })).toHaveCount(1)
})

test('I remove a highlight and take that back', async ({ page }) => {
  await open(page, documentId)
  await select(page, 'known by what it owns')
  await page.keyboard.press('h')
  await page.keyboard.press('Delete')
  await expect(page.locator('.passage')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.passage')).toHaveText('known by what it owns')
  await saved(page)
})

test('I comment on a passage, another member answers, and I resolve it', async ({ page, browser, baseURL }) => {
  await open(page, documentId)
  await select(page, 'owns it in all but name')
  await page.keyboard.press('m')
  await page.keyboard.type('In law, or in fact?')
  await page.keyboard.press('Enter')
  await saved(page)

  const bertrand = await aPerson(baseURL!, 'Bertrand Russell')
  await letIn(ada, group, bertrand, 'commenter')
  const theirs = await browser.newContext({ storageState: await bertrand.api.storageState() })
  const other = await theirs.newPage()
  await open(other, documentId)
  await expect(other.locator('.passage')).toBeVisible()
  await other.keyboard.press('n')
  await expect(other.getByText('In law, or in fact?')).toBeVisible()
  await other.getByRole('button', { name: 'Reply' }).click()
  await other.keyboard.type('In fact, @Ada Lovelace')
  await other.keyboard.press('Enter')
  await saved(other)
  await theirs.close()

  await page.reload()
  await expect(page.locator('.passage')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText('In fact, @Ada Lovelace')).toBeVisible()
  await page.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByText('Resolved by Ada Lovelace')).toBeVisible()
  await saved(page)
})

test('The address of a passage opens the text at the place, and says when it was removed', async ({ page }) => {
  await open(page, documentId)
  await select(page, 'the officials are a caste')
  await page.keyboard.press('h')
  await saved(page)
  const id = new URL(page.url()).hash.replace('#passage-', '')
  await page.goto(`/passages/${id}`)
  await expect(page).toHaveURL(new RegExp(`/documents/${documentId}#passage-${id}$`))
  await expect(page.locator('.passage')).toBeInViewport()
  await page.keyboard.press('Delete')
  await saved(page)
  await page.goto(`/passages/${id}`)
  await expect(page.getByText('This passage was removed')).toBeVisible()
  await expect(page.getByText('the officials are a caste')).toBeVisible()
})

test('I find words in the text, one after the other', async ({ page }) => {
  await open(page, documentId)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('OFFICIALS')
  await expect(page.getByRole('search')).toContainText(/\d of 3/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.locator('.found-current')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
})

test('I select by keyboard alone: a caret, words, a sentence', async ({ page }) => {
  await open(page, documentId)
  await page.getByRole('article').focus()
  await page.keyboard.press('v')
  for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('h')
  await expect(page.locator('.passage')).not.toHaveText('')
  await saved(page)
})

test('I make a claim of the words I selected in two keystrokes, and its chip leads to the map', async ({ page }) => {
  const answer = await ada.api.post(`/api/v1/groups/${group}/maps`, { data: { question: 'Class, caste, or neither?' } })
  expect(answer.status(), await answer.text()).toBe(201)
  await open(page, documentId)
  await select(page, 'The officials are not owners.')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Claim, in the group’s words')).toHaveValue('The officials are not owners.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /asserts.*The officials are not owners/ })).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByRole('link', { name: /asserts.*The officials are not owners/ })).toHaveAttribute('href', /\/maps\/.+#claim-/)
})

test('A highlight made offline is kept on the device, said to be so, and sent when the network is back', async ({ page, context }) => {
  await open(page, documentId)
  await context.setOffline(true)
  await select(page, 'The quarrel is therefore about the word')
  await page.keyboard.press('h')
  await expect(page.locator('.passage')).toHaveCount(1)
  await expect(page.locator('[data-state=offline]')).toBeVisible()
  await context.setOffline(false)
  await saved(page)
  await page.reload()
  await expect(page.locator('.passage')).toHaveText('The quarrel is therefore about the word')
})

test('A viewer reads and copies but cannot highlight', async ({ page, browser, baseURL }) => {
  const viewer = await aPerson(baseURL!, 'Simone Weil')
  await letIn(ada, group, viewer, 'viewer')
  const theirs = await browser.newContext({ storageState: await viewer.api.storageState() })
  const other = await theirs.newPage()
  await open(other, documentId)
  await select(other, 'known by what it owns')
  await expect(other.getByRole('toolbar').getByRole('button')).toHaveText(['More'])
  await other.keyboard.press('h')
  await expect(other.locator('.passage')).toHaveCount(0)
  await theirs.close()
  await page.close()
})

test('The reader has no faults that axe knows of, on a desk and on a phone', async ({ page }) => {
  await open(page, documentId)
  await select(page, 'They decide what is made')
  await page.keyboard.press('h')
  await saved(page)
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await inScheme(page, colorScheme)
      expect(await axeViolations(page, 'all'), `${viewport.width} ${colorScheme}`).toEqual([])
    }
  }
})
