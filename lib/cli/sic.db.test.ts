import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '../data/actor.ts'
import { createGroup } from '../data/groups.ts'
import { consumeReset } from '../data/password-resets.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import { actorOfToken } from '../data/personal-tokens.ts'
import { findUserForSignIn } from '../data/users.ts'
import { keptCli } from './testing/kept-cli.ts'

const database = testDatabase()
const project = resolve(import.meta.dirname, '../..')
const demo = join(project, 'corpus/soviet-bureaucracy.sic.json')
const folder = mkdtempSync(join(tmpdir(), 'sic-cli-db-'))
// The database has its address when the tests begin.
const settings = () => ({
  INIT_CWD: folder, SIC_DATA: join(folder, 'data'), AUTH_SECRET: 'a secret that is only for these tests, and long enough',
  PUBLIC_URL: 'https://maps.example.org', DATABASE_URL: database.ownerUrl, DATABASE_SERVING_URL: database.servingUrl,
})
let kept: ReturnType<typeof keptCli>
beforeAll(() => void (kept = keptCli(settings())))
afterAll(() => {
  kept.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The command as npm runs it: in the project's folder, told where it was called. */
async function sicAlone(words: readonly string[], input = '') {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'lib/cli/sic.ts', ...words], { cwd: project, env: { ...process.env, ...settings() } })
  child.stdin.end(input)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

const sic = (words: readonly string[], env?: Record<string, string>) => kept.run(words, env)

/** With --json: the one value on standard output. */
async function json(words: readonly string[], env?: Record<string, string>) {
  const { code, out, err } = await sic([...words, '--json'], env)
  return { code, value: JSON.parse(out) as Record<string, unknown>, err }
}

describe('sic import and export', () => {
  let map: string
  beforeAll(async () => void (await createGroup(system, { name: 'Readers' })))

  it('imports what can be, says what cannot, and says so with the exit code', async () => {
    writeFileSync(join(folder, 'text.txt'), 'A text of its own\n\nIt says that the bureaucracy is a caste, and gives its reasons.\n')
    const { code, value } = await json(['import', 'text.txt', demo, 'nowhere.txt', '--group', 'readers'])
    expect(code).toBe(1)
    const files = value.files as { ok: boolean; kind?: string; id: string; message?: string }[]
    expect(files.map(({ ok, kind }) => ({ ok, kind }))).toEqual([{ ok: true, kind: 'document' }, { ok: true, kind: 'map' }, { ok: false, kind: undefined }])
    expect(files[2]!.message).toBe('There is no such file: nowhere.txt')
    map = files[1]!.id
    const again = await sic(['import', 'text.txt', '--group', 'readers'])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('already in the library')
  })

  it('[RV4] reads a document again from another file, and tells how its passages fared', async () => {
    const [{ id } = { id: '' }] = await database.asOwner<{ id: string }>(`SELECT id FROM documents WHERE title NOT LIKE '%:%' AND id NOT IN (SELECT document_id FROM passages) LIMIT 1`)
    writeFileSync(join(folder, 'again.txt'), 'A text of its own\n\nIt says, and says again, that the bureaucracy is a caste, and gives its reasons at some length.\n')
    const { code, value } = await json(['import', 'again.txt', '--group', 'readers', '--document', id])
    expect({ code, value }).toMatchObject({ code: 0, value: { files: [{ ok: true, kind: 'revision', id, unchanged: false, revision: { number: 2 }, passages: { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 } }] } })
    expect((await sic(['import', 'again.txt', '--group', 'readers', '--document', id])).out).toContain('so nothing was changed')
    expect(await sic(['import', 'again.txt', 'text.txt', '--group', 'readers', '--document', id])).toMatchObject({ code: 2 })
    expect(await sic(['import', 'again.txt', '--group', 'readers', '--document', 'none'])).toMatchObject({ code: 1, err: expect.stringContaining('does not exist') })
  })

  it('exports a map as it was imported, and a group’s maps into a folder', async () => {
    const { code, value } = await json(['export', map])
    const imported = JSON.parse(readFileSync(demo, 'utf8')) as Record<string, unknown[]>
    expect(code).toBe(0)
    for (const part of ['claims', 'relations', 'documents', 'passages', 'evidence']) expect((value[part] as unknown[]).length, part).toBe(imported[part]!.length)
    expect((await sicAlone(['export', 'Readers', '--out', 'maps'])).code).toBe(0)
    expect(readdirSync(join(folder, 'maps'))).toHaveLength(1)
    expect(await sic(['export', map, '--out', 'map.png'])).toMatchObject({ code: 0, out: 'map.png written.\n' })
    expect(readFileSync(join(folder, 'map.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it('[IE1] tells maps of other programs from texts, and reads them as told', async () => {
    const debate = join(project, 'corpus/interchange/ferry.kialo.txt')
    const { code, value } = await json(['import', debate, '--group', 'readers'])
    expect({ code, value }).toMatchObject({ code: 0, value: { files: [{ ok: true, kind: 'map', from: 'kialo', title: 'Should the ferry run at night?', counts: { claims: 7 }, problems: [] }] } })
    expect(await json(['import', debate, '--from', 'tgf', '--group', 'readers'])).toMatchObject({ code: 1 })
    expect(await sic(['import', debate, '--from', 'dot', '--group', 'readers'])).toMatchObject({ code: 2 })
  })

  it.each([
    ['a group that is not there', ['import', 'text.txt', '--group', 'nobody'], 1, 'There is no group ‘nobody’'],
    ['no group', ['import', 'text.txt'], 2, '--group'],
    ['a map that is not there', ['export', '5f0c3f3e-0000-4000-8000-000000000000'], 1, 'There is no group and no map'],
    ['a folder that is not said', ['export', 'Readers'], 2, '--out'],
    ['a format that is none', ['export', 'Readers', '--to', 'doc'], 2, '‘doc’'],
  ])('says what is wrong with %s, also as JSON', async (_what, words, code, sentence) => {
    const said = await json(words)
    expect(said).toMatchObject({ code, value: { format: 'sic/problem@1', exitCode: code, message: expect.stringContaining(sentence) } })
    expect(said.err).toContain(sentence)
  })
})

describe('sic user', () => {
  it('makes an account whose password the link sets, once', async () => {
    const { code, value } = await json(['user', 'create', 'Rosa@Example.org', '--name', 'Rosa'])
    expect({ code, value }).toMatchObject({ code: 0, value: { format: 'sic/user@1', email: 'rosa@example.org', link: expect.stringMatching(/^https:\/\/maps\.example\.org\/reset-password#./) } })
    const token = (value.link as string).split('#')[1]!
    expect(await consumeReset(token, { passwordHash: 'set' })).toEqual({ userId: value.id })
    expect(await consumeReset(token, { passwordHash: 'again' })).toBeNull()
    expect(await findUserForSignIn('rosa@example.org')).toMatchObject({ name: 'Rosa', passwordHash: 'set' })
    expect(await sic(['user', 'create', 'rosa@example.org'])).toMatchObject({ code: 1, out: '' })
  })

  it('gives a new link to who has an account, and to nobody else', async () => {
    const { out } = await sic(['user', 'reset', 'rosa@example.org'])
    expect(await consumeReset(out.match(/#(\S+)/)![1]!, { passwordHash: 'other' })).not.toBeNull()
    expect((await sic(['user', 'reset', 'nobody@example.org'])).code).toBe(1)
    expect((await sic(['user', 'reset', 'no address'])).code).toBe(2)
  })
})

describe('sic token', () => {
  it('[AP1] [AP2] makes a token that is printed once, lists it without its secret, and ends it by its id or by itself', async () => {
    await json(['user', 'create', 'vera@example.org'])
    const { code, value } = await json(['token', 'create', 'vera@example.org', '--name', 'Nightly export', '--scope', 'write', '--days', '7'])
    expect({ code, value }).toMatchObject({ code: 0, value: { format: 'sic/token@1', name: 'Nightly export', scope: 'write', group: null, secret: expect.stringMatching(/^sic_/) } })
    const secret = value.secret as string
    expect(await actorOfToken(secret)).toMatchObject({ token: { id: value.id, scope: 'write' } })
    const listed = await sicAlone(['token', 'list', 'vera@example.org'])
    expect(listed.out).toContain('Nightly export')
    expect(listed.out).not.toContain(secret)
    const plain = await sic(['token', 'create', 'vera@example.org', '--name', 'Another'])
    expect(plain.out).toMatch(/^sic_\S+\n$/)
    expect(await sic(['token', 'revoke', value.id as string])).toMatchObject({ code: 0 })
    expect(await sicAlone(['token', 'revoke', '-'], plain.out)).toMatchObject({ code: 0 })
    for (const each of [secret, plain.out.trim()]) expect(await actorOfToken(each)).toBeNull()
    expect((await sic(['token', 'revoke', value.id as string])).code).toBe(1)
  })

  it.each([
    [['token', 'create', 'nobody@example.org', '--name', 'x'], 1, 'no account'],
    [['token', 'create', 'vera@example.org', '--name', 'x', '--scope', 'all'], 2, 'scope is read, comment, write, manage'],
    [['token', 'create', 'vera@example.org', '--name', 'x', '--days', '9x'], 2, 'whole number'],
    [['token', 'create', 'vera@example.org', '--name', 'x', '--days', '900'], 2, 'from 1 to 366'],
    [['token', 'create', 'vera@example.org', '--name', 'x', '--group', 'nowhere'], 1, 'no group'],
    [['token', 'revoke', 'sic_secret'], 2, 'Do not write the token itself'],
  ])('says what is wrong with %j', async (words, code, sentence) => {
    const said = await sic(words)
    expect(said).toMatchObject({ code, out: '' })
    expect(said.err).toContain(sentence)
  })
})

describe('sic db and sic doctor', () => {
  it('says how the database stands, and makes the tables of claims anew', async () => {
    expect(await json(['db', 'status'])).toMatchObject({ code: 0, value: { format: 'sic/status@1', pending: [] } })
    const claims = () => database.asOwner<{ id: string }>('SELECT map_id, id, text FROM claims ORDER BY 1, 2')
    await database.asOwner('DELETE FROM evidence')
    await database.asOwner('DELETE FROM claims')
    expect(await json(['db', 'rebuild'])).toMatchObject({ code: 0, value: { format: 'sic/rebuild@1', maps: 2, failed: 0 } })
    expect(await claims()).toHaveLength((JSON.parse(readFileSync(demo, 'utf8')) as { claims: unknown[] }).claims.length + 7)
  })

  it('finds all well, and says what is wrong where something is', async () => {
    const well = await json(['doctor'])
    expect(well).toMatchObject({ code: 0, value: { format: 'sic/doctor@1', ok: true } })
    await database.asOwner(`DELETE FROM passage_anchors WHERE passage_id = (SELECT id FROM passages ORDER BY id LIMIT 1)`)
    const unplaced = await json(['doctor'])
    expect(unplaced).toMatchObject({ code: 3, value: { checks: expect.arrayContaining([{ name: 'passages', ok: false, message: expect.stringMatching(/^1 of ‘.*has not been looked for/) }]) } })
    const owner = await json(['doctor'], { DATABASE_SERVING_URL: database.ownerUrl })
    expect(owner).toMatchObject({ code: 3, value: { ok: false } })
    expect(JSON.stringify(owner.value)).toContain('it is a superuser')
    const away = await json(['doctor'], { DATABASE_URL: 'postgresql://sic:secret@127.0.0.1:1/sic', DATABASE_SERVING_URL: '' })
    expect(away).toMatchObject({ code: 3, value: { ok: false } })
    expect(JSON.stringify(away)).not.toContain('secret')
  })

  it('puts the fault with the database where it lies there', async () => {
    expect(await json(['db', 'status'], { DATABASE_URL: 'postgresql://sic:secret@127.0.0.1:1/sic', DATABASE_SERVING_URL: '' })).toMatchObject({ code: 3 })
    expect(await sic(['db', 'status'], { DATABASE_URL: 'mysql://x', DATABASE_SERVING_URL: '' })).toMatchObject({ code: 3, out: '' })
  })
})
