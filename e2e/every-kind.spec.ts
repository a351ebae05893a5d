import { expect, test } from '@playwright/test'
import { fuzzSeeds } from '../lib/extractors/testing/fuzz-seeds.ts'
import { card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'
import { aWholeMapFile } from './whole-model.ts'

// The built program has its readers in other places than the tests of each have them.
test('a file of every kind that import knows is read by the program as it is served, and handed out again as a file that can do nothing', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  for (const { kind, name, bytes } of fuzzSeeds()) {
    const added = await ada.api.post(`/api/v1/groups/${group}/documents`, { multipart: { file: { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) } } })
    expect(added.status(), `${kind} ${name}: ${await added.text()}`).toBe(201)
    const { document } = await added.json()
    const { revisions } = await (await ada.api.get(`/api/v1/documents/${document.id}/revisions`)).json()
    const original = await ada.api.get(`/api/v1/revisions/${revisions[0].id}/original?inline=1`)
    expect(await original.body(), name).toEqual(Buffer.from(bytes))
    const { 'content-security-policy': policy, 'content-type': type, 'x-content-type-options': sniffing } = original.headers()
    expect([policy, sniffing], name).toEqual(["default-src 'none'; sandbox", 'nosniff'])
    expect(type, name).toBe(kind === 'pdf' ? 'application/pdf' : kind === 'text' || kind === 'markdown' ? 'text/plain' : 'application/octet-stream')
  }
})

test('a map with everything on it is read, argued with by its critical questions, and handed out again whole', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const answer = await ada.api.post(`/api/v1/groups/${await aGroup(ada)}/maps`, { data: await aWholeMapFile() })
  expect(answer.status(), await answer.text()).toBe(201)
  const { id } = (await answer.json()).map as { id: string }
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}`)
  await expect(card(page, 'Whoever owns nothing that can be inherited is no class.')).toContainText('Implied, not said')
  await expect(card(page, 'The officials owned nothing')).toContainText('until 1936 · #law · note')
  await expect(card(page, 'Djilas knew the thing')).toContainText('Granted')
  await expect(page.locator('[data-relation] text', { hasText: '6?' })).toBeVisible()

  // The questions are tasks: one is set aside, one becomes an undercut, all by keyboard.
  const details = page.getByRole('complementary', { name: 'Details' })
  await card(page, 'Djilas, who had been one of them').click()
  await page.keyboard.press('Shift+Q')
  const first = details.getByRole('button', { name: 'How much does this person really know of the field?' })
  await expect(first).toBeFocused()
  await expect(page.getByText('Expert opinion · weight 0.6 · the group’s reconstruction')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('s')
  await page.keyboard.type('He was a minister.')
  await page.keyboard.press('Enter')
  await expect(details.getByText('Critical questions 5 open')).toBeVisible()
  await details.getByRole('button', { name: 'Can the person be trusted to say here what they know?' }).press('a')
  await expect(page.locator('.react-flow').getByRole('textbox', { name: /^Words of the/ })).toHaveValue('This person has reasons to say it that have nothing to do with knowledge.')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-relation] text', { hasText: '4?' })).toBeVisible()

  // A line's end is taken and let go on another answer.
  await card(page, 'The officials owned nothing').click()
  await details.getByRole('button', { name: 'Together with' }).click()
  const [grip, goal] = [(await page.locator('[data-grip="target"]').boundingBox())!, (await card(page, 'It was a class.').boundingBox())!]
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(goal.x + 60, goal.y + 40, { steps: 4 })
  await page.mouse.move(goal.x + 60, goal.y + 24)
  await expect(page.locator('[data-claim][data-aimed]')).toHaveCount(1)
  await page.mouse.up()
  await expect(details.getByText(/together support ‘It was a class’\./)).toBeVisible()
  await details.getByRole('button', { name: 'Remove' }).hover()
  await expect(page.locator('[data-relation][data-doomed]').first()).toBeAttached()
  await isSaved(page)

  const { relations } = await (await ada.api.get(`/api/v1/maps/${id}/export?format=json`)).json()
  const step = relations.find(({ scheme }: { scheme?: string }) => scheme === 'Argument from Expert Opinion')
  expect(step.questions).toMatchObject([{ question: 'expertise', state: 'aside', words: 'He was a minister.' }])
  expect(relations).toContainEqual(expect.objectContaining({ kind: 'attacks', target: { relation: step.id }, asks: { relation: step.id, question: 'trust' } }))
})
