import { expect, test } from '@playwright/test'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const text = `Who are the officials

The officials are not owners. They hold the offices of the state and live by them, and nothing that they use is theirs to sell.

${Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1} goes on about the harvests and the plans of that year.`).join('\n\n')}

The last paragraph says that the bureaucracy is a privileged caste.`

test('I find a word, misspelt and in another form, and come to its place', async ({ page, context, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  const added = await ada.api.post(`/api/v1/groups/${group}/documents`, { data: { text, title: 'The question of the officials' } })
  const documentId = (await added.json()).document.id
  await ada.api.post(`/api/v1/documents/${documentId}/threads`, { data: { text: 'Is a caste closed by birth?' } })
  await context.addCookies((await ada.api.storageState()).cookies)

  await page.goto(`/groups/${group}/find?q=castes`)
  await expect(page.getByRole('heading', { name: 'Comments 1' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Is a caste closed by birth/ })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Comments', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Texts/ })).toHaveCount(0)
  await expect(page).toHaveURL(/kinds=comments/)

  await page.keyboard.press('Control+Shift+F')
  const box = page.getByRole('combobox', { name: 'Search texts, passages, claims and comments' })
  await expect(box).toBeFocused()
  await box.fill('burocracy')
  await expect(page.getByRole('dialog')).toContainText('this is for bureaucracy')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('The question of the officials')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(first.locator('mark')).toHaveText('bureaucracy')
  expect(await axeViolations(page)).toEqual([])
  await box.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/documents/${documentId}#at-\\d+-\\d+$`))
  await expect(page.getByRole('article').getByText('The last paragraph says')).toBeInViewport()
})
