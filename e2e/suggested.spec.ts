import { expect, test } from '@playwright/test'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const first = 'The harvest failed in the south. No official could bequeath his post to a son.'
const second = 'It rained for a week.\n\nPosts were never bequeathed, and officials knew it.'

test('[SG5] [SG12] passages that bear on a claim are suggested, linked with a stance or put aside, and claims for a passage', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  const made = async (path: string, data: object) => {
    const answer = await ada.api.post(`/api/v1/${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }
  const [{ document }] = [await made(`groups/${group}/documents`, { text: first, title: 'First', format: 'text' }), await made(`groups/${group}/documents`, { text: second, title: 'Second', format: 'text' })]
  const { id } = await made(`groups/${group}/maps`, { question: 'Who inherits?' })
  const claim = (claim: string, text: string) => ({ type: 'add', on: 'claim', item: { id: claim, kind: 'claim', text, tags: [] } })
  await made(`maps/${id}/commands`, [claim('posts', 'Officials bequeathed their posts.'), claim('harvest', 'The harvest failed.')] as never)

  // A claim's details: nothing is chosen beforehand; a reader says what the author does.
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}#claim-posts`)
  await page.getByRole('button', { name: 'Suggest passages' }).click()
  const offered = page.getByRole('region', { name: 'Passages that may bear on it' })
  const wording = offered.getByRole('region', { name: 'Shares wording' })
  await expect(wording.getByRole('blockquote')).toHaveCount(2)
  expect(await axeViolations(page)).toEqual([])
  const of = (words: string) => wording.getByRole('listitem').filter({ hasText: words })
  await of('No official could').getByRole('button', { name: 'denies' }).click()
  await expect(of('No official could')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('radio', { name: 'denies', checked: true })).toHaveCount(1)

  await of('never bequeathed').getByRole('button', { name: 'Not about this' }).click()
  await expect(of('never bequeathed')).toHaveCount(0)
  await offered.getByText('One was put aside').click()
  await offered.getByRole('button', { name: 'Bring back' }).click()
  await expect(of('never bequeathed')).toHaveCount(1)

  // A passage in the reader: the claims that it may bear on.
  const { id: revision } = (await (await ada.api.get(`/api/v1/documents/${document.id}/revisions`)).json()).revisions[0]
  const passage = crypto.randomUUID()
  await made(`documents/${document.id}/passages`, { id: passage, revision, start: 0, end: 'The harvest failed in the south.'.length })
  await page.goto(`/documents/${document.id}#passage-${passage}`)
  await page.getByRole('button', { name: 'Suggest claims' }).click()
  const claims = page.getByRole('region', { name: 'Claims that it may bear on' })
  await claims.getByRole('group', { name: 'Link it to “The harvest failed.”' }).getByRole('button', { name: 'asserts' }).click()
  await expect(page.getByRole('link', { name: /: The harvest failed\.$/ }).first()).toBeVisible()
})
