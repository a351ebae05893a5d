import { expect, test, type Page } from '@playwright/test'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const filler = Array.from({ length: 12 }, (_, index) => `Paragraph ${index + 1} goes on about the harvests, the plans and the offices of that year, at the length that such paragraphs have.`).join('\n\n')

const text = `The question of the officials

The first paragraph says that the officials are a caste, and says it at such length that nothing which comes after it in this text is near.

The officials are not owners. They hold the offices of the state and live by them, and nothing that they use is theirs to sell.

One cart goes by. The road runs past the mill. Nobody counts the carts there.

A footnote of no weight stood here and is soon to go, with all its doubts about the numbers.

${filler}`

/** A better copy: words put right, a sentence that stands twice, a paragraph that is gone. */
const mill = 'One cart goes by. The road runs past the mill. Nobody counts the carts there.'
const spring = 'The road runs past the mill. That was in spring.'
const corrected = text
  .replace('and nothing that they use is theirs to sell', 'and nothing of what they use is theirs to sell')
  .replace(mill, `${spring}\n\n${spring}`)
  .replace('A footnote of no weight stood here and is soon to go, with all its doubts about the numbers.\n\n', '')

let ada: Person
let group: string

test.beforeAll(async ({ baseURL }) => {
  ada = await aPerson(baseURL!)
})
test.beforeEach(async ({ context }) => {
  group = await aGroup(ada)
  await context.addCookies((await ada.api.storageState()).cookies)
})

interface Written {
  id: string
  revision: string
  words: string
}

async function aText(data: object): Promise<Written> {
  const answer = await ada.api.post(`/api/v1/groups/${group}/documents`, { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return theText((await answer.json()).document.id)
}

async function theText(id: string): Promise<Written> {
  const { currentRevisionId: revision } = await (await ada.api.get(`/api/v1/documents/${id}`)).json()
  const { text: words } = await (await ada.api.get(`/api/v1/revisions/${revision}`)).json()
  return { id, revision, words }
}

async function aHighlight({ id, revision, words }: Written, exact: string): Promise<string> {
  const start = words.indexOf(exact)
  expect(start, exact).toBeGreaterThanOrEqual(0)
  const passage = crypto.randomUUID()
  const answer = await ada.api.post(`/api/v1/documents/${id}/passages`, { data: { id: passage, revision, start, end: start + exact.length } })
  expect(answer.status(), await answer.text()).toBe(201)
  return passage
}

async function revise({ id, revision }: Written, data: object): Promise<Written> {
  const answer = await ada.api.post(`/api/v1/documents/${id}/revisions`, { data: { basis: revision, ...data } })
  expect(answer.status(), await answer.text()).toBe(201)
  return theText(id)
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('article')).toContainText('The officials are not owners')
}

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
}

const saved = (page: Page) => expect(page.locator('[data-state=saved]')).toBeVisible()
const statesOf = async ({ id }: Written) => {
  const { passages } = await (await ada.api.get(`/api/v1/documents/${id}/passages`)).json()
  return Object.fromEntries(passages.map((passage: { exact: string; state: string }) => [passage.exact, passage.state]))
}

test('After a correction each passage says how it stands, and those that lost their place are settled in two clicks', async ({ page }) => {
  const before = await aText({ text, title: 'The question of the officials' })
  await aHighlight(before, 'the officials are a caste')
  await aHighlight(before, 'nothing that they use is theirs to sell')
  await aHighlight(before, 'The road runs past the mill.')
  await aHighlight(before, 'with all its doubts about the numbers')
  const after = await revise(before, { text: corrected, title: 'The question of the officials' })
  expect(Object.values(await statesOf(after)).sort()).toEqual(['ambiguous', 'exact', 'moved', 'orphaned'].sort())

  await open(page, `/documents/${before.id}#unsettled`)
  const list = page.getByRole('region', { name: /Not placed/ })
  await expect(list.locator('[data-unplaced]')).toHaveCount(2)
  expect(await axeViolations(page, 'all')).toEqual([])

  // One click to see a candidate, one to settle.
  const ambiguous = list.locator('[data-unplaced]', { hasText: 'The road runs' })
  await ambiguous.getByRole('list', { name: 'Where it may stand' }).getByRole('button').nth(1).click()
  await expect(page.locator('.passage-chosen')).toHaveText(/road runs past the mill/i)
  await ambiguous.getByRole('button', { name: 'It stands here' }).click()
  await expect(list.locator('[data-unplaced]')).toHaveCount(1)

  // And by hand, with a key to finish.
  await list.getByRole('button', { name: 'Place it by hand' }).click()
  await select(page, 'the harvests, the plans')
  await expect(page.getByRole('button', { name: 'Put it here' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await saved(page)
  expect(Object.values(await statesOf(after)).sort()).toEqual(['exact', 'moved', 'moved', 'moved'])

  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: '1 not placed' })).toBeVisible()
  await saved(page)
  expect(Object.values(await statesOf(after))).toContain('orphaned')

  // What moved says so, with its words then and now.
  await page.locator('.passage', { hasText: 'nothing of what they use' }).click()
  const card = page.getByRole('listitem').filter({ hasText: /Moved in revision 2\./ })
  await expect(card).toContainText('nothing that they use is theirs to sell')
})

test('An older text is read as it was, with its passages where they stood', async ({ page }) => {
  const before = await aText({ text, title: 'The question of the officials' })
  await aHighlight(before, 'with all its doubts about the numbers')
  await revise(before, { text: corrected, title: 'The question of the officials' })
  await open(page, `/documents/${before.id}`)
  await expect(page.getByRole('article')).not.toContainText('doubts about the numbers')
  await page.getByRole('button', { name: 'rev. 2 of 2' }).click()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.locator('.passage')).toHaveText('with all its doubts about the numbers')
  await select(page, 'Nobody counts the carts')
  await page.keyboard.press('h')
  await expect(page.locator('.passage')).toHaveCount(1)
  await page.getByRole('button', { name: 'Back to the text as it stands' }).click()
  await expect(page.getByRole('article')).not.toContainText('doubts about the numbers')
})

test('A text corrected while I read it says so, and a highlight that was still on its way arrives', async ({ page, context, browser, baseURL }) => {
  const before = await aText({ text, title: 'The question of the officials' })
  await open(page, `/documents/${before.id}`)
  await context.setOffline(true)
  await select(page, 'They hold the offices of the state')
  await page.keyboard.press('h')
  await expect(page.locator('.passage')).toHaveCount(1)
  const after = await revise(before, { text: `A new beginning.\n\n${corrected}`, title: 'The question of the officials' })
  await context.setOffline(false)
  await saved(page)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.getByRole('button', { name: 'Show the corrected text' }).click()
  await expect(page.getByRole('article')).toContainText('A new beginning')
  await expect(page.locator('.passage')).toHaveText('They hold the offices of the state')
  expect(await statesOf(after)).toEqual({ 'They hold the offices of the state': 'moved' })

  const reader = await aPerson(baseURL!, 'Simone Weil')
  await letIn(ada, group, reader, 'viewer')
  const theirs = await browser.newContext({ storageState: await reader.api.storageState() })
  const other = await theirs.newPage()
  await open(other, `/documents/${before.id}`)
  await other.getByRole('button', { name: 'This text', exact: true }).click()
  await expect(other.getByRole('menuitem', { name: 'Revisions' })).toBeVisible()
  await expect(other.getByRole('menuitem', { name: /Correct this text/ })).toHaveCount(0)
  await theirs.close()
})

test('Words that import left out are put back and highlighted, and that can be undone', async ({ page }) => {
  const before = await aText({ text, title: 'The question of the officials' })
  await aHighlight(before, 'the officials are a caste')
  const { blocks } = await (await ada.api.get(`/api/v1/revisions/${before.revision}`)).json()
  const block = blocks.findIndex((each: { start: number; end: number }) => before.words.slice(each.start, each.end).startsWith('A footnote of no weight'))
  await revise(before, { corrections: [{ do: 'exclude-block', block }] })
  await open(page, `/documents/${before.id}`)
  await expect(page.locator('.passage')).toHaveCount(1)
  await page.keyboard.press('x')
  await select(page, 'soon to go')
  await expect(page.getByRole('toolbar', { name: 'Words that were left out' })).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.locator('.passage', { hasText: 'soon to go' })).toBeVisible()
  await expect(page.locator('.passage')).toHaveCount(2)
  await saved(page)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.locator('.passage')).toHaveText(['the officials are a caste'])
  await expect(page.getByRole('article')).not.toContainText('soon to go')
})

test('The original stands beside the text, at the place that is read', async ({ page }) => {
  const document = await aText({ text: text.replaceAll('that year', 'that\n\n\n\nyear'), title: 'The question of the officials' })
  await open(page, `/documents/${document.id}`)
  await page.keyboard.press('b')
  const found = page.getByRole('group', { name: 'The text as found in the file' })
  await expect(found).toContainText('The officials are not owners')
  expect(await axeViolations(page, 'all')).toEqual([])
  await page.getByRole('region', { name: 'As found' }).getByRole('button', { name: 'Close' }).click()
  await expect(found).toHaveCount(0)
})
