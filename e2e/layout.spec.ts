import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'

const words = ['Is it so?', 'It is so', 'It is not so', 'Because of one thing', 'Because of another', 'Against both']

/** A map whose cards lie on one heap of corners, as a file may bring them. */
async function anUntidyMap(person: Person, groupId: string): Promise<string> {
  const file = {
    format: 'sic-et-non/map', version: 1, map: { id: 'm', question: 'c0', title: words[0] },
    claims: words.map((text, index) => ({ id: `c${index}`, kind: index === 0 ? 'question' : index < 3 ? 'position' : 'claim', text, tags: [], pos: { x: index * 60, y: index * 84, byHand: false } })),
    relations: [[1, 0, 'answers'], [2, 0, 'answers'], [3, 1, 'supports'], [4, 1, 'supports'], [5, 2, 'attacks']].map(([from, to, kind]) => ({ id: `r${from}`, kind, premises: [{ claim: `c${from}` }], target: { claim: `c${to}` } })),
    voices: [], documents: [], passages: [], evidence: [], judgements: [], views: [], steps: [],
  }
  const answer = await person.api.post(`/api/v1/groups/${groupId}/maps`, { data: file })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

/** Where the cards lie on the canvas, whatever the view. */
function places(page: Page): Promise<Record<string, string>> {
  return page.locator('.react-flow__node-claim').evaluateAll((cards) => Object.fromEntries(cards.map((one) => [(one as HTMLElement).dataset['id'], (one as HTMLElement).style.transform]).sort()))
}

/** The cards that lie elsewhere for one than for the other; those out of somebody's sight are not drawn. */
function apart(one: Record<string, string>, other: Record<string, string>): string[] {
  const both = Object.keys(one).filter((id) => other[id] !== undefined)
  expect(both.length).toBeGreaterThan(2)
  return both.filter((id) => one[id] !== other[id])
}

async function rested(page: Page): Promise<Record<string, string>> {
  let last = ''
  await expect(async () => {
    const now = JSON.stringify(await places(page))
    const same = now === last
    last = now
    expect(same).toBe(true)
  }).toPass({ intervals: [250] })
  return places(page)
}

test('one tidies while another drags: the dragged card stays in the hand, both see the same, one undo takes it back', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!, 'Ada Lovelace')
  const ben = await aPerson(baseURL!, 'Ben Okri')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, ben, 'editor')
  const mapId = await anUntidyMap(ada, groupId)
  const [adas, bens] = [await theirBrowser(browser, ada), await theirBrowser(browser, ben)]
  for (const page of [adas, bens]) {
    await page.goto(`/maps/${mapId}`)
    await expect(card(page, 'Against both')).toBeVisible()
  }
  const untidy = await rested(adas)
  expect(await rested(bens)).toEqual(untidy)

  const box = (await card(bens, 'Against both').boundingBox())!
  await bens.mouse.move(box.x + 30, box.y + 10)
  await bens.mouse.down()
  await bens.mouse.move(box.x + 330, box.y + 30, { steps: 8 })
  const held = (await card(bens, 'Against both').boundingBox())!
  await expect.poll(async () => (await places(adas))['c5']).not.toBe(untidy['c5'])

  await adas.locator('[data-map-surface]').focus()
  await adas.keyboard.press('t')
  await expect.poll(async () => (await places(bens))['c3']).not.toBe(untidy['c3'])
  await rested(bens)
  const still = (await card(bens, 'Against both').boundingBox())!
  expect(Math.hypot(still.x - held.x, still.y - held.y)).toBeLessThan(2)
  await bens.mouse.up()
  for (const page of [adas, bens]) await isSaved(page)
  await expect.poll(async () => apart(await rested(adas), await rested(bens))).toEqual([])

  const tidied = await places(adas)
  await adas.getByRole('button', { name: 'Layout' }).click()
  await adas.getByRole('menuitem', { name: /^Below the question/ }).click()
  await expect.poll(async () => (await places(adas))['c1']).not.toBe(tidied['c1'])
  await rested(adas)
  const tops = await Promise.all(['Is it so?', 'It is not so', 'Because of one thing'].map(async (text) => (await card(adas, text).first().boundingBox())!.y))
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  await adas.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => apart(await rested(adas), tidied)).toEqual([])
  await adas.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await places(adas))['c3']).toBe(untidy['c3'])
})
