import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

const texts = { A: 'They ran it as owners do. They were a class.', B: 'They ran it, and owned none of it. They were no class.' }

async function aQuarrel(): Promise<object> {
  const sha = async (text: string) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const passage = (id: string, document: keyof typeof texts, exact: string, page: string) => ({ id, document, exact, prefix: '', suffix: '', start: texts[document].indexOf(exact), end: texts[document].indexOf(exact) + exact.length, page, tags: [] })
  const says = (id: string, target: object, passage: string, stance: string) => ({ id, target, passage, stance, explicit: true, settled: true })
  return {
    format: 'sic-et-non/map', version: 1,
    map: { id: 'm', question: 'q', title: 'What were they?' },
    claims: [{ id: 'q', kind: 'question', text: 'What were they?', tags: [] }, { id: 'p', kind: 'position', text: 'They were a class.', tags: [] }, { id: 'c', kind: 'claim', text: 'They owned what they ran.', tags: [] }],
    relations: [{ id: 'r1', kind: 'answers', premises: [{ claim: 'p' }], target: { claim: 'q' } }, { id: 'r2', kind: 'supports', premises: [{ claim: 'c' }], target: { claim: 'p' } }],
    voices: [],
    documents: [{ id: 'A', title: 'For', authors: ['Anna Ahn'], date: '1948', sha256: await sha(texts.A), text: texts.A }, { id: 'B', title: 'Against', authors: ['Bert Bo'], date: '1937', sha256: await sha(texts.B), text: texts.B }],
    passages: [passage('p1', 'A', 'They were a class.', '12'), passage('p2', 'B', 'They were no class.', '40'), passage('p3', 'A', 'They ran it as owners do.', '11'), passage('p4', 'B', 'owned none of it', '38')],
    evidence: [says('e1', { claim: 'p' }, 'p1', 'asserts'), says('e2', { claim: 'p' }, 'p2', 'denies'), says('e3', { claim: 'c' }, 'p3', 'asserts'), says('e4', { claim: 'c' }, 'p4', 'denies'), says('e5', { relation: 'r2' }, 'p3', 'asserts')],
    judgements: [], views: [], steps: [],
  }
}

test('[HO1] [HO3] [HO4] a facilitator gets one sheet to argue from, and the whole comparison as files', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const made = await ada.api.post(`/api/v1/groups/${await aGroup(ada)}/maps`, { data: await aQuarrel() })
  expect(made.status(), await made.text()).toBe(201)
  const { id } = (await made.json()).map
  const page = await theirBrowser(browser, ada)
  await page.goto(`/maps/${id}#table/handout`)

  const words = page.getByRole('article', { name: 'The handout as text' })
  await expect(words).toContainText('Ahn 1948 holds that “They owned what they ran”; Bo 1937 denies it. If Ahn 1948 gave that up, “They were a class” would no longer follow for Ahn 1948.')
  await expect(words).toContainText('Bo 1937, p. 38')
  const sheet = page.locator('[data-handout-sheet]').first()
  await expect(sheet).toContainText('“They ran it as owners do.”')
  expect(await axeViolations(page, 'wcag')).toEqual([])

  // What is taken off the sheet is off the text and the PDF, too.
  const panel = page.getByRole('region', { name: 'How the handout is made' })
  await panel.getByRole('checkbox', { name: /^They were a class/ }).uncheck()
  await expect(sheet).not.toContainText('They were no class.')
  await panel.getByRole('button', { name: 'Letter' }).click()
  const [pdf] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Save the PDF' }).click()])
  expect(pdf.suggestedFilename()).toBe('What were they – handout.pdf')
  const bytes = readFileSync(await pdf.path(), 'latin1')
  expect(bytes.slice(0, 8)).toBe('%PDF-1.7')
  expect(bytes).toContain('/MediaBox [0 0 612 792]')
  await expect(panel.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible()

  // On the printer nothing but the sheet.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'One sheet to argue from' })).toBeHidden()
  await expect(page.locator('[data-handout-sheet]').last()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await panel.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Passages (CSV)' })
  const [csv] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Save', exact: true }).click()])
  expect(readFileSync(await csv.path(), 'utf8')).toContain('They owned what they ran.,claim,Bo 1937,denies,own voice,explicit,,,settled,owned none of it,"Bo 1937, p. 38",Against,1937,38')
  const report = await (await ada.api.get(`/api/v1/maps/${id}/comparison`)).json()
  expect(report).toMatchObject({ format: 'sic/comparison@1', cruxes: [{ sentence: expect.stringContaining('They owned what they ran') }] })
})
