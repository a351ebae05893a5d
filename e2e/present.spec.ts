import { expect, test } from '@playwright/test'
import { aTextWithPassage, card, isSaved, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations, inScheme } from './support/axe-violations.ts'

test('[PR2] [PR4] [PR5] [PR6] I go through a map with others, step by step, and print what was shown', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  await aTextWithPassage(ada, groupId, 'I saw it with my own eyes.')
  const [{ id: passage }] = (await (await ada.api.get(`/api/v1/groups/${groupId}/passages`)).json()).passages as [{ id: string }]
  const { maps } = (await (await ada.api.get(`/api/v1/groups/${groupId}/maps`)).json()) as { maps: { id: string }[] }
  const [claim, relation] = [crypto.randomUUID(), crypto.randomUUID()]
  const commands = [
    { type: 'add', on: 'claim', item: { id: claim, kind: 'position', text: 'It was so.', tags: [] } },
    { type: 'add', on: 'relation', item: { id: relation, kind: 'answers', premises: [{ claim }], target: { claim: 'question' } } },
    { type: 'add', on: 'evidence', item: { id: crypto.randomUUID(), target: { claim }, passage, stance: 'asserts', explicit: true, settled: true } },
  ]
  const page = await theirBrowser(browser, ada)
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset.printed = 'yes')
  })
  await page.goto(`/maps/${maps[0]!.id}`)
  const question = (await card(page, 'Another question').locator('[data-claim]').getAttribute('data-claim'))!
  const told = JSON.parse(JSON.stringify(commands).replace('"claim":"question"', `"claim":"${question}"`)) as unknown
  const answer = await ada.api.post(`/api/v1/maps/${maps[0]!.id}/commands`, { data: told })
  expect(answer.ok(), await answer.text()).toBe(true)
  await expect(card(page, 'It was so.')).toBeVisible()

  await page.getByRole('button', { name: 'More beside the map' }).click()
  await page.getByRole('menuitem', { name: 'Steps to present' }).click()
  const panel = page.getByRole('complementary', { name: 'Steps' })
  await panel.getByRole('button', { name: 'Add the whole map' }).click()
  const steps = panel.getByRole('list', { name: 'Steps' })
  await expect(steps.getByRole('listitem')).toHaveText([/Another question/, /It was so\./])
  await steps.getByRole('button', { name: /It was so/ }).click()
  await panel.getByRole('textbox', { name: 'Note for whoever presents' }).fill('Ask who else saw it.')
  await steps.getByRole('button', { name: /It was so/ }).press('Alt+ArrowUp')
  await expect(steps.getByRole('listitem')).toHaveText([/It was so\./, /Another question/])
  await isSaved(page)

  await panel.getByRole('button', { name: 'Present', exact: true }).click()
  const shown = page.getByRole('complementary', { name: 'Presentation' })
  await expect(shown.getByRole('heading', { name: 'It was so.' })).toBeVisible()
  await expect(shown.getByText('answers ‘Another question’')).toBeVisible()
  await expect(shown.getByRole('list', { name: 'Passages' })).toContainText('I saw it with my own eyes.')
  await expect(page.locator('[inert] nav, nav[inert]').first()).toBeAttached()
  // The keys of the map are the presenter's now: nothing is added, nothing removed.
  for (const key of ['Delete', 'o', 'Tab', 'n']) await page.keyboard.press(key)
  await expect(shown.getByText('Ask who else saw it.')).toBeVisible()
  await inScheme(page, 'dark')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await expect(shown.getByRole('heading', { name: 'Another question' })).toBeVisible()
  await expect(shown.getByRole('group', { name: 'Step 2 of 2' })).toBeVisible()
  await page.keyboard.press('Home')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(shown.getByRole('heading', { name: 'It was so.' })).toBeInViewport()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
  await expect(page.locator('.react-flow__node-claim')).toHaveCount(2)

  await panel.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  const handout = page.locator('[data-handout]')
  await expect(handout).toContainText('Ask who else saw it.')
  await expect(handout.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'It was so.' }) }).getByText('I saw it with my own eyes.')).toBeVisible()
  await expect(page.locator('.react-flow')).not.toBeVisible()
})
