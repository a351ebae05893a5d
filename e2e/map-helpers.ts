import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { Person } from './people.ts'
import { whenAlive } from './support/when-alive.ts'

/** A browser of this person's own. */
export async function theirBrowser(browser: Browser, person: Person, options: { viewport?: { width: number; height: number } } = {}): Promise<Page> {
  const context = await browser.newContext({ storageState: await person.api.storageState(), viewport: options.viewport ?? { width: 1440, height: 900 } })
  return context.newPage()
}

/** A new map, opened at its question. */
export async function openNewMap(page: Page, groupId: string, question: string): Promise<string> {
  await page.goto(`/groups/${groupId}/maps`)
  await (await whenAlive(page.getByLabel('Ask a question'))).fill(question)
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(card(page, question)).toBeVisible()
  return page.url().split('/maps/')[1]!.split('#')[0]!
}

/** A claim's card on the canvas, by some of its words. Lines of a card are apart, so the words may run over several. */
export function card(page: Page, words: string): Locator {
  return page.locator('.react-flow__node-claim', { hasText: new RegExp(words.trim().split(/\s+/).map(escape).join('\\s+')) })
}

export function row(page: Page, words: string): Locator {
  return page.getByRole('row').filter({ hasText: words })
}

/** Says the words into the field that a new claim opened, and ends it. */
export async function say(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: /^Words of the/ }).first()).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The mark that says so only when the server has everything. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.locator('[role=status][data-state]')).toHaveText('Saved')
}

/** A text of the group with one passage on it, as a map file brings them. */
export async function aTextWithPassage(person: Person, groupId: string, exact: string): Promise<void> {
  const text = `${exact} The rest of the text says other things.`
  const bytes = new TextEncoder().encode(text)
  const sha256 = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const file = {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'Another question' },
    claims: [{ id: 'q', kind: 'question', text: 'Another question', tags: [] }],
    relations: [],
    voices: [],
    documents: [{ id: 'd', title: 'On means and ends', authors: ['Rosa Example'], date: '1921', sha256, text }],
    passages: [{ id: 'p', document: 'd', exact, prefix: '', suffix: '', start: 0, end: Array.from(exact).length, tags: [] }],
    evidence: [{ id: 'e', target: { claim: 'q' }, passage: 'p', stance: 'none', explicit: true, settled: false }],
    judgements: [],
    views: [],
    steps: [],
  }
  const answer = await person.api.post(`/api/v1/groups/${groupId}/maps`, { data: file })
  expect(answer.status(), await answer.text()).toBe(201)
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
