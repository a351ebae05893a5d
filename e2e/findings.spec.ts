import { expect, test } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const texts = { A: 'They own nothing. So they were no class.', B: 'They own everything. They were a class. All saw it.' }

/** Ahn comes to his answer by a premise that Bo denies. */
async function aQuarrel(post: (path: string, options: object) => Promise<{ status(): number; text(): Promise<string>; json(): Promise<{ map: { id: string } }> }>, group: string): Promise<string> {
  const sha = async (text: string) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const said = [
    ['A', 'They own nothing', { claim: 'c' }, 'asserts'], ['A', 'So they were no class', { claim: 'p' }, 'asserts'], ['A', 'So', { relation: 'r3' }, 'asserts'],
    ['B', 'They own everything', { claim: 'c' }, 'denies'], ['B', 'They were a class', { claim: 'q2' }, 'asserts'], ['B', 'All saw it', { claim: 'd' }, 'asserts'], ['A', 'They own', { claim: 'd' }, 'asserts'],
  ] as const
  const answer = await post(`/api/v1/groups/${group}/maps`, {
    data: {
      format: 'sic-et-non/map', version: 1,
      map: { id: 'm', question: 'q', title: 'What were they?' },
      claims: [
        { id: 'q', kind: 'question', text: 'What were they?', tags: [] }, { id: 'p', kind: 'position', text: 'They were no class.', tags: [] }, { id: 'q2', kind: 'position', text: 'They were a class.', tags: [] },
        { id: 'c', kind: 'claim', text: 'They own nothing.', tags: [] }, { id: 'd', kind: 'claim', text: 'They could be seen.', tags: [] },
      ],
      relations: [
        { id: 'r1', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } }, { id: 'r2', kind: 'answers', premises: [{ claim: 'q2' }], target: { claim: 'q' } },
        { id: 'r3', kind: 'supports', premises: [{ claim: 'c' }], target: { claim: 'p' } },
      ],
      voices: [],
      documents: [{ id: 'A', title: 'Against', authors: ['Anna Ahn'], date: '1948', sha256: await sha(texts.A), text: texts.A }, { id: 'B', title: 'For', authors: ['Bert Bo'], date: '1937', sha256: await sha(texts.B), text: texts.B }],
      passages: said.map(([document, exact], index) => ({ id: `p${index}`, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, tags: [] })),
      evidence: said.map(([, , target, stance], index) => ({ id: `e${index}`, target, passage: `p${index}`, stance, explicit: true, settled: true })),
      judgements: [], views: [], steps: [],
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).map.id
}

test('[CF1] [CF2] [CF3] [CF4] the page says where two agree and part, shows how an answer turns, and leads to the words and the map', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const id = await aQuarrel(ada.api.post.bind(ada.api) as never, await aGroup(ada))
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}#table/findings`)
  await expect(page.getByText('2 texts on 5 claims and inferences')).toBeVisible()

  const crux = page.getByRole('article').filter({ hasText: 'Ahn 1948 holds that “They own nothing”; Bo 1937 denies it.' })
  await expect(crux).toContainText(/Now.*Holds.*If given up.*No reason holds/)
  expect(await axeViolations(page, 'wcag')).toEqual([])

  // From a pair to the words of both, and back to where one was.
  await page.getByRole('button', { name: 'Bo 1937 and Ahn 1948 agree on 1 of 2 common rows' }).click()
  const pair = page.getByRole('region', { name: 'Bo 1937 and Ahn 1948' })
  await pair.getByRole('button', { name: 'They own nothing.' }).click()
  const words = page.getByRole('complementary', { name: 'The words behind the cell' })
  await expect(words.getByRole('region', { name: 'Bo 1937', exact: true })).toContainText('own everything')
  await expect(words.getByRole('region', { name: 'Ahn 1948', exact: true })).toContainText('own nothing')
  await page.keyboard.press('Escape')
  await expect(pair.getByRole('button', { name: 'They own nothing.' })).toBeFocused()

  // What is settled otherwise elsewhere is said at once: nothing is left that they part over.
  expect((await ada.api.post(`/api/v1/maps/${id}/commands`, { data: [{ type: 'set', on: 'evidence', id: 'e3', changes: { stance: 'asserts' } }] })).ok()).toBe(true)
  await expect(page.getByRole('button', { name: 'Bo 1937 and Ahn 1948 agree on 2 of 2 common rows' })).toBeVisible()
  await expect(page.getByText('Nobody takes the opposite side of anybody yet.')).toBeVisible()

  await page.getByRole('list', { name: 'Shared ground' }).getByRole('button', { name: 'Show They own nothing. on the map' }).click()
  await expect(page.locator('.react-flow')).toBeVisible()
  await expect(page.getByRole('complementary').getByText('They own nothing.').first()).toBeVisible()
})
