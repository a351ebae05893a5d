import { expect, test, type Page } from '@playwright/test'
import { card, isSaved, openNewMap, theirBrowser } from './map-helpers.ts'
import { aGroup, aPerson } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

/** Three answers, twelve reasons and objections to them, twenty-four to these: with the question, forty claims. */
const things = ['bread', 'grain', 'steel', 'cloth', 'paper', 'glass', 'stone', 'water']
const claims = ['Yes', 'No', 'Partly'].flatMap((answer) => [
  { depth: 1, sign: '+', text: `${answer}.` },
  ...[0, 1, 2, 3].flatMap((index) => {
    const about = `${answer[0]} ${things[index]}`
    return [
      { depth: 2, sign: index % 2 === 0 ? '+' : '-', text: `${about}.` },
      { depth: 3, sign: '+', text: `${answer[0]} ${things[index + 4]}.` },
      { depth: 3, sign: '-', text: `Not ${about}.` },
    ]
  }),
])

/** The keys that lead from one claim to the next, without the words. */
function keysBetween(index: number): string[] {
  const [before, next] = [claims[index - 1]!, claims[index]!]
  if (next.depth > before.depth) return [next.sign === '-' ? 'Control+Enter' : 'Tab']
  const up = before.depth - next.depth
  const like = claims.slice(0, index).findLast(({ depth }) => depth === next.depth)!
  return [...(up === 0 ? ['Shift+Enter'] : Array.from({ length: up }, () => 'Shift+Tab')), ...(like.sign === next.sign || next.depth === 1 ? [] : [next.sign, ' '])]
}

async function mapFile(page: Page, mapId: string) {
  const answer = await page.request.get(`/api/v1/maps/${mapId}/export?format=json`)
  expect(answer.status()).toBe(200)
  return (await answer.json()) as { claims: { id: string; text: string; copiedFrom?: { map: string } }[]; relations: { kind: string; premises: { claim: string }[]; target: { claim?: string; relation?: string } }[] }
}

/** “A reason. supports An answer.”, in order. */
function told({ claims, relations }: Awaited<ReturnType<typeof mapFile>>): string[] {
  const text = (id?: string) => claims.find((claim) => claim.id === id)?.text ?? 'a step'
  return relations.map(({ kind, premises, target }) => `${premises.map(({ claim }) => text(claim)).sort().join(' & ')} ${kind} ${text(target.claim)}`).sort()
}

const field = (page: Page) => page.locator('.react-flow').getByRole('textbox', { name: /^Words of the/ })

test('I enter a map of forty claims by keyboard alone, with two keys a claim besides its words', async ({ browser, baseURL }) => {
  // Some four hundred keys, each drawn before the next.
  test.setTimeout(240_000)
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  const mapId = await openNewMap(page, await aGroup(ada), 'Was it so?')
  const pressed: string[] = []
  const press = async (key: string) => {
    pressed.push(key)
    await page.keyboard.press(key)
  }
  await expect(page.getByRole('application', { name: /^Map canvas/ })).toBeFocused()
  await press('ArrowDown')
  await press('Tab')
  for (const [index, { text }] of claims.entries()) {
    // Nothing waits for the next field: whoever types fast loses no letter.
    for (const key of index === 0 ? [] : keysBetween(index)) await press(key)
    await page.keyboard.type(text)
  }
  await press('Enter')
  await isSaved(page)
  const expected = claims.map(({ depth, sign, text }, index) => {
    const above = claims.slice(0, index).findLast((one) => one.depth === depth - 1)?.text ?? 'Was it so?'
    return `${text} ${depth === 1 ? 'answers' : sign === '+' ? 'supports' : 'attacks'} ${above}`
  })
  const file = await mapFile(page, mapId)
  expect(file.claims).toHaveLength(40)
  expect(told(file)).toEqual([...expected].sort())
  const each = pressed.length / claims.length
  console.log(`A map of 40 claims: ${pressed.length} keys besides the words, ${each.toFixed(2)} a claim.`)
  // Reasons and objections take turns here, which costs most: alike ones in a row take one key each.
  expect(each).toBeLessThan(2.5)
})

test('I find what can be done and every claim by typing, and take a claim instead of writing it twice', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  const mapId = await openNewMap(page, await aGroup(ada), 'Does the end justify the means?')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Only the end can.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nothing else is worth anything.')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('A promise binds whatever comes of it.')
  await page.keyboard.press('Enter')

  // The palette: a command by other words, with its keys; the focus comes back.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Commands and claims' })
  await expect(palette).toBeFocused()
  await page.keyboard.type('con')
  await expect(page.getByRole('option', { name: /^An objection to the chosen claim/ })).toContainText('O')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('application', { name: /^Map canvas/ })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('against')
  await page.keyboard.press('Enter')

  // The new objection is there already.
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('nothing else worth')
  await expect(page.getByRole('option', { name: /Nothing else is worth anything/ })).toBeVisible()
  await expect(page.getByText('One claim like this. Press the down arrow to take one.')).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveText(/Nothing else is worth anything/)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveCount(0)

  // To a claim by its words; linked to another; its kind changed.
  await page.keyboard.press('/')
  await page.keyboard.type('promise binds')
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: /^Link ‘A promise binds/ })).toBeFocused()
  await page.keyboard.type('only end')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /^Between/ })).toBeFocused()
  await page.keyboard.type('excludes')
  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  await page.keyboard.type('contradiction')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('application', { name: /^Map canvas/ })).toBeFocused()
  await isSaved(page)
  expect(told(await mapFile(page, mapId))).toEqual(
    [
      'A promise binds whatever comes of it. answers Does the end justify the means?',
      'A promise binds whatever comes of it. contradictory Only the end can.',
      'Nothing else is worth anything. attacks A promise binds whatever comes of it.',
      'Nothing else is worth anything. supports Only the end can.',
      'Only the end can. answers Does the end justify the means?',
    ].sort(),
  )
})

test('I paste a list as a map, and copy claims into another map', async ({ browser, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const page = await theirBrowser(browser, ada)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const group = await aGroup(ada)
  const first = await openNewMap(page, group, 'Was it a class?')
  await page.keyboard.press('ArrowDown')
  await page.evaluate((text) => navigator.clipboard.writeText(text), '[Yes]: It was a class.\n  + <Rule>: It ruled.\n    _ <Orders>: It took orders.\n  >< [No]: It was no class.')
  await page.keyboard.press('Control+v')
  const panel = page.getByRole('region', { name: 'What is pasted' })
  await expect(panel.getByRole('heading')).toHaveText('4 claims, read as Argdown')
  await expect(panel.getByRole('listitem').filter({ hasText: 'It took orders.' })).toContainText('undercuts')
  expect(await axeViolations(page)).toEqual([])
  await expect(panel.getByRole('button', { name: 'Add to the map' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, 'It took orders.')).toBeVisible()
  await isSaved(page)
  const pasted = told(await mapFile(page, first))
  expect(pasted).toEqual(['It ruled. supports It was a class.', 'It took orders. attacks a step', 'It was a class. answers Was it a class?', 'It was no class. contradictory It was a class.'].sort())

  // One step back, and there again.
  await page.keyboard.press('Control+z')
  await expect(card(page, 'It took orders.')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(card(page, 'It took orders.')).toBeVisible()

  // The answer with everything below it, into another map.
  await page.keyboard.press('/')
  await page.keyboard.type('It was a class')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Control+c')
  await expect(page.getByText(/^Copied \d claims\.$/)).toBeVisible()
  const second = await openNewMap(page, group, 'Who ruled?')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+v')
  await expect(card(page, 'It took orders.')).toBeVisible()
  await isSaved(page)
  const copied = await mapFile(page, second)
  expect(told(copied)).toEqual(pasted.map((sentence) => sentence.replace('Was it a class?', 'Who ruled?')).sort())
  expect(copied.claims.filter(({ copiedFrom }) => copiedFrom?.map === first)).toHaveLength(4)
})
