import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { aPerson, letIn } from './people.ts'
import { accessTable } from './access/access-table.ts'
import { routesOfApp } from './access/routes-of-app.ts'
import { describedAnswers, type CheckAnswer } from './access/described-answers.ts'
import { roles, tokenKinds, World, type Role, type TokenKind } from './access/world.ts'

// One world for the whole table: a row makes anew what it uses up.
test.describe.configure({ mode: 'default' })
let world: World
let check: CheckAnswer
test.beforeAll(async ({ baseURL }) => {
  world = await World.make(baseURL!)
  check = await describedAnswers(world.api.visitor)
})

test('every page and every API route stands in the table of who may what, and nothing else does', () => {
  expect([...new Set(accessTable.map(({ route }) => route))].sort()).toEqual(routesOfApp(join(import.meta.dirname, '../app')))
})

for (const { route, how, expected, tokens, ask } of accessTable) {
  test(`${route}${how ? ` (${how})` : ''}: ${roles.map((role, i) => `${role} ${expected[i]}`).join(', ')}`, async ({ baseURL }) => {
    const method = route.split(' ')[0]!
    // What is only read is not used up, and what is refused leaves things as they are: one serves all of these.
    const shared = await ask(world, baseURL!)
    const anew = (allowed: boolean) => (method !== 'GET' && allowed ? ask(world, baseURL!) : shared)
    const asked = async (role: Role, i: number): Promise<[string, number]> => {
      const { path, data } = await anew(expected[i]! < 400)
      const answer = await world.api[role].fetch(path, { method, maxRedirects: 0, ...(data !== undefined && { data }) })
      // What one may not reach is not described either.
      if ([401, 403, 404].includes(answer.status()) && path.startsWith('/api/v1/')) expect(answer.headers()['content-type']).toBe('application/problem+json')
      if (answer.ok()) await check(route, answer)
      return [role, answer.status()]
    }
    expect(await Promise.all(roles.map(asked))).toEqual(roles.map((role, i) => [role, expected[i]]))
    if (!route.includes(' /api/v1/')) return

    const [read, write, elsewhere] = tokens ?? [expected[2], expected[4], expected[1]]
    const byToken = async (kind: TokenKind): Promise<[TokenKind, number]> => {
      const { path, data } = await anew(kind === 'write')
      return [kind, (await world.byToken[kind].fetch(path, { method, maxRedirects: 0, ...(data !== undefined && { data }) })).status()]
    }
    expect(await Promise.all(tokenKinds.map(byToken))).toEqual([['read', read], ['write', write], ['elsewhere', elsewhere], ['revoked', 401]])
  })
}

test('someone who was removed is outside from the next request on', async ({ baseURL }) => {
  const person = await aPerson(baseURL!, 'Paul Past')
  await letIn(world.owner, world.groupId, person, 'editor')
  const { id } = await (await person.api.get('/api/v1/account')).json()
  expect((await person.api.get(`/api/v1/groups/${world.groupId}`)).status()).toBe(200)
  expect((await world.owner.api.delete(`/api/v1/groups/${world.groupId}/members/${id}`)).status()).toBe(204)
  expect((await person.api.get(`/api/v1/groups/${world.groupId}`)).status()).toBe(404)
})

test('a page of another site cannot act in a member’s name', async () => {
  const headers = { origin: 'https://evil.example' }
  for (const [method, path] of [['PATCH', `/api/v1/groups/${world.groupId}`], ['POST', '/api/v1/groups'], ['DELETE', '/api/v1/account/sessions'], ['POST', '/api/auth/signout']] as const)
    expect((await world.owner.api.fetch(path, { method, headers, data: { name: 'Taken over' } })).status(), path).toBe(403)
})
