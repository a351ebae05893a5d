import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, say, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, letIn } from './people.ts'
import { startProgram, type RunningProgram } from './support/start-program.ts'
import { whenAlive } from './support/when-alive.ts'

/**
 * The main job, end to end, on a program of its own, because it is killed on the way. The five real texts are used where
 * they lie beside the project; elsewhere five of the project's own.
 */
const real = resolve(import.meta.dirname, '../../shared/corpus')
const own = resolve(import.meta.dirname, '../corpus/texts')
const folder = existsSync(real) ? real : own
const files = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md').sort().slice(0, 5).map((name) => join(folder, name))

let program: RunningProgram
test.beforeAll(async () => {
  test.setTimeout(600_000)
  program = await startProgram()
})
test.afterAll(async () => program?.stop())

test('two of us import five texts, make claims of passages, build one map, survive a crash, and take the map with us', async ({ browser }) => {
  test.setTimeout(300_000)
  const ada = await aPerson(program.address, 'Ada Lovelace')
  const ben = await aPerson(program.address, 'Ben Okri')
  const group = await aGroup(ada)
  await letIn(ada, group, ben, 'editor')
  const adas = await theirBrowser(browser, ada)
  const bens = await theirBrowser(browser, ben)
  for (const page of [adas, bens]) page.setDefaultNavigationTimeout(60_000)
  const at = (path: string) => new URL(path, program.address).href

  await test.step('five texts come in through the browser, at once', async () => {
    await adas.goto(at(`/groups/${group}/library`))
    await (await whenAlive(adas.getByLabel('Files to import'))).setInputFiles(files)
    await expect(adas.getByRole('region', { name: /^Import/ }).getByRole('status')).toHaveText(/5 imported|Imported/, { timeout: 120_000 })
    await shot(adas, 'library')
  })
  const { documents } = await (await ada.api.get(`/api/v1/groups/${group}/documents`)).json()
  expect(documents).toHaveLength(5)

  const question = 'What were the officials?'
  await adas.goto(at(`/groups/${group}/maps`))
  await (await whenAlive(adas.getByLabel('Ask a question'))).fill(question)
  await adas.getByRole('button', { name: 'New map' }).click()
  await expect(card(adas, question)).toBeVisible()
  const map = adas.url().split('/maps/')[1]!.split('#')[0]!

  const words = await test.step('a passage in one browser becomes a claim on the map in the other', async () => {
    const shortest = [...documents].sort((a, b) => a.words - b.words)[0]
    await bens.goto(at(`/documents/${shortest.id}`))
    const selected = await selectSomeWords(bens)
    await bens.keyboard.press('c')
    await expect(bens.getByLabel('Claim, in the group’s words')).toHaveValue(selected)
    await bens.keyboard.press('Enter')
    await expect(card(adas, selected.slice(0, 30))).toBeVisible({ timeout: 30_000 })
    await shot(bens, 'reader')
    return selected
  })
  expect(words.length).toBeGreaterThan(20)

  await bens.goto(at(`/maps/${map}`))
  await expect(card(bens, question)).toBeVisible()
  const saved: string[] = []
  await test.step('both write claims; the server is killed in mid-edit, again and again', async () => {
    for (let round = 1; round <= 3; round++) {
      for (const [page, name] of [[adas, 'Ada'], [bens, 'Ben']] as const) {
        const claim = `${name} says ${round} before the crash`
        await newReason(page, question, claim)
        await isSaved(page)
        saved.push(claim)
      }
      await newReason(adas, question, `Ada says ${round} as it happens`)
      await program.kill()
      await newReason(bens, question, `Ben says ${round} without a server`)
      await expect(bens.locator('[role=status][data-state]')).not.toHaveText('Saved')
      await program.restart()
      for (const page of [adas, bens]) await expect(page.locator('[role=status][data-state]')).toHaveText('Saved', { timeout: 60_000 })
      saved.push(`Ada says ${round} as it happens`, `Ben says ${round} without a server`)
    }
  })

  await test.step('nothing that was marked Saved is missing, in the log or on either screen', async () => {
    const file = await (await ada.api.get(`/api/v1/maps/${map}`)).json()
    const texts = file.claims.map((claim: { text: string }) => claim.text)
    for (const claim of saved) expect(texts).toContain(claim)
    for (const page of [adas, bens]) {
      await page.reload()
      await page.getByRole('button', { name: 'Outline' }).or(page.getByRole('radio', { name: 'Outline' })).or(page.getByRole('tab', { name: 'Outline' })).first().click()
      for (const claim of saved) await expect(page.getByText(claim, { exact: true }).first()).toBeVisible()
    }
    await shot(adas, 'outline')
  })

  await test.step('the picture is a picture, and the file comes back as the same map', async () => {
    const png = await (await ada.api.get(`/api/v1/maps/${map}/export?format=png`)).body()
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    keep('map.png', png)
    const file = await (await ada.api.get(`/api/v1/maps/${map}/export?format=json`)).text()
    const other = await aGroup(ada, 'Another group')
    const answer = await ada.api.post(`/api/v1/groups/${other}/maps`, { data: JSON.parse(file) })
    expect(answer.status(), await answer.text()).toBe(201)
    const { map: imported } = await answer.json()
    const again = await (await ada.api.get(`/api/v1/maps/${imported.id}/export?format=json`)).text()
    expect(comparable(again)).toEqual(comparable(file))
  })
})

/** A map file without what must differ in another group: ids of the map, its documents and passages. */
function comparable(text: string) {
  const file = JSON.parse(text)
  const passages = new Map(file.passages.map((passage: { id: string; exact: string; start: number }) => [passage.id, `${passage.start} ${passage.exact}`]))
  return {
    claims: file.claims,
    relations: file.relations,
    voices: file.voices,
    evidence: file.evidence.map((evidence: { passage: string }) => ({ ...evidence, passage: passages.get(evidence.passage) })),
    texts: file.documents.map((document: { sha256: string; title: string }) => [document.title, document.sha256]).sort(),
    title: file.map.title,
    question: file.map.question,
  }
}

async function newReason(page: Page, under: string, words: string): Promise<void> {
  await card(page, under).first().click()
  await page.keyboard.press('Tab')
  await say(page, words)
}

async function selectSomeWords(page: Page): Promise<string> {
  const article = page.getByRole('article')
  await expect(article).toContainText(/\w{3,}/)
  const words = await article.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const sentence = node.data.match(/[A-Z][^.!?]{40,140}[.!?]/)
      if (!sentence) continue
      node.parentElement!.scrollIntoView({ block: 'center' })
      getSelection()!.setBaseAndExtent(node, sentence.index!, node, sentence.index! + sentence[0].length)
      return sentence[0]
    }
    throw new Error('The text has no sentence in one piece.')
  })
  await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible()
  return words
}

/** Pictures to look at, where SIC_E2E_PICTURES names a folder for them. */
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SIC_E2E_PICTURES) await page.screenshot({ path: join(process.env.SIC_E2E_PICTURES, `${name}.png`) })
}

function keep(name: string, bytes: Buffer): void {
  const { SIC_E2E_PICTURES: pictures } = process.env
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  writeFileSync(join(pictures, name), bytes)
}
