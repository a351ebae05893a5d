import { expect, test } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const texts = {
  A: 'A caste is a body that has closed itself off. The officials had closed themselves off. So they were a caste.',
  B: 'A caste is an order one is born into. The officials had closed themselves off. They were no caste.',
}

/** Two texts that grant one another the fact, mean different things by the word, and part over what it is said of. A draws the step, B rejects it. */
async function twoMeanings() {
  const sha = async (text: string) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const says = (id: string, document: keyof typeof texts, exact: string, target: object, stance: string) => ({
    passage: { id, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, tags: [] },
    evidence: { id, target, passage: id, stance, explicit: true, settled: true },
  })
  const said = [
    says('e1', 'A', 'A caste is a body that has closed itself off.', { claim: 'closure' }, 'uses'),
    says('e2', 'B', 'A caste is an order one is born into.', { claim: 'birth' }, 'uses'),
    says('e3', 'A', 'The officials had closed themselves off.', { claim: 'closed' }, 'asserts'),
    says('e4', 'B', 'The officials had closed themselves off.', { claim: 'closed' }, 'asserts'),
    says('e5', 'A', 'So they were a caste.', { claim: 'caste' }, 'asserts'),
    says('e6', 'A', 'So they', { relation: 'step' }, 'asserts'),
    says('e7', 'B', 'They were no caste.', { claim: 'caste' }, 'denies'),
  ]
  return {
    format: 'sic-et-non/map', version: 1,
    map: { id: 'm', question: 'q', title: 'What were they?' },
    claims: [
      { id: 'q', kind: 'question', text: 'What were they?', tags: [] }, { id: 'caste', kind: 'position', text: 'They were a caste.', tags: [] }, { id: 'closed', kind: 'claim', text: 'They had closed themselves off.', tags: [] },
      { id: 'closure', kind: 'definition', term: 'caste', role: 'full', text: 'A caste is a closed body.', tags: [] }, { id: 'birth', kind: 'definition', term: 'Caste', text: 'A caste is entered by birth.', tags: [] },
    ],
    relations: [
      { id: 'answer', kind: 'answers', premises: [{ claim: 'caste' }], target: { claim: 'q' } }, { id: 'step', kind: 'supports', premises: [{ claim: 'closed' }], target: { claim: 'caste' } },
      { id: 'backing', kind: 'supports', premises: [{ claim: 'closure' }], target: { relation: 'step' } },
    ],
    voices: [], judgements: [], views: [], steps: [],
    documents: [{ id: 'A', title: 'For', authors: ['Anna Ahn'], date: '1948', sha256: await sha(texts.A), text: texts.A }, { id: 'B', title: 'Against', authors: ['Bert Bo'], date: '1937', sha256: await sha(texts.B), text: texts.B }],
    passages: said.map(({ passage }) => passage), evidence: said.map(({ evidence }) => evidence),
  }
}

test('[TG1] [TG2] [TG3] [TG7] [TG8] texts that mean different things by a word are told, and what follows if only one of them is right', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const made = await ada.api.post(`/api/v1/groups/${await aGroup(ada)}/maps`, { data: await twoMeanings() })
  expect(made.status(), await made.text()).toBe(201)
  const { map } = (await made.json()) as { map: { id: string } }
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${map.id}#table/terms`)

  const word = page.getByRole('region', { name: 'caste', exact: true })
  await expect(word.getByText('2 meanings')).toBeVisible()
  await expect(word.getByRole('listitem').filter({ hasText: 'Full definition' }).first()).toContainText('A caste is a body that has closed itself off.')
  const about = word.getByRole('region', { name: /this may be about the word/ })
  await expect(about.getByRole('button', { name: /agree on the one mark/ })).toHaveAttribute('aria-expanded', 'true')
  await expect(about.getByRole('row', { name: /^They were a caste\./ }).getByRole('button')).toHaveText(['denies', 'asserts'])
  expect(await axeViolations(page, 'wcag')).toEqual([])

  // By the keyboard into the words behind a cell, beside the other’s, and back.
  const cell = about.getByRole('button', { name: /^Ahn 1948: asserts it/ }).last()
  await cell.focus()
  await page.keyboard.press('Enter')
  const words = page.getByRole('complementary', { name: 'The words behind the cell' })
  await expect(words.getByRole('region', { name: 'Bo 1937' })).toContainText('They were no caste.')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()

  await page.getByRole('button', { name: 'Granting one' }).click()
  await expect(page.getByLabel('Grant only', { exact: true }).locator('option:checked')).toHaveText('Bo 1937')
  const answers = page.getByRole('row', { name: /^They were a caste\./ }).getByRole('button')
  await expect(answers).toHaveText(['not reached', 'follows'])
  await page.getByRole('button', { name: 'Everyone’s' }).click()
  await expect(answers).toHaveText(['follows, though denied', 'follows'])
  await expect(page.getByRole('region', { name: /^Follows, though denied/ })).toContainText('by others’ inferences only')
  expect(await axeViolations(page, 'wcag')).toEqual([])

  // Others’ edits are heard: without its reason A’s answer is asserted and does not follow.
  expect((await ada.api.post(`/api/v1/maps/${map.id}/commands`, { data: [{ type: 'set', on: 'evidence', id: 'e3', changes: { force: 'tentative' } }] })).ok()).toBe(true)
  await expect(answers).toHaveText(['follows, though denied', 'asserted, does not follow'])
})
