import { expect, test, type Locator, type Page } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const filler = Array.from({ length: 120 }, (_, index) => `Paragraph ${index + 1} goes on about other things, at some length, so that nothing that matters here is seen without scrolling to it.`)
const around = (first: string, second: string) => [...filler, first, ...filler, second, ...filler].join('\n\n')
const texts = { A: around('They were a class.', 'The officials own nothing.'), B: around('They own nothing at all.', 'They were no class.') }

/** Two long texts that share a claim and part over another, and a claim on which one of them is silent. */
async function aQuarrel(person: Person): Promise<string> {
  const sha = async (text: string) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const passage = (id: string, document: keyof typeof texts, exact: string) => ({ id, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, tags: [] })
  const evidence = (id: string, claim: string, own: string, stance: string) => ({ id, target: { claim }, passage: own, stance, explicit: true, settled: true })
  const claim = (id: string, text: string, kind = 'claim') => ({ id, kind, text, tags: [] })
  const answer = await person.api.post(`/api/v1/groups/${await aGroup(person)}/maps`, {
    data: {
      format: 'sic-et-non/map', version: 1,
      map: { id: 'm', question: 'q', title: 'What were they?' },
      claims: [claim('q', 'What were they?', 'question'), claim('p', 'It was a class.', 'position'), claim('c', 'It owned nothing.')],
      relations: [{ id: 'r1', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } }, { id: 'r2', kind: 'attacks', premises: [{ claim: 'c' }], target: { claim: 'p' } }],
      voices: [],
      documents: [{ id: 'A', title: 'For', authors: ['Anna Ahn'], date: '1948', sha256: await sha(texts.A), text: texts.A }, { id: 'B', title: 'Against', authors: ['Bert Bo'], date: '1937', sha256: await sha(texts.B), text: texts.B }],
      passages: [passage('p1', 'A', 'They were a class.'), passage('p2', 'B', 'They were no class.'), passage('p3', 'A', 'The officials own nothing.'), passage('p4', 'B', 'They own nothing at all.')],
      evidence: [evidence('e1', 'p', 'p1', 'asserts'), evidence('e2', 'p', 'p2', 'denies'), evidence('e3', 'c', 'p3', 'asserts'), evidence('e4', 'c', 'p4', 'asserts')],
      judgements: [], views: [], steps: [],
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

const isAt = (text: Locator, words: string) => expect(text.getByText(words)).toBeInViewport()
const claims = (page: Page) => page.getByRole('list', { name: 'Claims and inferences' })

test('[PL1] [PL2] [PL4] [PL5] [PL6] [PL8] [PL9] two texts go to what they say on a claim, and words of both become evidence of one', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const id = await aQuarrel(ada)
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}/side-by-side?row=claim:c`)
  const [ahn, bo] = [page.getByRole('region', { name: 'Ahn 1948' }), page.getByRole('region', { name: 'Bo 1937' })]
  await isAt(ahn, 'The officials own nothing.')
  await isAt(bo, 'They own nothing at all.')
  await expect(page.getByText('This they share')).toBeVisible()

  // The next disagreement by its key; the address holds where one is.
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'It was a class.' })).toBeVisible()
  await isAt(ahn, 'They were a class.')
  await isAt(bo, 'They were no class.')
  await expect(page).toHaveURL(/row=claim%3Ap$/)
  expect(await axeViolations(page)).toEqual([])

  // A passage that is pressed chooses its claim.
  await claims(page).getByRole('button', { name: /^It owned nothing\./ }).click()
  await isAt(ahn, 'The officials own nothing.')
  await page.keyboard.press('d')
  await ahn.getByText('They were a class.').click()
  await isAt(bo, 'They were no class.')

  // Words of the one by mouse, of the other by keyboard: one claim, in one step.
  await ahn.getByRole('article').getByText('Paragraph').and(ahn.locator(':scope [data-block]')).last().dblclick({ position: { x: 20, y: 12 } })
  const tray = page.getByRole('form', { name: 'Link these words' })
  await expect(tray.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press(await bo.evaluate((own) => String([...document.querySelectorAll('[data-pane]')].indexOf(own) + 1)))
  await page.keyboard.press('v')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(tray.getByRole('listitem')).toHaveCount(2)
  await tray.getByLabel('Evidence for').selectOption({ label: 'A new claim …' })
  await tray.getByLabel('The new claim, in the group’s words').fill('They have words in common.')
  await tray.getByLabel('What Ahn 1948 does there').selectOption('denies it')
  await tray.getByRole('button', { name: 'Link all 2' }).click()
  await expect(page.getByRole('heading', { name: 'They have words in common.' })).toBeVisible()
  await expect(ahn.getByText('denies', { exact: true })).toBeVisible()
  await expect(bo.getByText('asserts', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(claims(page).getByRole('button', { name: /^They have words/ })).toHaveCount(0)

  // What others settle is seen at once; what is not there is told from what nobody looked for.
  await claims(page).getByRole('button', { name: /^It owned nothing\./ }).click()
  expect((await ada.api.post(`/api/v1/maps/${id}/commands`, { data: [{ type: 'remove', on: 'evidence', id: 'e4', removed: { at: new Date().toISOString() } }] })).ok()).toBe(true)
  await expect(bo.getByText('Not yet looked for')).toBeVisible()
  await bo.getByRole('button', { name: /^I looked/ }).click()
  await expect(bo.getByText('looked for by Ada Lovelace, not found')).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('group', { name: 'Texts' }).getByRole('button', { name: /^Bo 1937/ }).click()
  await expect(ahn).toBeHidden()
  await page.getByRole('group', { name: 'Disagreement' }).getByRole('button', { name: 'Next disagreement' }).click()
  await isAt(bo, 'They were no class.')
  await page.getByRole('group', { name: 'Texts' }).getByRole('button', { name: /^Ahn 1948/ }).click()
  await isAt(ahn, 'They were a class.')
})
