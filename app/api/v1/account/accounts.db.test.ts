import { encode } from 'next-auth/jwt'
import type { JWT } from 'next-auth/jwt'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '../../../../lib/data/testing/test-database.ts'
import { PATCH as rename } from './route.ts'
import { POST as setPassword } from './password/route.ts'
import { POST as confirmReset } from './password-reset/confirm/route.ts'
import { POST as requestReset } from './password-reset/request/route.ts'
import { DELETE as endSession } from './sessions/[sessionId]/route.ts'
import { GET as listSessions } from './sessions/route.ts'
import { POST as signUp } from './sign-up/route.ts'
import { POST as accept } from '../invitations/accept/route.ts'
import { POST as look } from '../invitations/look/route.ts'
import { POST as invite } from '../groups/[groupId]/invitations/route.ts'
import { POST as makeGroup } from '../groups/route.ts'
import { newId } from '../../../../lib/domain/ids.ts'
import { createUser, findUserForSignIn } from '../../../../lib/data/users.ts'
import { authOptions } from '../../../../lib/auth/auth-options.ts'
import { authSettings } from '../../../../lib/auth/auth-settings.ts'
import { checkSignIn } from '../../../../lib/auth/check-sign-in.ts'
import { readActor } from '../../../../lib/auth/current-actor.ts'
import { DEMO_EMAIL } from '../../../../lib/auth/demo-account.ts'
import { hashPassword } from '../../../../lib/auth/hash-password.ts'
import { SESSION_SECONDS } from '../../../../lib/auth/session-lifetime.ts'
import { mayEnterDemo } from '../../../../lib/auth/sign-in-attempts.ts'
import type { Mail } from '../../../../lib/auth/send-mail.ts'

/** The browser's cookie jar, and what the program did after it had answered. */
let cookie: string | undefined
let afterwards: Promise<unknown>[] = []
const mails: Mail[] = []
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => (cookie ? { value: cookie } : undefined) }) }))
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => afterwards.push(work()) }))
vi.mock('../../../../lib/auth/send-mail.ts', () => ({ sendMail: async (mail: Mail) => void mails.push(mail) }))

process.env.AUTH_SECRET = 'a secret that is only for these tests, and long enough'
testDatabase()

const PASSWORD = 'four words in a row'
const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) })
const options = () => authOptions(new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }))

beforeEach(() => {
  cookie = undefined
  mails.length = 0
})

function call(method: string, body?: unknown): Request {
  return new Request('http://localhost:3000/api', {
    method,
    headers: { host: 'localhost:3000', origin: 'http://localhost:3000', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function settle(): Promise<void> {
  await Promise.all(afterwards)
  afterwards = []
}

async function aPerson(email = `${newId()}@example.org`): Promise<{ id: string; email: string }> {
  const { id } = await createUser({ email, name: 'Ada', passwordHash: await hashPassword(PASSWORD) })
  return { id, email }
}

/** As next-auth does once the password is right: the token, encrypted, becomes the cookie. */
async function signIn(userId: string): Promise<string> {
  const token = await options().callbacks!.jwt!({ token: { name: 'next-auth puts more here', sub: userId }, user: { id: userId }, account: null, trigger: 'signIn' } as never)
  cookie = await encode({ token: token as JWT, secret: authSettings().secret, maxAge: SESSION_SECONDS })
  return cookie
}

const tryPassword = (email: string, password: string, from = newId()) => checkSignIn({ email, password, headers: new Headers({ 'x-forwarded-for': from }) })

describe('signing in', () => {
  it('[AU1] the right password opens the account, however the address is written', async () => {
    const { id, email } = await aPerson()
    expect(await tryPassword(`  ${email.toUpperCase()} `, PASSWORD)).toMatchObject({ kind: 'welcome', user: { id } })
  })
  it('[AU2] a wrong password and an unknown address get the same answer', async () => {
    const { email } = await aPerson()
    expect(await tryPassword(email, 'something else')).toEqual(await tryPassword('nobody@example.org', PASSWORD))
  })
  it('[AU2] after ten slips from one place even the right password waits, but not from another place', async () => {
    const { email } = await aPerson()
    for (let i = 0; i < 10; i++) expect(await tryPassword(email, 'a slip', 'here')).toEqual({ kind: 'wrong' })
    expect(await tryPassword(email, PASSWORD, 'here')).toEqual({ kind: 'too-many' })
    expect(await tryPassword(email, PASSWORD, 'elsewhere')).toMatchObject({ kind: 'welcome' })
  })
  it('[AU1] a hash made with older parameters is made anew', async () => {
    const { email } = await aPerson()
    const old = await createUser({ email: `old-${email}`, name: 'Old', passwordHash: await hashPassword(PASSWORD, { logN: 10, r: 8, p: 1 }) })
    expect(await tryPassword(`old-${email}`, PASSWORD)).toMatchObject({ user: { id: old.id } })
    expect((await findUserForSignIn(`old-${email}`))?.passwordHash).toContain('ln=15,r=8,p=3')
    expect(await tryPassword(`old-${email}`, PASSWORD)).toMatchObject({ user: { id: old.id } })
  })
})

describe('a session', () => {
  it('[AU3] the cookie’s token holds who and which session, and nothing else', async () => {
    const { id } = await aPerson()
    const token = await options().callbacks!.jwt!({ token: { name: 'Ada', email: 'ada@example.org', picture: 'x', sub: id }, user: { id }, account: null } as never)
    expect(token).toEqual({ sub: id, sid: expect.any(String) })
  })
  it('[AU3] a cookie of an ended session, a spoilt one and none at all are a visitor’s', async () => {
    const { id } = await aPerson()
    expect(await readActor()).toEqual({ kind: 'visitor' })
    const good = await signIn(id)
    const actor = await readActor()
    expect(actor).toEqual({ kind: 'user', userId: id, sessionId: expect.any(String) })
    cookie = `${good.slice(0, -4)}AAAA`
    expect(await readActor()).toEqual({ kind: 'visitor' })
    cookie = good
    if (actor.kind === 'user') expect((await endSession(call('DELETE'), context({ sessionId: actor.sessionId! }))).status).toBe(204)
    expect(await readActor()).toEqual({ kind: 'visitor' })
  })
  it('[AU3] a token signed with another secret, or for another person, is nobody’s', async () => {
    const [ada, bob] = [await aPerson(), await aPerson()]
    await signIn(ada.id)
    const actor = await readActor()
    const sid = actor.kind === 'user' ? actor.sessionId : ''
    cookie = await encode({ token: { sub: ada.id, sid }, secret: 'another secret of the right length, more or less' })
    expect(await readActor()).toEqual({ kind: 'visitor' })
    cookie = await encode({ token: { sub: bob.id, sid }, secret: authSettings().secret })
    expect(await readActor()).toEqual({ kind: 'visitor' })
  })
  it('[AU5] all of one’s sessions are listed by device, and another person’s cannot be ended', async () => {
    const [ada, bob] = [await aPerson(), await aPerson()]
    await signIn(ada.id)
    await signIn(ada.id)
    const sessions = (await (await listSessions(call('GET'), context())).json()) as { id: string; device: string; current: boolean }[]
    expect(sessions.map(({ device, current }) => [device, current])).toEqual(expect.arrayContaining([['Firefox on Linux', true], ['Firefox on Linux', false]]))
    await signIn(bob.id)
    expect((await endSession(call('DELETE'), context({ sessionId: sessions[0]!.id }))).status).toBe(404)
  })
})

describe('the password', () => {
  it('[AU4] changes with the present one, and every other session ends', async () => {
    const { id, email } = await aPerson()
    const other = await signIn(id)
    const own = await signIn(id)
    const wrong = await setPassword(call('POST', { current: 'not it at all', password: 'a better one by far' }), context())
    expect([wrong.status, (await wrong.json()).errors[0].pointer]).toEqual([400, '/current'])
    const done = await setPassword(call('POST', { current: PASSWORD, password: 'a better one by far' }), context())
    expect(await done.json()).toEqual({ signedOut: 1 })
    expect(await readActor()).toMatchObject({ userId: id })
    cookie = other
    expect(await readActor()).toEqual({ kind: 'visitor' })
    cookie = own
    expect(await tryPassword(email, PASSWORD)).toEqual({ kind: 'wrong' })
    expect(await tryPassword(email, 'a better one by far')).toMatchObject({ kind: 'welcome' })
  })
  it('[AU6] is set by a link that works once, and every session ends', async () => {
    const { id, email } = await aPerson()
    await signIn(id)
    expect((await requestReset(call('POST', { email }), context())).status).toBe(202)
    await settle()
    const token = /\/reset-password#(\S+)/.exec(mails[0]!.text)![1]
    expect(mails[0]!.text).toContain('http://localhost:3000/reset-password#')
    expect((await confirmReset(call('POST', { token, password: 'short' }), context())).status).toBe(400)
    expect((await confirmReset(call('POST', { token, password: 'a better one by far' }), context())).status).toBe(204)
    expect(await readActor()).toEqual({ kind: 'visitor' })
    expect(await tryPassword(email, 'a better one by far')).toMatchObject({ kind: 'welcome' })
    const again = await confirmReset(call('POST', { token, password: 'yet another password' }), context())
    expect([again.status, (await again.json()).code]).toEqual([422, 'reset-not-valid'])
  })
  it('[AU6] the reset link leads where the program is known, not to a host that the request names', async () => {
    const { email } = await aPerson()
    const request = call('POST', { email })
    request.headers.set('host', 'evil.example')
    request.headers.set('origin', 'http://evil.example')
    await requestReset(request, context())
    await settle()
    expect(mails[0]!.text).not.toContain('evil')
  })
  it('[AU2] asking for a link answers the same for an address that nobody has, and sends nothing', async () => {
    const { email } = await aPerson()
    const [known, unknown] = [await requestReset(call('POST', { email }), context()), await requestReset(call('POST', { email: 'nobody@example.org' }), context())]
    await settle()
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    expect(mails.map(({ to }) => to)).toEqual([email])
  })
})

describe('signing up', () => {
  it('[AU2] answers the same for an address that has an account, changes nothing, and tells its owner', async () => {
    const { id, email } = await aPerson()
    const fresh = await signUp(call('POST', { name: 'Bea', email: `${newId()}@example.org`, password: PASSWORD }), context())
    const taken = await signUp(call('POST', { name: 'Mallory', email: email.toUpperCase(), password: 'mallory’s password' }), context())
    await settle()
    expect([taken.status, await taken.text()]).toEqual([fresh.status, await fresh.text()])
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[email, 'You already have an account at Sic et Non']])
    expect(await tryPassword(email, PASSWORD)).toMatchObject({ kind: 'welcome', user: { id, name: 'Ada' } })
    expect(await tryPassword(email, 'mallory’s password')).toEqual({ kind: 'wrong' })
  })
  it('[AU8] each field that needs another look has its sentence', async () => {
    const answer = await (await signUp(call('POST', { name: '', email: 'x', password: '1234567890' }), context())).json()
    expect(answer.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/name', '/email', '/password'])
  })
})

it('[AU10] the demo account’s name, password and sessions stay as they are', async () => {
  const { id } = await aPerson(DEMO_EMAIL)
  await signIn(id)
  await signIn(id)
  expect(await (await listSessions(call('GET'), context())).json()).toHaveLength(1)
  expect((await rename(call('PATCH', { name: 'Mine' }), context())).status).toBe(403)
  expect((await setPassword(call('POST', { current: PASSWORD, password: 'a better one by far' }), context())).status).toBe(403)
  expect((await endSession(call('DELETE'), context({ sessionId: 'any' }))).status).toBe(403)
  expect((await makeGroup(call('POST', { name: 'Ours' }), context())).status).toBe(403)
  expect((await accept(call('POST', { token: 'any' }), context())).status).toBe(403)
  await requestReset(call('POST', { email: DEMO_EMAIL }), context())
  await settle()
  expect(mails).toEqual([])
})

it('[AU13] a script that enters as the demo reader again and again is stopped, and others are not', async () => {
  const enter = async (address: string) => mayEnterDemo(address)
  for (let time = 0; time < 200; time++) expect(await enter('203.0.113.7')).toBe(true)
  expect(await enter('203.0.113.7')).toBe(false)
  expect(await enter('203.0.113.8')).toBe(true)
})

it('[AU12] an invitation shows group and role to a visitor, and lets in whoever has signed up since', async () => {
  const [ada, bob] = [await aPerson(), await aPerson()]
  await signIn(ada.id)
  const group = await (await makeGroup(call('POST', { name: 'Readers' }), context())).json()
  const made = await invite(call('POST', { role: 'commenter', expiresInDays: 1, maxUses: 1 }), context({ groupId: group.id }))
  expect(made.status).toBe(201)
  const { token } = await made.json()
  cookie = undefined
  expect(await (await look(call('POST', { token }), context())).json()).toMatchObject({ groupName: 'Readers', role: 'commenter', members: 1 })
  expect((await accept(call('POST', { token }), context())).status).toBe(401)
  await signIn(bob.id)
  expect(await (await accept(call('POST', { token }), context())).json()).toEqual({ groupId: group.id, role: 'commenter' })
  cookie = undefined
  const usedUp = await look(call('POST', { token }), context())
  expect([usedUp.status, (await usedUp.json()).detail]).toEqual([404, expect.stringContaining('used up')])
})
