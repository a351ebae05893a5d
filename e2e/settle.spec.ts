import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const said = ['The officials own nothing that they could bequeath.', 'They are a caste and no class.', 'They take what others make.']
const text = `Of the officials\n\nOne hears much of them. ${said[0]} Whoever doubts it may look at the law.\n\n${said[1]} Others say otherwise.\n\n${said[2]}`

async function aMapToSettle(person: Person, group: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const sha256 = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const claim = (id: string, words: string) => ({ id, kind: 'claim', text: words, tags: [] })
  const link = (id: string, on: string, passage: number, stance: string) => ({ id, target: { claim: on }, passage: `p${passage}`, stance, explicit: true, settled: false })
  const file = {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'What were they?' },
    claims: [{ id: 'q', kind: 'question', text: 'What were they?', tags: [] }, claim('a', 'The officials are a class.'), claim('b', 'The officials were a class'), claim('c', 'The officials exploit the workers.'), claim('d', 'The officials do not exploit the workers.')],
    relations: [{ id: 'r', kind: 'supports', premises: [{ claim: 'c' }], target: { claim: 'b' } }],
    voices: [],
    documents: [{ id: 'd', title: 'On officials', authors: ['Rosa Example'], date: '1921', sha256, text }],
    passages: said.map((exact, index) => ({ id: `p${index}`, document: 'd', exact, prefix: '', suffix: '', start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, tags: [] })),
    evidence: [link('e2', 'a', 1, 'asserts'), link('e1', 'a', 0, 'asserts'), link('e3', 'b', 2, 'asserts'), link('e4', 'c', 2, 'asserts')],
    judgements: [],
    views: [],
    steps: [],
  }
  const answer = await person.api.post(`/api/v1/groups/${group}/maps`, { data: file })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Settle' })

test('what was linked is settled by single letters while another settles too, and claims said twice become one', async ({ browser, baseURL }) => {
  const [ada, ben] = [await aPerson(baseURL!), await aPerson(baseURL!, 'Ben Reader')]
  const group = await aGroup(ada)
  await letIn(ada, group, ben, 'editor')
  const id = await aMapToSettle(ada, group)
  const [page, his] = await Promise.all([ada, ben].map((person) => theirBrowser(browser, person)))
  await Promise.all([page!, his!].map(async (one) => {
    await one.goto(`/maps/${id}`)
    await expect(one.getByRole('button', { name: 'Settle (4 links wait)' })).toBeVisible()
    await card(one, 'exploit the workers').first().click()
    await one.keyboard.press('q')
    await expect(panel(one).getByRole('group', { name: 'Link 1 of 4' })).toBeFocused()
  }))
  const hers = panel(page!)

  // In the order of the text, the passage among its neighbours.
  await expect(hers.locator('blockquote')).toHaveText(`One hears much of them. ${said[0]} Whoever doubts it may look at the law.`)
  expect(await axeViolations(page!)).toEqual([])

  // Ben settles the first under her hands: it stays, and says so.
  await his!.keyboard.press('d')
  await expect(hers.getByText('Somebody else has settled this one: denies it.')).toBeVisible()
  await expect(hers.getByRole('group', { name: 'Link 1 of 4' })).toBeFocused()
  await page!.keyboard.press('j')
  await expect(hers.locator('mark')).toHaveText(said[1]!)
  await page!.keyboard.press('e')
  await page!.keyboard.press('v')
  await hers.getByLabel('Who speaks here, if not the author').fill('An opponent')
  await page!.keyboard.press('Enter')
  await expect(hers.getByText('“An opponent” asserts it')).toBeVisible()
  await page!.keyboard.press('n')
  await expect(hers.getByRole('group', { name: 'Link 3 of 4' })).toBeFocused()
  await page!.keyboard.press('z')
  await expect(hers.getByRole('group', { name: 'Link 2 of 4' })).toBeVisible()
  await page!.keyboard.press('d')
  await page!.keyboard.press('a')
  await page!.keyboard.press('s')
  await expect(hers.getByText('all settled')).toBeVisible()

  // Two claims in nearly the same words become one, in words of their own; what hung on both hangs on it.
  await hers.getByRole('button', { name: 'Alike claims' }).click()
  await hers.getByRole('group', { name: /^Pair 1 of / }).press('m')
  await hers.getByLabel('Other words').check()
  await hers.getByLabel('The words of the one claim').fill('The officials are, or were, a class.')
  await page!.keyboard.press('Enter')
  await expect(card(page!, 'The officials are, or were, a class.')).toBeVisible()
  await expect(card(page!, 'The officials were a class')).toHaveCount(0)
  await expect(hers.getByRole('group', { name: 'Pair 1 of 1' })).toBeFocused()
  await expect(hers.getByText('One seems to deny the other', { exact: true })).toBeVisible()
  await expect(hers.getByRole('button', { name: 'Merge into one' })).toHaveCount(0)
  await page!.keyboard.press('x')
  await expect(hers.getByText('No two claims on this map are alike')).toBeVisible()
  await isSaved(page!)

  const file = await ada.api.get(`/api/v1/maps/${id}/export?format=json`)
  expect(file.status(), await file.text()).toBe(200)
  const { claims, evidence, relations, views } = await file.json()
  expect(claims.map(({ text }: { text: string }) => text)).toContain('The officials are, or were, a class.')
  expect(claims).toHaveLength(4)
  expect(evidence.every(({ settled }: { settled: boolean }) => settled)).toBe(true)
  const kept = claims.find(({ text }: { text: string }) => text.startsWith('The officials are, or')).id
  expect(evidence.filter(({ target }: { target: { claim: string } }) => target.claim === kept).map(({ stance }: { stance: string }) => stance).sort()).toEqual(['asserts', 'denies', 'denies'])
  expect(relations[0].target.claim).toBe(kept)
  expect(views).toMatchObject([{ type: 'different' }])
})
