import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { until } from '../collaboration/testing/until.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import { checkServingRole, prepareServingRole, servingRoleName } from './serving-role.ts'

const database = testDatabase()
const made: string[] = []
const name = (suffix: string) => `${new URL(database.ownerUrl).pathname.slice(1)}_${suffix}`

async function aRole(suffix: string, attributes: string): Promise<{ role: string; url: string }> {
  const role = name(suffix)
  made.push(role)
  await database.asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'secret' ${attributes}`)
  return { role, url: Object.assign(new URL(database.ownerUrl), { username: role, password: 'secret' }).href }
}

afterAll(async () => {
  const owner = new pg.Client({ connectionString: Object.assign(new URL(database.ownerUrl), { pathname: '/postgres' }).href })
  await owner.connect()
  for (const role of made.reverse()) await owner.query(`DROP ROLE IF EXISTS ${role}`).catch(() => {})
  await owner.end()
})

it('[AC10] refuses a role that row-level security might not bind, and says which and why', async () => {
  await expect(checkServingRole(database.ownerUrl)).rejects.toThrow(/superuser/)
  await expect(checkServingRole((await aRole('bypass', 'BYPASSRLS')).url)).rejects.toThrow(/bypasses row-level security/)
  const owner = await aRole('tables', '')
  await database.asOwner(`ALTER TABLE comments OWNER TO ${owner.role}`)
  await expect(checkServingRole(owner.url)).rejects.toThrow(/it owns tables, such as "comments"/)
  await expect(checkServingRole((await aRole('heir', `IN ROLE ${owner.role}`)).url)).rejects.toThrow(/member of the role that does/)
  await database.asOwner('ALTER TABLE comments OWNER TO CURRENT_USER')
  await expect(checkServingRole(owner.url)).resolves.toBeUndefined()
  await expect(checkServingRole(database.servingUrl)).resolves.toBeUndefined()
})

it('[AC10] refuses a table that was left open', async () => {
  const { role, url } = await aRole('open', '')
  await database.asOwner(`CREATE TABLE forgotten (id int)`)
  await database.asOwner(`GRANT SELECT ON forgotten TO ${role}`)
  await expect(checkServingRole(url)).rejects.toThrow(/"forgotten" has no row-level security/)
  await database.asOwner('DROP TABLE forgotten')
})

it('makes the role once, with the same password each time, and lets it read and write but not change what never changes', async () => {
  const role = name('own')
  made.push(role)
  const first = await prepareServingRole({ ownerUrl: database.ownerUrl, secret: 's'.repeat(32), role })
  const both = await Promise.all([1, 2].map(() => prepareServingRole({ ownerUrl: database.ownerUrl, secret: 's'.repeat(32), role })))
  expect(both.map(({ url }) => url)).toEqual([first.url, first.url])
  const client = new pg.Client({ connectionString: first.url })
  await client.connect()
  await expect(client.query('SELECT * FROM groups')).resolves.toMatchObject({ rows: [] })
  await expect(client.query(`UPDATE revisions SET text = ''`)).rejects.toThrow(/permission denied/)
  await expect(client.query('SELECT * FROM _prisma_migrations')).rejects.toThrow(/permission denied/)
  await expect(client.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/)
  await client.end()
  await database.asOwner(`DROP OWNED BY ${role}`)
  expect(servingRoleName('x'.repeat(80))).toHaveLength(63)
})

it('[CO48] is refused to an instance with another secret while one serves, and changes the password when none does', async () => {
  const role = name('shared')
  made.push(role)
  const prepare = (secret: string) => prepareServingRole({ ownerUrl: database.ownerUrl, secret: secret.repeat(32), role })
  const client = new pg.Client({ connectionString: (await prepare('s')).url })
  await client.connect()
  await expect(prepare('t')).rejects.toThrow(/another AUTH_SECRET/)
  await expect(prepare('s')).resolves.toBeDefined()
  await client.end()
  const ended = async () => (await database.asOwner('SELECT 1 FROM pg_stat_activity WHERE usename = $1', [role])).length === 0
  await until('the connection is gone', ended)
  await expect(prepare('t')).resolves.toBeDefined()
  await database.asOwner(`DROP OWNED BY ${role}`)
})

it('gives an administrator’s role its rights, and says what to do where it may make none', async () => {
  const given = await aRole('given', '')
  expect(await prepareServingRole({ ownerUrl: database.ownerUrl, servingUrl: given.url, secret: 'x' })).toEqual({ url: expect.stringContaining(`${given.url}?application_name=`) })
  await expect(prepareServingRole({ ownerUrl: given.url, secret: 'x' })).rejects.toThrow(/may not make the role/)
  await database.asOwner(`DROP OWNED BY ${given.role}`)
})

it('[AC10] takes no right from the owner where it was named as the role that serves', async () => {
  const owner = await aRole('self', '')
  await database.asOwner(`ALTER TABLE _prisma_migrations OWNER TO ${owner.role}`)
  await expect(prepareServingRole({ ownerUrl: database.ownerUrl, servingUrl: owner.url, secret: 'x' })).rejects.toThrow(/it owns tables/)
  const client = new pg.Client({ connectionString: owner.url })
  await client.connect()
  await expect(client.query('SELECT 1 FROM _prisma_migrations')).resolves.toBeDefined()
  await client.end()
  await database.asOwner('ALTER TABLE _prisma_migrations OWNER TO CURRENT_USER')
})

it('refuses a role’s connection that leads to another database', async () => {
  const { url } = await aRole('elsewhere', '')
  const servingUrl = Object.assign(new URL(url), { pathname: '/postgres' }).href
  await expect(prepareServingRole({ ownerUrl: database.ownerUrl, servingUrl, secret: 'x' })).rejects.toThrow(/leads to the database "postgres"/)
})
