import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, openNewMap, row, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn } from './people.ts'
import { axeViolations, inScheme } from './support/axe-violations.ts'

test('[HI20] what two people did is told, named, compared, and brought back', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!, 'Ada Lovelace')
  const ben = await aPerson(baseURL!, 'Ben Okri')
  const vera = await aPerson(baseURL!, 'Vera Viewer')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, ben, 'editor')
  await letIn(ada, groupId, vera, 'viewer')
  const page = await theirBrowser(browser, ada)
  const mapId = await openNewMap(page, groupId, 'Is it so?')
  await page.getByRole('button', { name: 'Add the first answer' }).click()
  await say(page, 'It is so.')
  await page.keyboard.press('Tab')
  await say(page, 'Someone saw it.')
  await isSaved(page)

  await test.step('the history tells both in words, while it is open', async () => {
    await page.keyboard.press('h')
    await expect(history(page)).toContainText('Ada Lovelace')
    const bens = await theirBrowser(browser, ben)
    await bens.goto(`/maps/${mapId}`)
    await card(bens, 'It is so.').click()
    await bens.keyboard.press('o')
    await say(bens, 'Nobody could have seen it.')
    await isSaved(bens)
    await expect(history(page).getByRole('listitem').filter({ hasText: 'Ben Okri' }).first()).toContainText('added the claim “Nobody could have seen it.” as an objection to “It is so.”')
    await bens.close()
  })

  await test.step('Ada names the state, and goes on', async () => {
    await page.getByRole('button', { name: 'Name this state' }).click()
    await page.keyboard.type('First draft')
    await page.keyboard.press('Enter')
    await expect(history(page).getByText('First draft')).toBeVisible()
    await card(page, 'Someone saw it.').click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Words of the claim' })).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.type('Surely ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await say(page, 'It was long ago.')
    await page.keyboard.press('Escape')
    await card(page, 'Nobody could have seen it.').click()
    await page.keyboard.press('Delete')
    await expect(card(page, 'Nobody could have seen it.')).toHaveCount(0)
    await isSaved(page)
  })

  await test.step('the comparison is drawn on the canvas, and walked by key', async () => {
    await page.getByRole('button', { name: 'Compare with now' }).click()
    const bar = page.getByRole('region', { name: 'Comparison' })
    await expect(bar.getByRole('heading')).toHaveText(/^‘First draft’ \(.*\) → now: 1 added, 2 removed, 1 changed/)
    await expect(card(page, 'It was long ago.')).toContainText('added')
    await expect(card(page, 'Nobody could have seen it.')).toContainText('removed')
    await expect(card(page, 'Surely Someone saw it.')).toContainText('reworded')
    await expect(page.getByRole('img', { name: /^removed: Removed the attack/ })).toBeVisible()
    await expect(bar).toBeFocused()
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('n')
    await expect(bar.getByText('4 of 4')).toBeVisible()
    await expect(bar.getByRole('status')).not.toBeEmpty()
    await expect(page.getByRole('list', { name: 'What differs' }).getByRole('insertion')).toContainText('Surely')
    await isAccessible(page)
  })

  await test.step('and in the outline, with the old words', async () => {
    await page.getByRole('button', { name: 'Outline' }).click()
    await expect(row(page, 'Nobody could have seen it.')).toContainText('removed')
    await expect(row(page, 'Surely').getByRole('insertion')).toContainText('Surely')
    await page.getByRole('button', { name: 'As it was then' }).click()
    await expect(row(page, 'It was long ago.')).toHaveCount(0)
    await expect(row(page, 'Nobody could have seen it.')).toBeVisible()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.getByRole('button', { name: 'Close the comparison' }).click()
  })

  await test.step('one deleted thing comes back', async () => {
    await page.getByRole('button', { name: /^Deleted/ }).click()
    await expect(history(page)).toContainText('deleted by you')
    await page.getByRole('button', { name: /^Bring back the claim/ }).click()
    await expect(card(page, 'Nobody could have seen it.')).toBeVisible()
    await page.getByRole('button', { name: 'Changes' }).click()
  })

  const veras = await theirBrowser(browser, vera, { viewport: { width: 390, height: 844 } })
  await test.step('a viewer looks at it on a phone, and is told why they may not bring it back', async () => {
    await veras.goto(`/maps/${mapId}`)
    await expect(row(veras, 'It was long ago.')).toBeVisible()
    await veras.getByRole('button', { name: 'Beside the map' }).click()
    await veras.getByRole('menuitem', { name: /History/ }).click()
    await expect(veras.getByRole('dialog')).toContainText('for those who may edit the map')
    await expect(veras.getByRole('button', { name: 'Name this state' })).toHaveCount(0)
    await isAccessible(veras, ['light'])
    await veras.getByRole('button', { name: 'Compare with now' }).click()
    await expect(row(veras, 'It was long ago.')).toContainText('added')
    await expect(veras.getByRole('button', { name: 'Bring this state back' })).toHaveCount(0)
    await isAccessible(veras, ['dark'])
    await veras.getByRole('button', { name: 'Close the comparison' }).click()
  })

  await test.step('the named state comes back for everybody, and can be taken back', async () => {
    await page.getByRole('button', { name: 'Compare with now' }).click()
    await page.getByRole('button', { name: 'Bring this state back' }).click()
    await expect(page.getByRole('dialog')).toContainText('One thing added since goes.')
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(card(page, 'It was long ago.')).toHaveCount(0)
    await expect(row(veras, 'It was long ago.')).toHaveCount(0)
    await expect(row(veras, 'Surely')).toHaveCount(0)
    await expect(history(page)).toContainText('brought back')
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).or(page.getByRole('listitem').getByRole('button', { name: 'Undo', exact: true })).last().click()
    await expect(card(page, 'It was long ago.')).toBeVisible()
    await expect(row(veras, 'Surely Someone saw it.')).toBeVisible()
  })
})

function history(page: Page) {
  return page.getByRole('complementary', { name: 'History' })
}

/** Nothing that axe finds, in light and in dark. */
async function isAccessible(page: Page, schemes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of schemes) {
    await inScheme(page, colorScheme)
    expect(await axeViolations(page), colorScheme).toEqual([])
  }
}
