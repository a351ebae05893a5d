import { expect, request as playwrightRequest, type APIRequestContext } from '@playwright/test'

export interface Person {
  /** Requests with this person's cookies, as a page of the site would send them. */
  api: APIRequestContext
  name: string
  email: string
  password: string
}

export const PASSWORD = 'four words in a row'

/** Someone without an account. */
export async function aVisitor(baseURL: string): Promise<APIRequestContext> {
  return playwrightRequest.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin, 'sic-offsets': 'utf-16' } })
}

/** Someone with a new account, signed in. Hand `await person.api.storageState()` to a browser context to look through their eyes. */
export async function aPerson(baseURL: string, name = 'Ada Lovelace'): Promise<Person> {
  const api = await aVisitor(baseURL)
  const email = `${crypto.randomUUID()}@example.org`
  expect((await api.post('/api/v1/account/sign-up', { data: { name, email, password: PASSWORD } })).status()).toBe(202)
  await signIn(api, email, PASSWORD)
  return { api, name, email, password: PASSWORD }
}

/** As the sign-in page does it. */
export async function signIn(api: APIRequestContext, email: string, password: string): Promise<void> {
  const { csrfToken } = await (await api.get('/api/auth/csrf')).json()
  const answer = await api.post('/api/auth/callback/credentials', { form: { csrfToken, email, password, json: 'true' } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** A group of this person's own. */
export async function aGroup(owner: Person, name = 'Tuesday reading group'): Promise<string> {
  const answer = await owner.api.post('/api/v1/groups', { data: { name } })
  expect(answer.status()).toBe(201)
  return (await answer.json()).id
}

/** Lets someone into a group by a link, as its owner would. */
export async function letIn(owner: Person, groupId: string, person: Person, role: 'owner' | 'editor' | 'commenter' | 'viewer'): Promise<void> {
  const { token } = await (await owner.api.post(`/api/v1/groups/${groupId}/invitations`, { data: { role } })).json()
  expect((await person.api.post('/api/v1/invitations/accept', { data: { token } })).status()).toBe(200)
}

/** A token of this person's, for a program. */
export async function aToken(person: Person, { scope = 'read', group = null, name = 'A script' }: { scope?: 'read' | 'comment' | 'write' | 'manage'; group?: string | null; name?: string } = {}): Promise<{ id: string; secret: string }> {
  const answer = await person.api.post('/api/v1/account/tokens', { data: { name, scope, group } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { token, secret } = await answer.json()
  return { id: token.id, secret }
}
