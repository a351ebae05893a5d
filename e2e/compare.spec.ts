import { expect, test } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const texts = { A: 'The officials own nothing. They were a class.', B: 'The officials own nothing. They were no class.' }

/** Two texts that share a claim and part over another. */
async function aQuarrel(api: { post: (path: string, options: object) => Promise<{ status(): number; text(): Promise<string>; json(): Promise<{ map: { id: string } }> }> }, group: string): Promise<string> {
  const sha = async (text: string) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const passage = (id: string, document: keyof typeof texts, exact: string) => ({ id, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, tags: [] })
  const evidence = (id: string, claim: string, passage: string, stance: string) => ({ id, target: { claim }, passage, stance, explicit: true, settled: true })
  const answer = await api.post(`/api/v1/groups/${group}/maps`, {
    data: {
      format: 'sic-et-non/map', version: 1,
      map: { id: 'm', question: 'q', title: 'What were they?' },
      claims: [{ id: 'q', kind: 'question', text: 'What were they?', tags: [] }, { id: 'p', kind: 'position', text: 'They were a class.', tags: [] }, { id: 'c', kind: 'claim', text: 'They own nothing.', tags: [] }],
      relations: [{ id: 'r1', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } }, { id: 'r2', kind: 'attacks', premises: [{ claim: 'c' }], target: { claim: 'p' } }],
      voices: [],
      documents: [{ id: 'A', title: 'For', authors: ['Anna Ahn'], date: '1948', sha256: await sha(texts.A), text: texts.A }, { id: 'B', title: 'Against', authors: ['Bert Bo'], date: '1937', sha256: await sha(texts.B), text: texts.B }],
      passages: [passage('p1', 'A', 'They were a class.'), passage('p2', 'B', 'They were no class.'), passage('p3', 'A', 'own nothing'), passage('p4', 'B', 'own nothing')],
      evidence: [evidence('e1', 'p', 'p1', 'asserts'), evidence('e2', 'p', 'p2', 'denies'), evidence('e3', 'c', 'p3', 'asserts'), evidence('e4', 'c', 'p4', 'asserts')],
      judgements: [], views: [], steps: [],
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

test('[CT1] [CT4] [CT5] [CT6] [CT9] [CT12] [CT13] [CT14] [CT15] the table says who holds what, and shows the words behind a cell beside the opposite', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const id = await aQuarrel(ada.api as never, await aGroup(ada))
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}#table`)
  const grid = page.getByRole('grid', { name: 'Who says what' })
  await expect(grid.getByRole('columnheader')).toHaveText(['Claim or inference', /^Bo.*1937$/, /^Ahn.*1948$/])
  const cells = grid.getByRole('row').filter({ hasText: 'They were a class.' }).first().getByRole('gridcell')
  await expect(cells).toHaveText(['denies', 'asserts'])

  // From the claim by arrows to a cell, into its words, and back to the cell.
  await grid.getByRole('rowheader', { name: /^They were a class/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const words = page.getByRole('complementary', { name: 'The words behind the cell' })
  await expect(words.getByRole('region', { name: 'Bo 1937', exact: true })).toContainText('They were no class.')
  await expect(words.getByRole('region', { name: 'Ahn 1948', exact: true })).toContainText('They were a class.')
  expect(await axeViolations(page, 'wcag')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(cells.first()).toBeFocused()

  // One looks and does not find, by a letter, and takes it back; then links a passage of that text, with its stance.
  const step = grid.getByRole('row').filter({ hasText: '⇒' })
  await step.getByRole('gridcell').first().click()
  await words.getByRole('button', { name: 'I looked and did not find it' }).click()
  await expect(words.getByRole('list', { name: 'Who looked and did not find it' })).toContainText('You looked')
  await expect(step.getByRole('gridcell').first()).toHaveText('silent')
  await page.keyboard.press('Escape')
  await expect(step.getByRole('gridcell').first()).toBeFocused()
  await page.keyboard.press('s')
  await expect(step.getByRole('gridcell').first()).toHaveText('')
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'A passage of Bo 1937' })
  await dialog.getByRole('listitem').filter({ hasText: 'They were no class.' }).getByRole('button', { name: 'denies it' }).click()
  await expect(step.getByRole('gridcell').first()).toHaveText('denies')
  await expect(words.getByRole('region', { name: 'Bo 1937', exact: true })).toContainText('They were no class.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(step.getByRole('gridcell').first()).toHaveText('')

  // Both texts as one column, for everyone on the map.
  await page.getByRole('button', { name: 'Columns (2)' }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('button', { name: 'Put texts together' }).click()
  await columns.getByLabel('Name of the set').fill('Both')
  await columns.getByLabel('Bo 1937').check()
  await columns.getByLabel('Ahn 1948').check()
  await columns.getByRole('button', { name: 'Keep the set' }).click()
  await page.keyboard.press('Escape')
  await expect(cells).toHaveText(['denies', 'asserts', 'both2'])

  // What is settled otherwise elsewhere stands in the cell at once.
  const evidence = { type: 'set', on: 'evidence', id: 'e4', changes: { stance: 'denies' } }
  expect((await ada.api.post(`/api/v1/maps/${id}/commands`, { data: [evidence] })).ok()).toBe(true)
  await expect(grid.getByRole('row').filter({ hasText: 'They own nothing.' }).first().getByRole('gridcell')).toHaveText(['denies', 'asserts', 'both2'])
  await page.getByLabel('Only where texts part').check()
  await expect(page.getByText('2 of 3 rows')).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('list', { name: 'Who says what' }).getByRole('button', { name: /^Bo 1937: denies it/ }).first().click()
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Bo 1937', exact: true })).toContainText('no class')
})
