import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, request as playwrightRequest, test } from '@playwright/test'
import { aGroup, aPerson, aToken, type Person } from './people.ts'
import { axeViolations } from './support/axe-violations.ts'

/** A program that asks with a token of this person's. */
async function aProgram(baseURL: string, person: Person, of: Parameters<typeof aToken>[1]) {
  const { secret } = await aToken(person, of)
  return playwrightRequest.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${secret}` } })
}

test('I make a token on my account page, a program asks with it until I revoke it', async ({ page, baseURL }) => {
  const person = await aPerson(baseURL!)
  await aGroup(person, 'Tuesday reading group')
  await page.context().addCookies((await person.api.storageState()).cookies)
  await page.goto('/account')
  const section = page.getByRole('region', { name: 'Tokens for programs' })
  await section.getByRole('button', { name: 'Make a token' }).click()
  await expect(section.getByText('Give the token a name that says what it is for.')).toBeVisible()
  await expect(section.getByLabel('What it is for')).toBeFocused()
  await section.getByLabel('What it is for').fill('Nightly export')
  await section.getByLabel('Where').selectOption({ label: 'Only in Tuesday reading group' })
  await section.getByRole('button', { name: 'Make a token' }).click()
  const secret = await section.getByLabel('The token for “Nightly export”').inputValue()
  expect(secret).toMatch(/^sic_/)
  await expect(section.getByRole('listitem')).toContainText(`Read, only in Tuesday reading group · ends in ${secret.slice(-4)}`)
  expect(await axeViolations(page)).toEqual([])

  const asks = async () => (await playwrightRequest.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${secret}` } })).get('/api/v1/groups')
  expect(await (await asks()).json()).toMatchObject([{ name: 'Tuesday reading group', role: 'viewer' }])
  await page.reload()
  await expect(section.getByRole('listitem')).toContainText('Last used just now')
  await expect(section.getByText(secret)).toHaveCount(0)

  await section.getByRole('button', { name: 'Revoke the token for Nightly export' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click()
  // While it asks, the page behind it is there for nobody.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(section.getByRole('listitem')).toHaveCount(0)
  const refused = await asks()
  expect(refused.status()).toBe(401)
  expect(refused.headers()['www-authenticate']).toContain('Bearer')
  expect(await refused.json()).toMatchObject({ code: 'token-not-valid' })
})

test('what a program sends twice is done once, and it changes only what it has seen', async ({ baseURL }) => {
  const person = await aPerson(baseURL!)
  const group = await aGroup(person)
  const program = await aProgram(baseURL!, person, { scope: 'write' })
  const make = (question: string, key: string) => program.post(`/api/v1/groups/${group}/maps`, { data: { question }, headers: { 'idempotency-key': key } })

  const first = await make('Was it a class?', 'one')
  const again = await make('Was it a class?', 'one')
  expect([first.status(), again.status(), again.headers()['idempotency-replayed']]).toEqual([201, 201, 'true'])
  expect(await again.json()).toEqual(await first.json())
  expect((await make('Was it a caste?', 'one')).status()).toBe(409)
  // Another token of the same person's may do less: what the first was answered is not told to it.
  const reader = await aProgram(baseURL!, person, { scope: 'read' })
  expect((await reader.post(`/api/v1/groups/${group}/maps`, { data: { question: 'Was it a class?' }, headers: { 'idempotency-key': 'one' } })).status()).toBe(409)
  // What was refused is not kept; what sends a file is known by the file.
  expect((await make('', 'two')).status()).toBe(400)
  expect((await make('Was it neither?', 'two')).status()).toBe(201)
  const file = { name: 'essay.txt', mimeType: 'text/plain', buffer: Buffer.from('An essay of some words, and of a few more words.') }
  const sent = () => program.post(`/api/v1/groups/${group}/documents`, { multipart: { file }, headers: { 'idempotency-key': 'file' } })
  const [essay, replayed] = [await sent(), await sent()]
  expect([essay.status(), replayed.headers()['idempotency-replayed']]).toEqual([201, 'true'])
  expect((await person.api.post('/api/v1/account/tokens', { data: { name: 'x', scope: 'read' }, headers: { 'idempotency-key': 'k' } })).status()).toBe(400)

  const path = `/api/v1/documents/${(await essay.json()).document.id}`
  const seen = (await program.get(path)).headers().etag!
  const change = (headers: Record<string, string>) => program.patch(path, { data: { tradition: crypto.randomUUID() }, headers })
  expect((await change({})).status()).toBe(428)
  const changed = await change({ 'if-match': seen })
  expect(changed.status()).toBe(200)
  expect(changed.headers().etag).not.toBe(seen)
  expect((await change({ 'if-match': seen })).status()).toBe(412)
  expect((await change({ 'if-match': '*' })).status()).toBe(200)
  expect((await program.delete(path, { headers: { 'if-match': seen } })).status()).toBe(412)
  const map = `/api/v1/maps/${(await first.json()).id}`
  const tag = (await program.get(map)).headers().etag!
  expect((await program.patch(map, { data: { title: 'Was it, then?' }, headers: { 'if-match': tag } })).status()).toBe(200)
  const commands = [{ type: 'add', on: 'claim', item: { id: 'c', kind: 'claim', text: 'It was.', tags: [] } }]
  expect((await program.post(`${map}/commands`, { data: commands, headers: { 'if-match': tag } })).status()).toBe(412)
  expect((await program.post(`${map}/commands`, { data: commands })).status()).toBe(200)
})

test('a list comes in pages that leave nothing out and tell nothing twice, whatever is added meanwhile', async ({ baseURL }) => {
  const person = await aPerson(baseURL!)
  const group = await aGroup(person)
  const program = await aProgram(baseURL!, person, { scope: 'write', group })
  const maps = `/api/v1/groups/${group}/maps`
  const made: string[] = []
  const make = async () => made.push((await (await program.post(maps, { data: { question: `Question ${made.length}?` } })).json()).id)
  for (let i = 0; i < 4; i++) await make()
  const told: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { maps: page, next }: { maps: { id: string }[]; next: string | null } = await (await program.get(`${maps}?limit=2${cursor && `&cursor=${cursor}`}`)).json()
    told.push(...page.map(({ id }) => id))
    if (told.length === 2) {
      expect((await program.delete(`/api/v1/maps/${made[0]}`)).status()).toBe(204)
      await make()
    }
    cursor = next
  }
  expect(told).toEqual(made)
  expect((await (await program.get(maps)).json()).next).toBeUndefined()
  expect((await program.get(`${maps}?cursor=made-up`)).status()).toBe(400)
  const groups = await person.api.get('/api/v1/groups?limit=1')
  expect(groups.headers().link).toBeUndefined()
  await aGroup(person, 'Another')
  expect((await person.api.get('/api/v1/groups?limit=1')).headers().link).toMatch(/^<\/api\/v1\/groups\?limit=1&cursor=[\w-]+>; rel="next"$/)
})

test('a program counts places of a text in code points, and the page shows the very words', async ({ page, baseURL }) => {
  const person = await aPerson(baseURL!)
  const group = await aGroup(person)
  const program = await aProgram(baseURL!, person, { scope: 'write', group })
  const text = 'Let 𝔸 be the set of mills 🙂 at the ford.\n\nThe owner had left in the night with the ledgers, and nobody was told.'
  const { document } = await (await program.post(`/api/v1/groups/${group}/documents`, { data: { text, title: 'The set of mills' } })).json()
  const { currentRevisionId: revision } = await (await program.get(`/api/v1/documents/${document.id}`)).json()
  const [id, words] = [crypto.randomUUID(), 'in the night']
  const start = [...text.slice(0, text.indexOf(words))].length
  const made = await program.post(`/api/v1/documents/${document.id}/passages`, { data: { id, revision, start, end: start + words.length } })
  expect(await made.json()).toMatchObject({ exact: words, start, end: start + words.length })
  const asPages = await program.get(`/api/v1/passages/${id}`, { headers: { 'sic-offsets': 'utf-16' } })
  expect((await asPages.json()).start).toBe(text.indexOf(words))
  expect((await program.get(`/api/v1/passages/${id}`, { headers: { 'sic-offsets': 'bytes' } })).status()).toBe(400)

  await page.context().addCookies((await person.api.storageState()).cookies)
  await page.goto(`/documents/${document.id}#passage-${id}`)
  await expect(page.locator('.passage-chosen')).toHaveText(words)
})

const shell = (command: string) => spawnSync('bash', ['-c', command], { stdio: 'ignore' }).status === 0

test('the examples in docs/api.md work as they stand there', async ({ baseURL }) => {
  test.skip(!shell('command -v jq && curl --help all | grep -q -- --json'), 'The examples want curl 7.82 or later, and jq.')
  const person = await aPerson(baseURL!)
  const group = await aGroup(person)
  const { secret } = await aToken(person, { scope: 'write' })
  const page = readFileSync(join(import.meta.dirname, '../docs/api.md'), 'utf8')
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block!)
  const folder = mkdtempSync(join(tmpdir(), 'sic-api-'))
  try {
    writeFileSync(join(folder, 'essay.txt'), 'An essay of June\n\nIt says that the bureaucracy is a caste, and gives its reasons.\n')
    const given = blocks.map((block) => block.replace(/^export SIC=.*$/m, `export SIC=${baseURL}/api/v1`).replace(/^export TOKEN=.*$/m, `export TOKEN=${secret}`))
    const script = given.join('\nprintf "\\n=====\\n"\n')
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8', timeout: 60_000 })
    expect(status, stderr).toBe(0)
    const told = stdout.split('=====').map((part) => part.trim())
    expect(told).toHaveLength(blocks.length)
    expect(JSON.parse(told[0]!)).toMatchObject([{ id: group, role: 'editor' }])
    // One example shows a failure; the others may have none.
    const failed = told.filter((part) => part.includes('"type":"about:blank"'))
    expect(failed).toEqual([])
    expect(told.filter((part) => part === 'Some of what was sent needs another look.')).toHaveLength(1)
    expect(told.at(-1)).toBe('1')
    expect(readFileSync(join(folder, 'map.argdown'), 'utf8')).toContain('It owns nothing.')
    expect(JSON.parse(readFileSync(join(folder, 'map.sic.json'), 'utf8'))).toMatchObject({ format: 'sic-et-non/map' })
    expect(JSON.parse(stdout.split('=====').find((part) => part.includes('"tradition"'))!)).toMatchObject({ tradition: 'Marxist' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
