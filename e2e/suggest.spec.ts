import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, openNewMap, row, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Suggestions' })
const suggestion = (page: Page, words: string | RegExp) => panel(page).getByRole('button', { name: words }).and(page.locator('[data-suggestion]'))
const everythingSent = (page: Page) => expect(page.getByText(/suggestions? of yours waits? for an answer/)).toBeVisible()

async function rewrite(page: Page, words: string) {
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Words of the/ }).first()).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('a commenter suggests, an editor answers one by one, and both see what becomes of it', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!, 'Ada Lovelace')
  const cora = await aPerson(baseURL!, 'Cora Commenter')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, cora, 'commenter')
  const editor = await theirBrowser(browser, ada)
  const mapId = await openNewMap(editor, groupId, 'Is it so?')
  await editor.getByRole('button', { name: 'Add the first answer' }).click()
  await say(editor, 'It is so.')
  await editor.keyboard.press('Tab')
  await say(editor, 'Someone saw it.')
  await editor.keyboard.press('s')
  await say(editor, 'It is written.')
  await isSaved(editor)

  const commenter = await theirBrowser(browser, cora)
  await commenter.goto(`/maps/${mapId}`)
  await expect(card(commenter, 'It is written.')).toBeVisible()
  await expect(commenter.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0)
  await commenter.getByRole('button', { name: 'Suggest changes' }).click()
  await expect(commenter.getByText('You are suggesting.')).toBeVisible()

  // By keyboard alone: a claim with a reason for it, other words for one, and one to go.
  await card(commenter, 'It is so.').click()
  await commenter.keyboard.press('Tab')
  await say(commenter, 'Many say so.')
  await commenter.keyboard.press('Tab')
  await say(commenter, 'They were asked.')
  await card(commenter, 'Someone saw it.').click()
  await rewrite(commenter, 'Two people saw it.')
  await card(commenter, 'It is written.').click()
  await commenter.keyboard.press('Delete')
  await everythingSent(commenter)
  await expect(card(commenter, 'It is written.')).toContainText('to remove')

  // The editor sees them drawn without a reload; the map itself has not changed.
  await expect(card(editor, 'Many say so.')).toContainText('to add')
  await expect(card(editor, 'Someone saw it.')).toContainText('to reword')
  await expect(card(editor, 'It is written.')).toContainText('to remove')
  await editor.getByRole('button', { name: 'Suggestions (3 waiting)' }).click()

  // Meanwhile the editor rewords the same claim: the suggestion says that it no longer fits, beside what is there now.
  await card(editor, 'Someone saw it.').click()
  await rewrite(editor, 'Nobody knows who saw it.')
  await suggestion(editor, /Reword the claim/).click()
  await expect(panel(editor).getByText('no longer fits')).toBeVisible()
  await expect(panel(editor).getByRole('definition').filter({ hasText: 'Nobody knows who saw it.' })).toBeVisible()
  await expect(panel(editor).getByRole('button', { name: 'Accept', exact: true })).toBeDisabled()

  // Rejected with a reason, by keys; the list goes on to the next.
  await suggestion(editor, /Reword the claim/).focus()
  await editor.keyboard.press('x')
  await editor.keyboard.type('It was one person.')
  await editor.keyboard.press('Enter')
  await expect(suggestion(editor, /Reword the claim/)).toHaveCount(0)

  // A part of one: the claim without the reason for it.
  await suggestion(editor, /Many say so/).click()
  await panel(editor).getByRole('checkbox', { name: /They were asked/ }).uncheck()
  await panel(editor).getByRole('button', { name: 'Accept 1 of 2' }).click()
  await expect(suggestion(editor, /Many say so/)).toHaveCount(0)
  await expect(card(editor, 'Many say so.')).not.toContainText('to add')
  await expect(card(editor, 'They were asked.')).toHaveCount(0)

  // The last one whole, on the map, and back again.
  await card(editor, 'It is written.').click()
  await editor.keyboard.press('a')
  await expect(card(editor, 'It is written.')).toHaveCount(0)
  // What was said of the one before may still stand there, with an undo of its own.
  const accepted = editor.getByRole('listitem').filter({ hasText: 'Accepted the suggestion by' })
  await accepted.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(card(editor, 'It is written.')).toBeVisible()
  await expect(panel(editor).getByText('Nothing waits for an answer.')).toBeVisible()

  // The commenter sees what became of each.
  await expect(card(commenter, 'Many say so.')).not.toContainText('to add')
  await expect(card(commenter, 'Nobody knows who saw it.')).toBeVisible()
  await commenter.keyboard.press('g')
  await panel(commenter).getByRole('button', { name: 'Decided' }).click()
  await expect(panel(commenter).getByText('It was one person.')).toBeVisible()
  await expect(panel(commenter).getByText('Accepted by Ada Lovelace')).toHaveCount(2)
})

test('what one suggests without a connection is kept, can be taken back, and goes up later', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!, 'Ada Lovelace')
  const cora = await aPerson(baseURL!, 'Cora Commenter')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, cora, 'commenter')
  const editor = await theirBrowser(browser, ada)
  const mapId = await openNewMap(editor, groupId, 'Is it so?')
  await editor.getByRole('button', { name: 'Add the first answer' }).click()
  await say(editor, 'It is so.')
  await isSaved(editor)

  const commenter = await theirBrowser(browser, cora, { viewport: { width: 390, height: 844 } })
  await commenter.goto(`/maps/${mapId}`)
  await expect(row(commenter, 'It is so.')).toBeVisible()
  await commenter.getByRole('button', { name: 'Suggest changes' }).click()
  await commenter.context().setOffline(true)
  for (const [words, waiting] of [['It rained.', /1 suggestion not sent yet/], ['It snowed.', /2 suggestions not sent yet/]] as const) {
    await commenter.getByRole('treegrid').focus()
    await commenter.keyboard.press('n')
    await say(commenter, words)
    await expect(commenter.getByText(waiting)).toBeVisible()
    // On a phone the details stay out of the way of what one writes.
    await expect(commenter.getByRole('dialog')).toHaveCount(0)
  }
  await commenter.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(commenter, 'It snowed.')).toHaveCount(0)
  await commenter.context().setOffline(false)
  await everythingSent(commenter)
  await expect(card(editor, 'It rained.')).toContainText('to add')
  await expect(card(editor, 'It snowed.')).toHaveCount(0)

  for (const [page, size] of [[editor, 'desk'], [commenter, 'phone']] as const) {
    await page.keyboard.press('Escape')
    if (size === 'desk') await page.keyboard.press('g')
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), scheme)
      expect(await axeViolations(page), `${size}, ${scheme}`).toEqual([])
    }
  }
})
