import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const side = 12
const words = (index: number) => `Claim number ${index} says something of its own.`
const place = (index: number) => ({ x: (index % side) * 400, y: 500 + Math.floor(index / side) * 200 })

/** A question with an answer, and 144 claims that bear on it, in rows. */
function aBigMap() {
  const pos = (x: number, y: number) => ({ x, y, byHand: true })
  const claims = Array.from({ length: side * side }, (_, index) => ({ id: `c${index}`, kind: 'claim', text: words(index), tags: [], pos: pos(place(index).x, place(index).y) }))
  return {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'What can be seen from far?' },
    claims: [{ id: 'q', kind: 'question', text: 'What can be seen from far?', tags: [], pos: pos(2000, 0) }, { id: 'p', kind: 'position', text: 'All of it.', tags: [], pos: pos(2000, 200) }, ...claims],
    relations: [
      { id: 'r', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } },
      ...claims.map(({ id }, index) => ({ id: `r${index}`, kind: index % 3 ? 'supports' : 'attacks', premises: [{ claim: id }], target: { claim: 'p' } })),
    ],
    voices: [], documents: [], passages: [], evidence: [], judgements: [], views: [], steps: [],
  }
}

/** Where a point of the canvas is in the window. */
async function onScreen(page: Page, { x, y }: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const [left, top, zoom] = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { e, f, a } = new DOMMatrix(getComputedStyle(element).transform)
    const { left, top } = element.closest('.react-flow')!.getBoundingClientRect()
    return [left + e, top + f, a] as const
  })
  return { x: left + x * zoom, y: top + y * zoom }
}

const middle = (index: number) => ({ x: place(index).x + 130, y: place(index).y + 25 })

test('From far a big map is painted, and one chooses, reads and comes near there as among cards', async ({ browser, baseURL }) => {
  const person = await aPerson(baseURL!)
  const group = await aGroup(person)
  const answer = await person.api.post(`/api/v1/groups/${group}/maps`, { data: aBigMap() })
  expect(answer.status(), await answer.text()).toBe(201)
  const page = await theirBrowser(browser, person)
  await page.goto(`/maps/${(await answer.json()).map.id}`)
  await expect(card(page, 'All of it.')).toBeVisible()
  await isSaved(page)
  expect(await page.locator('[data-painted]').count()).toBe(0)

  await page.getByRole('button', { name: /^See the whole map/ }).click()
  await expect(page.locator('[data-painted]')).toBeVisible()
  await expect(page.locator('.react-flow__node')).toHaveCount(0)
  const viewport = page.locator('.react-flow__viewport')
  // The flight is over when two looks at it are the same.
  await expect.poll(async () => {
    const before = await viewport.getAttribute('style')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    return before === (await viewport.getAttribute('style'))
  }).toBe(true)
  expect(await axeViolations(page)).toEqual([])

  const point = await onScreen(page, middle(50))
  await page.mouse.move(point.x, point.y)
  await expect(page.getByRole('tooltip').filter({ hasText: words(50) })).toBeVisible()
  await page.mouse.click(point.x, point.y)
  const announcer = page.locator('[data-map-surface] [aria-live]')
  await expect(announcer).toContainText(words(50))
  await expect(page.locator('.react-flow__node')).toHaveCount(0)

  await page.locator('[data-map-surface]').press('ArrowRight')
  await expect(announcer).toContainText(words(51))

  // A frame drawn with Shift held takes all that lie in it.
  const [from, to] = [await onScreen(page, { x: place(13).x - 30, y: place(13).y - 30 }), await onScreen(page, { x: place(26).x + 270, y: place(26).y + 90 })]
  await page.keyboard.down('Shift')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.getByRole('toolbar', { name: 'What is chosen' })).toContainText('4 things chosen')

  const goal = await onScreen(page, middle(77))
  await page.mouse.dblclick(goal.x, goal.y)
  await expect(card(page, words(77))).toBeVisible()
  await expect(page.locator('[data-painted]')).toHaveCount(0)
})
