import { expect, test } from '@playwright/test'
import { card, isSaved, openNewMap, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn } from './people.ts'

async function twoOnOneMap(browser: Parameters<typeof theirBrowser>[0], baseURL: string) {
  const ada = await aPerson(baseURL, 'Ada Lovelace')
  const ben = await aPerson(baseURL, 'Ben Okri')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, ben, 'editor')
  const adasPage = await theirBrowser(browser, ada)
  const mapId = await openNewMap(adasPage, groupId, 'Is it so?')
  const bensPage = await theirBrowser(browser, ben)
  await bensPage.goto(`/maps/${mapId}`)
  await expect(card(bensPage, 'Is it so?')).toBeVisible()
  return { ada: adasPage, ben: bensPage, mapId, groupId, owner: ada, guest: ben }
}

test('two people see one another and what each puts on the map', async ({ browser, baseURL }) => {
  const { ada, ben } = await twoOnOneMap(browser, baseURL!)
  await expect(ada.getByRole('list', { name: 'Also here' })).toBeVisible()
  await expect(ada.getByRole('img', { name: 'Ben Okri is here' })).toBeVisible()
  await expect(ben.getByRole('img', { name: 'Ada Lovelace is here' })).toBeVisible()
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  await expect(card(ben, 'It is so.')).toBeVisible()
  await expect(card(ben, 'It is so.')).toContainText('Ada Lovelace')
  await isSaved(ada)
})

test('two people typing in one sentence keep both edits', async ({ browser, baseURL }) => {
  const { ada, ben } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so')
  await expect(card(ben, 'It is so')).toBeVisible()
  for (const page of [ada, ben]) {
    await page.waitForTimeout(700) // until the view has come to rest
    await card(page, 'It is so').dblclick()
    await expect(card(page, '').locator('textarea')).toBeFocused()
  }
  await ada.keyboard.press('End')
  await ben.keyboard.press('Home')
  await Promise.all([ada.keyboard.type(' and was', { delay: 40 }), ben.keyboard.type('Surely ', { delay: 40 })])
  for (const page of [ada, ben]) await page.keyboard.press('Enter')
  for (const page of [ada, ben]) await expect(card(page, 'Surely It is so and was')).toBeVisible()
})

test('each undoes only their own steps', async ({ browser, baseURL }) => {
  const { ada, ben } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  await card(ben, 'Is it so?').click()
  await ben.keyboard.press('Tab')
  await say(ben, 'It is not so.')
  await expect(card(ada, 'It is not so.')).toBeVisible()
  const undo = ada.getByRole('button', { name: 'Undo', exact: true })
  while (await undo.isEnabled()) await undo.click()
  await expect(card(ada, 'It is so.')).toHaveCount(0)
  await expect(card(ada, 'It is not so.')).toBeVisible()
  await expect(card(ben, 'It is not so.')).toBeVisible()
})

test('what is written without a connection is kept and arrives later', async ({ browser, baseURL }) => {
  const { ada, ben } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  await isSaved(ada)
  await ada.context().setOffline(true)
  await ada.keyboard.press('Tab')
  await say(ada, 'Someone saw it.')
  await expect(ada.locator('[role=status][data-state]')).not.toHaveText('Saved')
  await ada.context().setOffline(false)
  await expect(card(ben, 'Someone saw it.')).toBeVisible({ timeout: 30_000 })
  await isSaved(ada)
})

test('a viewer reads the map and cannot change it', async ({ browser, baseURL }) => {
  const { ada, mapId, groupId, owner } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  const vera = await aPerson(baseURL!, 'Vera Viewer')
  await letIn(owner, groupId, vera, 'viewer')
  const page = await theirBrowser(browser, vera)
  await page.goto(`/maps/${mapId}`)
  await expect(page.locator('[role=status][data-state]')).toHaveText('Read only')
  await card(page, 'It is so.').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'It is so.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0)
})
