import { expect, test, type Page } from '@playwright/test'
import { card, row, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const text = 'They own nothing. Nobody inherits an office.'

/** A question with two answers that contradict one another, a reason for one of them, and a text that says so. */
async function aMapOfReasons(person: Person, group: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const sha256 = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const claim = (id: string, words: string, kind = 'claim') => ({ id, kind, text: words, tags: [] })
  const relation = (id: string, kind: string, from: string, target: object) => ({ id, kind, premises: [{ claim: from }], target })
  const file = {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'What were they?' },
    claims: [claim('q', 'What were they?', 'question'), claim('a', 'They were a class.', 'position'), claim('b', 'They own nothing.'), claim('c', 'The law says otherwise.'), claim('d', 'They pass their posts on.')],
    relations: [relation('r0', 'answers', 'a', { claim: 'q' }), relation('r1', 'attacks', 'b', { claim: 'a' }), relation('r2', 'attacks', 'c', { relation: 'r1' }), relation('r3', 'supports', 'd', { claim: 'a' })],
    voices: [],
    documents: [{ id: 'd1', title: 'On officials', authors: ['Rosa Example'], date: '1921', sha256, text }],
    passages: [{ id: 'p1', document: 'd1', exact: 'They own nothing.', prefix: '', suffix: '', start: 0, end: 17, tags: [] }],
    evidence: [{ id: 'e1', target: { claim: 'b' }, passage: 'p1', stance: 'asserts', explicit: true, settled: true }],
    judgements: [],
    views: [],
    steps: [],
  }
  const answer = await person.api.post(`/api/v1/groups/${group}/maps`, { data: file })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'What follows' })
const stands = (page: Page, words: string) => card(page, words).locator('[data-stands]')

test('what follows is drawn while people edit; one asks why, and what if, without touching the map', async ({ browser, baseURL }) => {
  const [ada, ben] = [await aPerson(baseURL!), await aPerson(baseURL!, 'Ben Reader')]
  const group = await aGroup(ada)
  await letIn(ada, group, ben, 'viewer')
  const id = await aMapOfReasons(ada, group)
  const [hers, his] = await Promise.all([ada, ben].map((person) => theirBrowser(browser, person)))
  await Promise.all([hers!, his!].map(async (page) => {
    await page.goto(`/maps/${id}`)
    await expect(card(page, 'They were a class')).toBeVisible()
  }))

  // A map opens without a verdict on it; a reader may ask for one.
  await expect(stands(his!, 'They were a class')).toHaveCount(0)
  await his!.keyboard.press('y')
  await expect(stands(his!, 'They were a class')).toHaveText('Holds')
  await card(his!, 'They were a class').click()
  await expect(panel(his!).getByText('“They pass their posts on.” supports it.')).toBeVisible()
  expect(await axeViolations(his!)).toEqual([])

  // Ada takes the undercut away: on Ben's screen there are reasons both ways, and it is said.
  await card(hers!, 'The law says otherwise').click()
  await hers!.keyboard.press('Delete')
  await expect(stands(his!, 'They were a class')).toHaveText('Reasons both ways')
  await expect(his!.locator('[data-standing-news]')).toContainText('now reasons both ways')

  // Why, step by step on the map.
  await his!.locator('[data-map-surface]').focus()
  await his!.keyboard.press('Shift+Y')
  const way = his!.getByRole('region', { name: 'Why it stands so, step by step' })
  await expect(way).toContainText('Why, 1 of 3')
  await expect(way).toContainText('There are reasons both ways: “They pass their posts on.” for it, “They own nothing.” against it.')
  await his!.keyboard.press('ArrowRight')
  await expect(way).toContainText('Why, 2 of 3')
  await his!.keyboard.press('Escape')
  await expect(way).toHaveCount(0)

  // What would change it, and what if.
  await panel(his!).getByRole('button', { name: 'Look for them' }).click()
  await expect(panel(his!).getByText('Without “They pass their posts on.”, it does not hold.')).toBeVisible()
  const loss = panel(his!).getByRole('listitem').filter({ hasText: 'Without “They pass their posts on.”' })
  await loss.getByRole('button', { name: 'Suppose that' }).click()
  await expect(stands(his!, 'They were a class')).toHaveText('Refuted was: reasons both ways')
  await loss.getByRole('button', { name: 'Take it back' }).click()
  await panel(his!).getByLabel('Example 1921').selectOption('withdrawn')
  await expect(stands(his!, 'They own nothing')).toHaveText('Supposed withdrawn')
  await expect(stands(his!, 'They were a class')).toHaveText('Holds was: reasons both ways')
  const changed = panel(his!).getByRole('region', { name: 'What changes by it' })
  await expect(changed.getByRole('button')).toHaveText([/They were a class.*Holds, was: reasons both ways\. “They pass their posts on\.” supports it\./])
  await expect(his!.getByRole('region', { name: 'What you suppose' })).toContainText('You suppose one document withdrawn. One claim stands otherwise.')
  expect(await axeViolations(his!)).toEqual([])

  // In the outline too; and back.
  await his!.locator('[data-map-surface]').focus()
  await his!.keyboard.press('v')
  await expect(his!.getByRole('row', { name: /^They own nothing\..*Supposed withdrawn: no reason holds/ })).toBeVisible()
  await his!.getByRole('button', { name: 'Back to the map as it is' }).first().click()
  await expect(row(his!, 'They own nothing').getByText('Holds')).toBeVisible()

  // Of all that nothing was written: Ada sees her map as she left it.
  await hers!.keyboard.press('y')
  await expect(stands(hers!, 'They own nothing')).toHaveText('Holds')
  await expect(hers!.getByRole('region', { name: 'What you suppose' })).toHaveCount(0)
})
