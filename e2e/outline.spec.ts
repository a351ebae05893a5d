import { expect, test, type Page } from '@playwright/test'
import { isSaved, openNewMap, row, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, type Person } from './people.ts'
import { axeViolations, inScheme } from './support/axe-violations.ts'
import { whenAlive } from './support/when-alive.ts'

const outline = (page: Page) => page.getByRole('treegrid', { name: 'The map as an outline' })
const claims = (page: Page) => outline(page).locator('[data-key]')
const inHand = (page: Page) => outline(page).locator('[data-in-hand]')

/** To the row that begins so, by typing. */
async function goTo(page: Page, words: string) {
  await page.keyboard.press("'")
  await page.keyboard.type(words)
  await expect(inHand(page)).toHaveAccessibleName(new RegExp(words))
  await page.keyboard.press('Enter')
}

/** The key of a command, then the new claim's words, put in at once: letters are not what is tried here. */
async function put(page: Page, key: string, words: string) {
  await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: /^Words of the/ }).first()).toBeFocused()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

test('I get forty claims out of my head in the outline, by keyboard, and hear what supports what', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  await openNewMap(page, await aGroup(ada), 'Do ends justify means?')
  await page.keyboard.press('v')
  await outline(page).focus()
  await expect(inHand(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')

  await test.step('forty claims', async () => {
    for (const [index, answer] of ['Never', 'Always', 'Sometimes', 'Nobody knows'].entries()) {
      await put(page, index === 0 ? 'Tab' : 's', `${answer}.`)
    }
    for (const answer of ['Never', 'Always', 'Sometimes', 'Nobody knows']) {
      const name = answer.toLowerCase()
      await goTo(page, answer)
      await put(page, 'Tab', `First reason for ${name}.`)
      await put(page, 's', `Second reason for ${name}.`)
      await put(page, 'o', `Against the second for ${name}.`)
      await put(page, 'u', `That is no objection for ${name}.`)
      await put(page, 's', `Nor does it follow for ${name}.`)
      await goTo(page, answer)
      await put(page, 'o', `Not so for ${name}.`)
      await put(page, 'b', `It bears indeed for ${name}.`)
      await put(page, 'Tab', `Books say so for ${name}.`)
      await put(page, 'Tab', `They were read for ${name}.`)
    }
    await isSaved(page)
    await expect(outline(page)).toHaveAttribute('aria-rowcount', '42')
  })

  await test.step('a screen reader is told what bears on what', async () => {
    await page.keyboard.press('Control+Home')
    await expect(inHand(page)).toBeFocused()
    await expect(outline(page)).toMatchAriaSnapshot(`
      - treegrid "The map as an outline":
        - row "Columns":
          - columnheader "How it bears"
          - columnheader "Words"
          - columnheader "Evidence"
          - columnheader "Marks"
        - 'row "Question: Do ends justify means?" [expanded] [level=1] [selected]'
        - 'row "Position: Never. Answers ‘Do ends justify means?’." [expanded] [level=2]':
          - 'gridcell "answers ‘Do ends justify means?’, position"':
            - button "Fold"
          - gridcell "Never."
          - gridcell
          - gridcell
        - row "First reason for never. Supports ‘Never’." [level=3]
        - row "Second reason for never. Supports ‘Never’." [expanded] [level=3]
        - row "Against the second for never. Attacks ‘Second reason for never’." [expanded] [level=4]
        - row "That is no objection for never. Undercuts the step from ‘Against the second for never’ to ‘Second reason for never’." [level=5]
        - row "Nor does it follow for never. Undercuts the step from ‘Against the second for never’ to ‘Second reason for never’." [level=5]
        - row "Not so for never. Attacks ‘Never’." [expanded] [level=3]
        - row "It bears indeed for never. Backs the step from ‘Not so for never’ to ‘Never’." [expanded] [level=4]
    `)
    await expect(row(page, 'Second reason for never.')).toHaveAttribute('aria-posinset', '2')
    await expect(row(page, 'Second reason for never.')).toHaveAttribute('aria-setsize', '3')
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme)
      expect(await axeViolations(page)).toEqual([])
    }
  })

  await test.step('rows and cells are walked, words written and meanings changed in place', async () => {
    await goTo(page, 'Not so for always')
    await page.keyboard.press('ArrowRight')
    await expect(outline(page).getByRole('gridcell', { name: 'attacks ‘Always’' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'supports', exact: true }).press('Enter')
    await expect(inHand(page)).toHaveAccessibleName('Not so for always. Supports ‘Always’.')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(outline(page).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await say(page, ' Or so it seems.')
    await expect(inHand(page)).toHaveAccessibleName(/^Not so for always. Or so it seems./)
    await page.keyboard.press('Escape')
    await expect(inHand(page)).toBeFocused()
  })

  await test.step('a row is moved among its siblings and elsewhere, and one undo takes it back', async () => {
    await goTo(page, 'Second reason for never')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(inHand(page)).toHaveAttribute('aria-posinset', '1')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(inHand(page)).toHaveAttribute('aria-posinset', '2')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(inHand(page)).toHaveAccessibleName('Second reason for never. Supports ‘First reason for never’.')
    await expect(inHand(page)).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(inHand(page)).toHaveAccessibleName('Second reason for never. Supports ‘Never’.')
    await page.keyboard.press('Control+z')
    await expect(inHand(page)).toHaveAccessibleName('Second reason for never. Supports ‘First reason for never’.')
    await page.keyboard.press('Control+z')
    await expect(inHand(page)).toHaveAttribute('aria-level', '3')
  })

  await test.step('side by side with the canvas, in step', async () => {
    await goTo(page, 'Never')
    await page.keyboard.press('ArrowLeft')
    await expect(inHand(page)).toHaveAttribute('aria-expanded', 'false')
    await expect(inHand(page)).toContainText('9 claims folded away')
    await page.keyboard.press('v')
    const divider = page.getByRole('separator', { name: 'Width of the outline' })
    await expect(page.locator('.react-flow__node-claim', { hasText: 'Never.' })).toBeVisible()
    await expect(page.locator('.react-flow__node-claim', { hasText: 'First reason for' }).filter({ hasText: 'never' })).toHaveCount(0)
    const before = Number(await divider.getAttribute('aria-valuenow'))
    await divider.focus()
    await page.keyboard.press('ArrowRight')
    await expect(divider).toHaveAttribute('aria-valuenow', String(before + 2))
    await page.locator('.react-flow__node-claim', { hasText: 'Never.' }).click()
    await expect(row(page, 'Never.').first()).toHaveAttribute('aria-selected', 'true')
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await expect(divider).toHaveAttribute('aria-valuenow', String(before + 2))
  })
})

test('a long outline with reused claims, on paper and on a phone', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const mapId = await aLongMap(ada, await aGroup(ada))
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${mapId}`)
  await (await whenAlive(page.getByRole('button', { name: 'Outline', exact: true }))).click()

  await test.step('only what is seen is drawn, and told in its place', async () => {
    await expect(outline(page)).toHaveAttribute('aria-rowcount', '2003')
    expect(await claims(page).count()).toBeLessThan(120)
    await outline(page).focus()
    await page.keyboard.press('Control+End')
    await expect(inHand(page)).toHaveAttribute('aria-rowindex', '2003')
    await expect(inHand(page)).toBeInViewport()
    await goTo(page, 'Claim 1234')
    await expect(inHand(page)).toBeInViewport()
    await expect(inHand(page)).toBeFocused()
  })

  await test.step('a claim that is used twice says where else, and leads there', async () => {
    await goTo(page, 'The seventh')
    await expect(inHand(page)).toHaveAccessibleName('The seventh. Supports ‘The first’. In full under ‘Claim 2’.')
    await page.keyboard.press('r')
    await expect(inHand(page)).toHaveAccessibleName('The seventh. Attacks ‘Claim 2’. Also under ‘The first’.')
  })

  await test.step('on paper it is whole', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(claims(page)).toHaveCount(2002)
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => claims(page).count()).toBeLessThan(120)
  })

  await test.step('on a phone what I write stays in sight, and targets are large', async () => {
    const phone = await theirBrowser(browser, ada, { viewport: { width: 390, height: 844 } })
    await phone.goto(`/maps/${mapId}`)
    await row(phone, 'The first.').click()
    await phone.getByRole('toolbar', { name: 'What is chosen' }).getByRole('button', { name: 'Reason' }).click()
    await say(phone, 'It was said on a train.')
    await expect(row(phone, 'It was said on a train.')).toBeInViewport()
    await expect(phone.getByRole('dialog')).toHaveCount(0)
    for (const button of await phone.getByRole('toolbar', { name: 'What is chosen' }).getByRole('button').or(claims(phone).getByRole('button')).all()) {
      const box = await button.boundingBox()
      if (box) expect(Math.round(Math.min(box.width, box.height)), await button.innerHTML()).toBeGreaterThanOrEqual(44)
    }
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(phone, scheme)
      expect(await axeViolations(phone)).toEqual([])
    }
    await phone.getByRole('button', { name: 'Details' }).click()
    await expect(phone.getByRole('dialog', { name: 'Claim' })).toBeVisible()
    await phone.keyboard.press('Escape')
    await expect(row(phone, 'It was said on a train.')).toHaveAttribute('aria-selected', 'true')
    await phone.getByRole('button', { name: 'More' }).click()
    await phone.getByRole('menuitem', { name: 'Hang one step out' }).click()
    await expect(row(phone, 'It was said on a train.')).toHaveAccessibleName('It was said on a train. Answers ‘What is long?’.')
  })
})

/** A question, an answer to it, and 1,999 claims that each bear on one before; one of them on two. */
async function aLongMap(person: Person, groupId: string): Promise<string> {
  const numbers = Array.from({ length: 2000 }, (_, index) => index + 1)
  const file = {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'What is long?' },
    claims: [{ id: 'q', kind: 'question', text: 'What is long?', tags: [], pos: { x: 0, y: 0, byHand: false } }, ...numbers.map((n) => ({ id: `c${n}`, kind: 'claim', text: n === 1 ? 'The first.' : n === 7 ? 'The seventh.' : `Claim ${n}.`, tags: [], pos: { x: 400 * Math.ceil(Math.log2(n + 1)), y: n * 90, byHand: false } }))],
    relations: [
      { id: 'r1', kind: 'answers', premises: [{ claim: 'c1' }], target: { claim: 'q' } },
      ...numbers.slice(1).map((n) => ({ id: `r${n}`, kind: 'supports', premises: [{ claim: `c${n}` }], target: { claim: `c${Math.max(1, Math.floor((n - 1) / 6))}` } })),
      { id: 'again', kind: 'attacks', premises: [{ claim: 'c7' }], target: { claim: 'c2' } },
    ],
    voices: [], documents: [], passages: [], evidence: [], judgements: [], views: [], steps: [],
  }
  const answer = await person.api.post(`/api/v1/groups/${groupId}/maps`, { data: file })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}
