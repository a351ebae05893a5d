import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { card, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'
import { whenAlive } from './support/when-alive.ts'

const aif = readFileSync('corpus/interchange/ferry.aif.json', 'utf8')
const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

/** A debate as AIFdb gives it, of so many nodes: half of them say something, half of them are steps. */
function aLargeDebate(nodes: number): string {
  const claims = Array.from({ length: nodes / 2 }, (_, index) => ({ nodeID: String(index), text: `The ferry has reason number ${index} to run at night.`, type: 'I', timestamp: '2024-03-01 10:00:00' }))
  const steps = Array.from({ length: nodes / 2 - 1 }, (_, index) => ({ nodeID: `s${index}`, text: 'Default Inference', type: index % 3 === 0 ? 'CA' : 'RA', timestamp: '2024-03-01 10:00:00' }))
  const edges = steps.flatMap(({ nodeID }, index) => [
    { edgeID: `${nodeID}a`, fromID: String(index + 1), toID: nodeID, formEdgeID: null },
    { edgeID: `${nodeID}b`, fromID: nodeID, toID: String(Math.floor(index / 3)), formEdgeID: null },
  ])
  return JSON.stringify({ nodes: [...claims, ...steps], edges, schemefulfillments: null, participants: null, locutions: null })
}

async function openMaps(page: Page, group: string): Promise<void> {
  await page.goto(`/groups/${group}/maps`)
  await whenAlive(page.getByLabel('Ask a question'))
}

async function placesOf(person: Person, mapId: string): Promise<{ x: number; y: number }[]> {
  const { claims } = await (await person.api.get(`/api/v1/maps/${mapId}/export?format=sic`)).json()
  return claims.map(({ pos }: { pos: { x: number; y: number } }) => pos)
}

test('I bring a debate from another program, see first what it is, and take it away for a third', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  const page = await theirBrowser(browser, ada)
  await openMaps(page, group)
  await page.getByRole('button', { name: 'Import a map' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a map' })
  await dialog.getByRole('button', { name: 'Choose a file' }).waitFor()

  // A letter is no map, and says so; the next file has an edge that leads nowhere.
  await dialog.getByLabel('Map file').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Ben, the ferry does not run.') })
  await expect(dialog.getByRole('alert')).toContainText('This is not a map in any format that is known here.')
  await expect(dialog.getByRole('button', { name: 'Import this map' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Choose another file' }).click()
  await dialog.getByLabel('Map file').setInputFiles(json('night-ferry.json', aif.replace('"edges": [', '"edges": [{"edgeID": "99", "fromID": "2", "toID": "nowhere"},')))
  await expect(dialog.getByLabel('Read as', { exact: true })).toHaveValue('aif')
  await expect(dialog.getByText(/^3 claims, 2 relations, one document, 3 passages/)).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'What could not be read as it stands' }).getByRole('listitem')).toHaveCount(1)
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Import this map' }).click()

  await expect(card(page, 'Nurses have no other way home.')).toBeVisible()
  const report = page.getByRole('region', { name: 'What was imported' })
  await expect(report).toContainText('Imported from ‘night-ferry.json’ as AIF (AIFdb JSON): 3 claims')
  await report.getByText('One thing could not be read as it stands').click()
  await expect(report.getByRole('listitem')).toHaveCount(1)
  expect(await axeViolations(page)).toEqual([])
  await report.getByRole('button', { name: 'Put away' }).click()
  await page.reload()
  await expect(card(page, 'Nurses have no other way home.')).toBeVisible()
  await expect(report).toHaveCount(0)
  const { documents } = await (await ada.api.get(`/api/v1/groups/${group}/documents`)).json()
  expect(documents).toHaveLength(1)

  await page.getByRole('button', { name: 'Export' }).click()
  const panel = page.getByRole('dialog', { name: 'Export' })
  await panel.getByText('Other', { exact: true }).click()
  await panel.getByLabel('Format').selectOption('sadface')
  await expect(panel.getByRole('list', { name: 'What it will leave out' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  const coming = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save the file' }).click()
  const taken = readFileSync(await (await coming).path(), 'utf8')
  await expect(panel.getByRole('list', { name: 'What the file could not hold' })).toBeVisible()

  // Dropped on the page; and the text that the library has is not added again.
  await openMaps(page, group)
  const held = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'taken.json', { type: 'application/json' }))
    return transfer
  }, taken)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: held })
  await expect(page.getByText('Drop a map to import it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: held })
  await expect(dialog.getByLabel('Read as', { exact: true })).toHaveValue('sadface')
  await dialog.getByRole('button', { name: 'Import this map' }).click()
  await expect(card(page, 'Nurses have no other way home.')).toBeVisible()
  expect((await (await ada.api.get(`/api/v1/groups/${group}/documents`)).json()).documents).toHaveLength(1)
})

test('a debate of 1,400 nodes opens laid out, and one that is cancelled leaves nothing', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  const answer = await ada.api.post(`/api/v1/groups/${group}/maps/import?name=debate.json`, { headers: { 'content-type': 'application/octet-stream' }, data: Buffer.from(aLargeDebate(1400)) })
  expect(answer.status(), await answer.text()).toBe(201)
  const { map, format, counts, problems } = await answer.json()
  expect({ format, counts, problems }).toMatchObject({ format: 'aif', counts: { claims: 700, relations: 699 }, problems: [] })
  const places = await placesOf(ada, map.id)
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(700)
  const losses = await (await ada.api.get(`/api/v1/maps/${map.id}/export/losses`)).json()
  expect(losses.formats.find(({ name }: { name: string }) => name === 'sic')).toMatchObject({ losses: [], more: 0 })

  const page = await theirBrowser(browser, ada, { viewport: { width: 390, height: 844 } })
  await openMaps(page, group)
  await page.getByRole('button', { name: 'Import a map' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a map' })
  await dialog.getByRole('button', { name: 'Paste it as text' }).click()
  await dialog.getByLabel('The map as text').fill(readFileSync('corpus/interchange/ferry.kialo.txt', 'utf8'))
  await dialog.getByRole('button', { name: 'Look at it' }).click()
  await expect(dialog.getByLabel('Read as', { exact: true })).toHaveValue('kialo')
  for (const button of await dialog.getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(32)
  let held!: () => void
  const asked = new Promise<void>((done) => (held = done))
  await page.route('**/maps/import', async () => held())
  await dialog.getByRole('button', { name: 'Import this map' }).click()
  await asked
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Cancelled; nothing was kept.')
  expect(await axeViolations(page)).toEqual([])
  expect((await (await ada.api.get(`/api/v1/groups/${group}/maps`)).json()).maps).toHaveLength(1)
})
