import { expect, test } from '@playwright/test'
import { card, isSaved, openNewMap, row, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'

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
  await expect(ada.getByRole('button', { name: /^Ben Okri is here/ })).toBeVisible()
  await expect(ben.getByRole('button', { name: /^Ada Lovelace is here/ })).toBeVisible()
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
  await expect(ada.locator('[role=status][data-state]')).toHaveText(/^Offline, \d changes kept on this device$/)
  await ada.getByRole('button', { name: /What does that mean/ }).click()
  await expect(ada.getByRole('dialog', { name: 'Offline' })).toContainText('when the connection is back, everything is sent')
  await ada.keyboard.press('Escape')
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

test('whoever is signed out goes on, signs in again where they are, and everything is saved', async ({ browser, baseURL }) => {
  const { ada, ben, owner } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  await isSaved(ada)
  await signOutElsewhere(owner)
  await expect(ada.getByText(/^You are signed out/)).toBeVisible()
  await card(ada, 'It is so.').click()
  await ada.keyboard.press('Tab')
  await say(ada, 'Someone saw it.')
  await expect(ada.getByText(/Sign in again to save \d changes/)).toBeVisible()
  await ada.getByLabel('E-mail').fill(owner.email)
  await ada.getByLabel('Password', { exact: true }).fill(owner.password)
  await ada.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(card(ben, 'Someone saw it.')).toBeVisible()
  await isSaved(ada)
})

test('what could not be saved is shown, and made again when that is possible', async ({ browser, baseURL }) => {
  const { ada, ben, owner, guest, groupId } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: 'Add the first answer' }).click()
  await say(ada, 'It is so.')
  await expect(card(ben, 'It is so.')).toBeVisible()
  await ben.context().setOffline(true)
  await card(ben, 'It is so.').click()
  await ben.keyboard.press('Tab')
  await say(ben, 'Ben saw it.')
  await become(owner, groupId, guest, 'viewer')
  await ben.context().setOffline(false)
  await ben.getByRole('button', { name: 'Show them' }).click()
  const aside = ben.getByRole('dialog', { name: 'Work that was set aside' })
  await expect(aside).toContainText('Ben saw it.')
  await become(owner, groupId, guest, 'editor')
  await aside.getByRole('button', { name: 'Make them all again' }).click()
  await expect(aside).toContainText('Nothing is set aside any more.')
  await ben.keyboard.press('Escape')
  await expect(card(ben, 'Ben saw it.')).toBeVisible()
  await isSaved(ben)
  await ada.getByRole('button', { name: 'Outline' }).click()
  await expect(row(ada, 'Ben saw it.')).toBeVisible()
})

test('a person follows another over the map, until they stop', async ({ browser, baseURL }) => {
  const { ada, ben } = await twoOnOneMap(browser, baseURL!)
  await ada.getByRole('button', { name: /^Ben Okri is here/ }).click()
  await expect(ada.getByRole('button', { name: /^Following Ben Okri/ })).toBeVisible()
  const before = await card(ada, 'Is it so?').boundingBox()
  await ben.mouse.move(300, 300)
  await ben.mouse.wheel(240, 160)
  await expect.poll(async () => Math.round((await card(ada, 'Is it so?').boundingBox())?.x ?? 0)).toBeLessThan((before?.x ?? 0) - 100)
  await ada.keyboard.press('Escape')
  await expect(ada.getByRole('button', { name: /^Following/ })).toHaveCount(0)
  await ada.getByRole('button', { name: /^Ben Okri is here/ }).click()
  await ben.close()
  await expect(ada.getByText('Ben Okri has left the map.')).toBeAttached()
})

/** Ends the session that the person's pages have, as signing out in another tab does. */
async function signOutElsewhere(person: Person): Promise<void> {
  const { csrfToken } = (await (await person.api.get('/api/auth/csrf')).json()) as { csrfToken: string }
  expect((await person.api.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })).status()).toBe(200)
}

async function become(owner: Person, groupId: string, person: Person, role: 'viewer' | 'editor'): Promise<void> {
  const { id } = (await (await person.api.get('/api/v1/account')).json()) as { id: string }
  expect((await owner.api.patch(`/api/v1/groups/${groupId}/members/${id}`, { data: { role } })).status()).toBe(200)
}
