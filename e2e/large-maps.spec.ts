import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

/** A question with three answers, each with nine reasons and ten reasons for each of these: 301 claims; one reason is used twice. */
function aLargeMap() {
  const claims: object[] = [{ id: 'q', kind: 'question', text: 'What was the bureaucracy?', tags: [] }]
  const relations: object[] = []
  const reason = (id: string, kind: string, from: string, to: string) => relations.push({ id, kind, premises: [{ claim: from }], target: { claim: to } })
  const answers = ['It was a caste.', 'It was a class.', 'It was neither.']
  answers.forEach((text, a) => {
    claims.push({ id: `a${a}`, kind: 'position', text, tags: [] })
    reason(`ra${a}`, 'answers', `a${a}`, 'q')
    for (let r = 0; r < 9; r++) {
      const id = `a${a}r${r}`
      claims.push({ id, kind: 'claim', text: `Reason ${r + 1} of answer ${a + 1}.`, tags: r === 0 ? ['property'] : [] })
      reason(`r${id}`, r % 3 === 2 ? 'attacks' : 'supports', id, `a${a}`)
      for (let d = 0; d < 10; d++) {
        claims.push({ id: `${id}d${d}`, kind: 'claim', text: a === 2 && r === 4 && d === 7 ? 'À Dneprostroï it built dams.' : `Ground ${d + 1} of reason ${r + 1}.${a + 1}.`, tags: [] })
        reason(`r${id}d${d}`, 'supports', `${id}d${d}`, id)
      }
    }
  })
  reason('shared', 'supports', 'a0r0d0', 'a1')
  const file = { format: 'sic-et-non/map', version: 1, map: { id: 'm', question: 'q', title: 'What was the bureaucracy?' }, claims, relations, voices: [], documents: [], passages: [], evidence: [], judgements: [], views: [], steps: [] }
  return { file, count: claims.length }
}

/** Where cards lie that the page holds, by id. */
const places = (page: Page) => page.locator('.react-flow__node-claim').evaluateAll((cards) => Object.fromEntries(cards.map((one) => [(one as HTMLElement).dataset['id']!, (one as HTMLElement).style.transform])))
/** How wide a card is on the screen: 260 where it is as large as life. */
const width = async (page: Page, words: string) => (await card(page, words).boundingBox())?.width ?? 0
const strip = (page: Page) => page.getByRole('region', { name: 'What is shown of the map' })

test('someone folds, focuses, filters and searches a map of three hundred claims, and saves a view that another takes', async ({ browser, baseURL }) => {
  const [ada, ben] = [await aPerson(baseURL!), await aPerson(baseURL!, 'Ben Bitdiddle')]
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, ben, 'editor')
  const { file, count } = aLargeMap()
  expect(count).toBe(301)
  const made = await ada.api.post(`/api/v1/groups/${groupId}/maps`, { data: file })
  expect(made.status(), await made.text()).toBe(201)
  const id = ((await made.json()) as { map: { id: string } }).map.id

  const page = await theirBrowser(browser, ada)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/maps/${id}`)
  await expect(card(page, 'What was the bureaucracy?')).toBeVisible()
  await expect(strip(page)).toHaveCount(0)

  await test.step('folding counts what it hides, and leaves what is used elsewhere', async () => {
    await page.keyboard.press('Shift+Z')
    await expect(strip(page)).toContainText('297 of 301 claims are not shown')
    await expect(page.getByRole('button', { name: 'Unfold 99 claims', exact: true })).toHaveCount(2)
    await page.keyboard.press('x')
    await expect(strip(page)).toHaveCount(0)
  })

  await test.step('what is left draws closer together, so that it can be read, and stands where it stood afterwards', async () => {
    const before = await places(page)
    await page.keyboard.press('Shift+Z')
    await expect(strip(page)).toContainText('Drawn closer together while part of the map is hidden.')
    for (const words of ['What was the bureaucracy?', 'It was a caste.', 'It was a class.', 'It was neither.']) {
      await expect(card(page, words)).toBeInViewport({ ratio: 1 })
      await expect.poll(() => width(page, words)).toBeGreaterThan(0.6 * 260)
    }
    const closer = await places(page)
    expect(closer['q']).toBe(before['q'])
    const box = (await card(page, 'It was a caste.').boundingBox())!
    await page.mouse.move(box.x + 30, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 })
    await page.mouse.up()
    expect((await places(page))['a0']).toBe(closer['a0'])
    await strip(page).getByRole('button', { name: 'Where they stand' }).click()
    await expect(strip(page)).not.toContainText('Drawn closer together')
    await expect.poll(() => width(page, 'What was the bureaucracy?')).toBeLessThan(0.5 * 260)
    await strip(page).getByRole('button', { name: 'Closer together' }).click()
    await expect.poll(() => width(page, 'What was the bureaucracy?')).toBeGreaterThan(0.6 * 260)
    await page.getByRole('application', { name: /^Map canvas/ }).focus()
    await page.keyboard.press('x')
    await expect(strip(page)).toHaveCount(0)
    const after = await places(page)
    const both = Object.keys(before).filter((id) => after[id] !== undefined)
    expect(both.length).toBeGreaterThan(2)
    for (const id of both) expect(after[id]).toBe(before[id])
  })

  await test.step('one branch opens where it is', async () => {
    await page.keyboard.press('Shift+Z')
    await card(page, 'It was a class.').getByRole('button', { name: 'Unfold 100 claims', exact: true }).click()
    await expect(strip(page)).toContainText('287 of 301 claims are not shown')
    await page.keyboard.press('f')
    await expect(page.getByRole('button', { name: 'Unfold 10 claims', exact: true })).toHaveCount(9)
  })

  const search = page.getByRole('combobox', { name: 'Find on this map' })
  await test.step('a search finds what is folded away, and flies there', async () => {
    await page.keyboard.press('Control+f')
    await expect(search).toBeFocused()
    await page.keyboard.type('dams DNEPROSTROI')
    await expect(page.getByText('One match.')).toBeVisible()
    await expect(page.getByRole('option', { name: /hidden now/ })).toContainText('À Dneprostroï it built dams.')
    await page.keyboard.press('Enter')
    await expect(card(page, 'À Dneprostroï it built dams.')).toBeInViewport()
    await expect(page.getByText('1 of 1.')).toBeVisible()
    await search.fill('GROUND 10')
    await expect(page.getByText('27 matches.')).toBeVisible()
    await page.keyboard.press('Shift+Enter')
    await expect(page.getByText('27 of 27.')).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('focus shows what is near, a step further each time', async () => {
    await page.keyboard.press('x')
    await page.keyboard.press('Control+f')
    await search.fill('reason 1 of answer 3')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('.')
    await expect(strip(page)).toContainText('289 of 301 claims are not shown')
    await strip(page).getByRole('button', { name: '2 steps' }).click()
    await expect(strip(page)).toContainText('280 of 301 claims are not shown')
    await strip(page).getByRole('button', { name: 'End focus' }).click()
    await expect(strip(page)).toHaveCount(0)
  })

  await test.step('a filter makes the rest step back or go, and becomes a view', async () => {
    await page.getByRole('button', { name: 'Find and filter' }).click()
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('group', { name: 'Tag' }).getByRole('button', { name: 'property 3' }).click()
    await expect(page.getByText('3 of 301 claims match.')).toBeVisible()
    await expect(strip(page)).toContainText('298 of 301 step back')
    await page.getByRole('button', { name: 'The rest goes' }).click()
    await expect(card(page, 'It was a caste.')).toHaveCount(0)
    await expect.poll(() => width(page, 'Reason 1 of answer 1.')).toBeGreaterThan(0.6 * 260)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByLabel('Save what you see now as').fill('About property')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('list', { name: 'Saved views' }).getByRole('button', { name: /^About property/ })).toBeVisible()
    await isSaved(page)
  })

  await test.step('another takes the view, by finger too', async () => {
    const other = await theirBrowser(browser, ben, { viewport: { width: 390, height: 844 } })
    await other.goto(`/maps/${id}`)
    await other.getByRole('button', { name: /^Beside the map/ }).click()
    await other.getByRole('menuitem', { name: 'Find and filter' }).click()
    await other.getByRole('button', { name: 'Views (1)' }).click()
    await other.getByRole('list', { name: 'Saved views' }).getByRole('button', { name: /^About property/ }).click()
    await expect(strip(other)).toContainText('298 of 301 claims are not shown')
    await expect(card(other, 'Reason 1 of answer 1.')).toBeVisible()
    await strip(other).getByRole('button', { name: 'Show all' }).click()
    await expect(strip(other)).toHaveCount(0)
    expect(await axeViolations(other)).toEqual([])
    await other.context().close()
  })

  await test.step('what one asked to see is there again the next time', async () => {
    await page.reload()
    await expect(strip(page)).toContainText('298 of 301 claims are not shown')
  })
  await page.context().close()
})
