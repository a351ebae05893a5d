import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, openNewMap, row, say, aTextWithPassage, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

test('I ask a question and set out an argument by keyboard alone', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, await aGroup(ada), 'Does the end justify the means?')
  await page.getByRole('button', { name: 'Add the first answer' }).press('Enter')
  await say(page, 'Yes, when it is the good of all.')
  await page.keyboard.press('Tab')
  await say(page, 'Nothing else could justify them.')
  await page.keyboard.press('o')
  await say(page, 'A promise does.')
  await page.keyboard.press('u')
  await say(page, 'Not every duty is an end.')
  await page.keyboard.press('v')
  await expect(row(page, 'Yes, when it is the good of all.')).toContainText('answers')
  await expect(row(page, 'Nothing else could justify them.')).toContainText('supports')
  await expect(row(page, 'A promise does.')).toContainText('attacks')
  await expect(row(page, 'Not every duty is an end.')).toContainText('undercuts')
  await isSaved(page)
  await page.reload()
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.getByRole('treegrid').locator('[data-key]')).toHaveCount(5)
})

test('the card I write in stays under my hands, also where the details cover its place', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada, { viewport: { width: 1100, height: 500 } })
  await openNewMap(page, await aGroup(ada), 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).press('Enter')
  await say(page, 'It is so.')
  // The new card's place is to the right of what is seen.
  await page.locator('.react-flow__pane').hover()
  const at = (await card(page, 'It is so.').boundingBox())!
  await page.mouse.wheel(at.x - 760, at.y - 400)
  await card(page, 'It is so.').click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Somebody saw it and nobody believed it.', { delay: 20 })
  const field = page.locator('.react-flow').getByRole('textbox', { name: /^Words of the/ })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Somebody saw it and nobody believed it.')
  await expect(field).toBeInViewport({ ratio: 0.99 })
})

test('I remove a claim with what hangs on it, and take that back', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, await aGroup(ada), 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'It is so.')
  await page.keyboard.press('Tab')
  await say(page, 'Someone saw it.')
  await card(page, 'It is so.').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'It is so.')).toHaveCount(0)
  await expect(page.locator('.react-flow__edge')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(card(page, 'It is so.')).toBeVisible()
  await expect(page.locator('.react-flow__edge')).toHaveCount(2)
})

test('I draw a line from one claim to another and choose what it means', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, await aGroup(ada), 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'It is so.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await say(page, 'Nobody saw it.')
  await page.getByRole('button', { name: 'See the whole map' }).click()
  await page.waitForTimeout(700) // until the view has come to rest
  await card(page, 'Nobody saw it.').hover()
  const handle = (await card(page, 'Nobody saw it.').locator('.react-flow__handle-top').boundingBox())!
  const target = (await card(page, 'It is so.').boundingBox())!
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('menuitem', { name: 'attacks' }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('‘Nobody saw it’ attacks ‘It is so’.')
})

test('I put a passage behind a claim by dragging it there, and open the text at the place', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  await aTextWithPassage(ada, groupId, 'The end may justify the means as long as there is something that justifies the end.')
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, groupId, 'Does the end justify the means?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'Only if something justifies the end.')
  await page.getByRole('button', { name: 'Documents and passages' }).click()
  await page.getByRole('button', { name: 'See the whole map' }).click()
  await expect(card(page, 'Only if something justifies the end.')).toBeVisible()
  await page.waitForTimeout(700) // until the view has come to rest
  await page.locator('[data-passage]').dragTo(card(page, 'Only if something justifies the end.'))
  await expect(card(page, 'Only if something justifies the end.').getByRole('list', { name: 'Evidence' })).toContainText('Example 1921: asserts it; not settled')
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('radio', { name: 'denies' }).click()
  await expect(card(page, 'Only if something justifies the end.').getByRole('list', { name: 'Evidence' })).toContainText('Example 1921: denies it')
  await expect(details.getByRole('link', { name: /Open the text/ })).toHaveAttribute('href', /\/passages\//)
})

test('I take the map away as picture, drawing, PDF, outline and file, and get the same map back from the file', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  await aTextWithPassage(ada, groupId, 'I saw it with my own eyes.')
  const page = await theirBrowser(browser, ada)
  const mapId = await openNewMap(page, groupId, 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'It is so.')
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Link: I saw it with my own eyes.' }).click()
  await expect(card(page, 'It is so.').getByRole('list', { name: 'Evidence' })).toContainText('Example 1921')
  await isSaved(page)

  const png = await taken(page, 'PNG')
  expect(png.name).toBe('Is it so.png')
  expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
  expect(width).toBeGreaterThanOrEqual(1440)
  expect(height).toBeGreaterThan(300)
  expect(png.bytes.length).toBeGreaterThan(10_000)

  const svg = (await taken(page, 'SVG')).bytes.toString('utf8')
  const drawn = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return { root: parsed.documentElement.tagName, mistakes: parsed.querySelectorAll('parsererror').length, words: parsed.documentElement.textContent ?? '' }
  }, svg)
  expect(drawn).toMatchObject({ root: 'svg', mistakes: 0 })
  for (const words of ['Is it so?', 'It is so.', 'Rosa Example, On means and ends (1921)']) expect(drawn.words.replace(/\s+/g, ' ')).toContain(words)

  await page.getByRole('button', { name: 'Export' }).click()
  const panel = page.getByRole('dialog', { name: 'Export' })
  await panel.getByText('PDF', { exact: true }).click()
  await panel.getByLabel('Paper').selectOption('A5')
  await panel.getByLabel('Sheets across').selectOption('2')
  await expect(panel.getByRole('status', { name: 'Size' })).toContainText('2 × 1 sheets of')
  expect(await axeViolations(page)).toEqual([])
  // Whoever cannot wait stops it; nothing comes then.
  await page.route('**/export', () => {})
  await panel.getByRole('button', { name: 'Save the PDF' }).click()
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.getByRole('button', { name: 'Save the PDF' })).toBeEnabled()
  await page.unroute('**/export')
  await page.keyboard.press('Escape')
  // What was chosen last is remembered.
  await page.reload()
  await expect(card(page, 'It is so.')).toBeVisible()
  const pdf = await taken(page, null)
  expect(pdf.name).toBe('Is it so.pdf')
  expect(pdf.bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)

  const outline = (await taken(page, 'Outline')).bytes.toString('utf8')
  for (const words of ['Is it so', 'It is so', 'I saw it with my own eyes']) expect(outline).toContain(words)

  const file = JSON.parse((await taken(page, 'Map file')).bytes.toString('utf8'))
  expect(file.claims).toHaveLength(2)
  expect(file.evidence).toHaveLength(1)
  for (const group of [groupId, await aGroup(ada, 'Another group')]) {
    const made = await (await ada.api.post(`/api/v1/groups/${group}/maps`, { data: file })).json()
    expect(made.map.id).not.toBe(mapId)
    const again = await (await ada.api.get(`/api/v1/maps/${made.map.id}/export?format=json`)).json()
    expect(again.claims).toEqual(file.claims)
    expect(again.relations).toEqual(file.relations)
    // In another group passages have ids of that group; they cite the same words of the same text.
    expect(cited(again)).toEqual(cited(file))
    expect(again.map).toEqual({ ...file.map, id: made.map.id })
  }
})

/** Takes the map away in a format, or as it was last asked for, and keeps the file that comes. What it leaves out is said there. */
async function taken(page: Page, format: string | null): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const panel = page.getByRole('dialog', { name: 'Export' })
  if (format) await panel.getByText(format, { exact: true }).click()
  const coming = page.waitForEvent('download')
  await panel.getByRole('button', { name: /^Save the/ }).click()
  const download = await coming
  const bytes = readFileSync(await download.path())
  await expect(panel.getByText(`‘${download.suggestedFilename()}’ is saved.`)).toBeVisible()
  if (format !== 'Map file') await expect(panel.getByRole('list', { name: 'What the file could not hold' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  return { name: download.suggestedFilename(), bytes }
}

interface MapFile {
  evidence: { id: string; passage: string }[]
  passages: { id: string; exact: string; document: string }[]
  documents: { id: string; sha256: string }[]
}

function cited({ evidence, passages, documents }: MapFile): unknown[] {
  return evidence.map(({ passage, ...rest }) => {
    const { exact, document } = passages.find(({ id }) => id === passage)!
    return { ...rest, exact, sha256: documents.find(({ id }) => id === document)!.sha256 }
  })
}

test('I rename, copy, archive and remove maps in the list', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, groupId, 'Is it so?')
  await page.getByRole('link', { name: 'All maps' }).click()
  const more = () => page.getByRole('list', { name: 'Maps', exact: true }).getByRole('button', { name: 'More' }).first()
  await more().click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'The map’s question' }).fill('Was it so?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /Was it so\?/ })).toBeVisible()
  await more().click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.getByRole('link', { name: /Was it so\? \(copy\)/ })).toBeVisible()
  await more().click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByRole('list', { name: 'Maps', exact: true }).getByRole('listitem')).toHaveCount(1)
  await more().click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { name: 'No map is open' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('list', { name: 'Maps', exact: true }).getByRole('listitem')).toHaveCount(1)
})

test('the list, the canvas and the outline pass axe', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, groupId, 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'It is so.')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.getByRole('treegrid')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.goto(`/groups/${groupId}/maps`)
  expect(await axeViolations(page)).toEqual([])
})
