import { expect, test, type Page } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const texts = { A: 'The officials own nothing. They were a class.', B: 'The officials own nothing. They were no class.' }

/** Two texts on two claims; nobody has said yet what they do with them. */
async function twoTexts(person: Person, group: string): Promise<string> {
  const passage = (id: string, document: keyof typeof texts, exact: string) => ({ id, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, tags: [] })
  const evidence = (id: string, claim: string, passage: string) => ({ id, target: { claim }, passage, stance: 'none', explicit: true, settled: false })
  const answer = await person.api.post(`/api/v1/groups/${group}/maps/import?format=sic`, {
    data: {
      format: 'sic-et-non/map', version: 1, map: { id: 'm', question: 'q', title: 'What were they?' },
      claims: [{ id: 'q', kind: 'question', text: 'What were they?', tags: [] }, { id: 'p', kind: 'position', text: 'They were a class.', tags: [] }, { id: 'c', kind: 'claim', text: 'They own nothing.', tags: [] }],
      relations: [{ id: 'r1', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } }, { id: 'r2', kind: 'attacks', premises: [{ claim: 'c' }], target: { claim: 'p' } }],
      documents: [{ id: 'A', title: 'For', authors: ['Anna Ahn'], date: '1948', sha256: '', text: texts.A }, { id: 'B', title: 'Against', authors: ['Bert Bo'], date: '1937', sha256: '', text: texts.B }],
      passages: [passage('p1', 'A', 'They were a class.'), passage('p2', 'B', 'They were no class.')],
      evidence: [evidence('e1', 'p', 'p1'), evidence('e2', 'p', 'p2')],
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

/** Everything that reaches this browser: what the server answers, and what comes through the socket. */
function overheard(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) heard.push(response.text().catch(() => ''))
  })
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(payload.toString()))))
  return async () => (await Promise.all(heard)).join('\n')
}

const secret = 'He says it of the clergy'

test('[BC5] [BC6] [BC8] [BC9] two read apart, neither hearing of the other before the reveal; then they see how far they agree, and settle where not', async ({ browser, baseURL }) => {
  const [ada, bert] = [await aPerson(baseURL!, 'Ada'), await aPerson(baseURL!, 'Bert')]
  const group = await aGroup(ada)
  await letIn(ada, group, bert, 'commenter')
  const map = await twoTexts(ada, group)
  const [hers, his] = [await theirBrowser(browser, ada), await theirBrowser(browser, bert, { viewport: { width: 390, height: 844 } })]
  const atAdas = overheard(hers)

  await hers.goto(`/maps/${map}#table/coding`)
  await hers.getByRole('button', { name: 'Open a round' }).click()
  await expect(hers.getByText('2 × 2 = 4 cells for each of 2 readers')).toBeVisible()
  expect(await axeViolations(hers, 'wcag')).toEqual([])
  await hers.getByRole('button', { name: 'Open the round' }).click()
  const far = hers.getByRole('list', { name: 'How far each is' })
  await expect(far).toContainText('Bert0 of 4')

  // Text by text: Bo on both claims, then Ahn.
  const answer = async (page: Page, key: string) => {
    const cell = page.getByRole('region', { name: 'The cell to read' })
    const at = await cell.getByText(/^Cell \d of 4/).textContent()
    await cell.getByRole('heading').focus()
    await page.keyboard.press(key)
    await expect(cell.getByRole('radio').nth(Number(key) - 1)).toBeChecked()
    await page.keyboard.press('n')
    if (!at!.startsWith('Cell 4')) await expect(cell.getByText(at!.slice(0, 6))).toBeHidden()
  }
  for (const key of ['1', '2', '1', '5']) await answer(hers, key)

  await his.goto(`/maps/${map}#table/coding`)
  await his.getByRole('button', { name: /^Reading apart.*You have read 0 of 4/ }).click()
  await expect(his.getByRole('region', { name: 'The cell to read' })).toContainText('They were no class.')
  await answer(his, '1')
  // The reason before the answer, and the answer by its key.
  await his.getByLabel('Why, for the talk afterwards').fill(secret)
  for (const key of ['1', '1', '5']) await answer(his, key)
  await expect(his.getByText('you have read everything')).toBeVisible()
  expect(await axeViolations(his, 'wcag')).toEqual([])

  // How far he is comes to her; what he found comes by no road.
  await expect(far).toContainText('Bert4 of 4', { timeout: 10_000 })
  const round = (await (await ada.api.get(`/api/v1/maps/${map}/coding`)).json()).rounds[0].id
  for (const path of [`maps/${map}/coding/${round}`, `maps/${map}/judgements`, `maps/${map}`, `maps/${map}/export?format=json`, `maps/${map}/history`, `groups/${group}/activity`]) expect(await (await ada.api.get(`/api/v1/${path}`)).text(), path).not.toContain(secret)
  expect(await atAdas()).not.toContain(secret)

  await hers.getByRole('button', { name: 'Reveal …' }).click()
  await hers.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(hers.getByRole('region', { name: 'How far the readers agree' })).toContainText('0.59 (4 cells, 8 readings')
  await expect(hers.getByRole('region', { name: 'How far the readers agree' })).toContainText('0.00 (3 cells, 6 readings')
  await expect(hers.getByRole('region', { name: 'Differences' })).toContainText(secret)
  // He hears of it at once.
  const differences = his.getByRole('region', { name: 'Differences' })
  await expect(differences.getByRole('listitem').filter({ hasText: 'Ada denies' }).first()).toBeVisible()
  await expect(differences).toContainText('1 difference')
  expect((await bert.api.put(`/api/v1/maps/${map}/coding/${round}/codes`, { data: { target: { claim: 'p' }, column: 'document:A', value: 'denies' } })).status()).toBe(409)

  await hers.getByRole('button', { name: 'Settle it' }).click()
  await hers.getByRole('textbox', { name: 'Why' }).fill('“Own nothing” stands there outright.')
  await hers.getByRole('button', { name: 'Record it' }).click()
  await expect(differences).toContainText('“Own nothing” stands there outright.')
  expect(await axeViolations(hers, 'wcag')).toEqual([])
  // What was looked for and not found stands in the table from now on, with how many looked.
  await hers.getByRole('navigation', { name: 'Pages of the comparison' }).getByRole('button', { name: 'Table' }).click()
  await expect(hers.getByRole('grid', { name: 'Who says what' }).getByRole('gridcell').filter({ hasText: 'silent' })).toBeVisible()
})

test('[WA2] [WA3] [WA5] [WA7] one row on the wall: a secret vote from a phone, the reveal, and what is held recorded', async ({ browser, baseURL }) => {
  const [ada, bert] = [await aPerson(baseURL!, 'Ada'), await aPerson(baseURL!, 'Bert')]
  const group = await aGroup(ada)
  await letIn(ada, group, bert, 'commenter')
  const map = await twoTexts(ada, group)
  const [hers, his] = [await theirBrowser(browser, ada), await theirBrowser(browser, bert, { viewport: { width: 390, height: 844 } })]
  const atAdas = overheard(hers)
  await his.goto(`/maps/${map}`)
  await hers.goto(`/maps/${map}#table`)
  await hers.getByRole('gridcell').filter({ hasText: 'no side' }).first().click()
  await hers.getByRole('button', { name: 'Put on the wall' }).click()
  await hers.getByRole('button', { name: 'Put it on the wall' }).click()
  const wall = hers.getByRole('dialog', { name: 'They were a class.' })
  await expect(wall.getByText('0 of 2 have voted').first()).toBeVisible()
  await expect(wall.getByRole('region', { name: 'Bo 1937' })).toContainText('They were no class.')
  expect(await axeViolations(hers, 'wcag')).toEqual([])

  // He is told in the map's room, and votes with two thumbs.
  await his.getByRole('region', { name: 'On the wall' }).getByRole('button', { name: 'Vote' }).click()
  await his.getByRole('radio', { name: 'Ahn 1948 asserts it' }).check()
  await his.getByRole('button', { name: 'Say why, if you like' }).click()
  await his.getByLabel('Why, on Bo 1937').fill(secret)
  await his.getByRole('radio', { name: 'Bo 1937 says both' }).check()
  await his.getByRole('radio', { name: 'Bo 1937 denies it' }).check()
  await expect(his.getByText('Your vote is in.')).toBeVisible()
  expect(await axeViolations(his, 'wcag')).toEqual([])

  // That he has voted comes to her; what, by no road.
  await expect(wall.getByText('1 of 2 have voted').first()).toBeVisible()
  const round = (await (await ada.api.get(`/api/v1/maps/${map}/coding`)).json()).rounds[0].id
  for (const path of [`maps/${map}/coding`, `maps/${map}/coding/${round}`, `maps/${map}/judgements`, `maps/${map}/export?format=json`, `groups/${group}/activity`]) expect(await (await ada.api.get(`/api/v1/${path}`)).text(), path).not.toMatch(/clergy|denies/)
  expect(await atAdas()).not.toMatch(/clergy|"denies"/)
  const { columns } = (await (await ada.api.get(`/api/v1/maps/${map}/coding/${round}`)).json()) as { columns: { id: string; name: string }[] }
  for (const { id, name } of columns) expect((await ada.api.put(`/api/v1/maps/${map}/coding/${round}/codes`, { data: { target: { claim: 'p' }, column: id, value: name === 'Bo 1937' ? 'silent' : 'asserts' } })).status()).toBe(200)

  await hers.keyboard.press('r')
  await expect(wall.getByRole('button', { name: 'Reveal', exact: true })).toBeFocused()
  await hers.keyboard.press('r')
  await expect(wall.getByRole('region', { name: 'Ahn 1948' })).toContainText('Both alike: asserts it.')
  await expect(wall.getByRole('region', { name: 'Bo 1937' })).toContainText('You differ: ‘denies’ 1, ‘silent’ 1.')
  await expect(wall).not.toContainText('Bert')
  await wall.getByLabel('Who voted what').check()
  await expect(wall.getByRole('list', { name: 'How the votes on Bo 1937 fell' })).toContainText(`Bert: ${secret}`)
  expect(await axeViolations(hers, 'wcag')).toEqual([])

  await wall.getByRole('textbox', { name: 'Why' }).fill('It turns on “class”.')
  await wall.getByRole('button', { name: 'Record it' }).click()
  // On his phone too, without a word from him.
  await expect(his.getByRole('region', { name: 'What you hold' })).toContainText('Because: It turns on “class”.')
  await hers.keyboard.press('Escape')
  await expect(wall).toBeHidden()
  await hers.getByRole('navigation', { name: 'Pages of the comparison' }).getByRole('button', { name: 'Reading apart' }).click()
  await expect(hers.getByRole('list', { name: 'Votes on the wall' })).toContainText('Recorded: Bo 1937: you do not agree; Ahn 1948: asserts it')
})
