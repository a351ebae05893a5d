import pg from 'pg'
import { expect, it } from 'vitest'
import { testDatabase } from '../data/testing/test-database.ts'
import { migrate, migrationStatus, readMigrations, type Migration } from './migrate.ts'

const database = testDatabase()
const migrations = readMigrations()
const another = (name: string, sql: string): Migration => ({ name, sql, checksum: 'c'.repeat(64) })

async function emptyDatabase(name: string): Promise<string> {
  const unique = `${new URL(database.ownerUrl).pathname.slice(1)}_${name}`
  await database.asOwner(`CREATE DATABASE ${unique} TEMPLATE template0`)
  return Object.assign(new URL(database.ownerUrl), { pathname: `/${unique}` }).href
}

it('brings an empty database up to date once, also when several servers start together', async () => {
  const url = await emptyDatabase('fresh')
  expect(await migrationStatus(url)).toEqual({ applied: [], pending: migrations.map(({ name }) => name) })
  const results = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(results.flatMap(({ applied }) => applied)).toEqual(migrations.map(({ name }) => name))
  expect((await migrate(url)).applied).toEqual([])
})

it('leaves nothing of a migration that fails, and says so', async () => {
  const failing = [...migrations, another('9000_half', 'CREATE TABLE half (id int); SELECT 1 / 0;')]
  await expect(migrate(database.ownerUrl, failing)).rejects.toThrow('The migration 9000_half failed and nothing of it was applied: division by zero.')
  expect(await database.asOwner(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])
  expect((await migrate(database.ownerUrl)).applied).toEqual([])
})

it('refuses a database that is newer, one whose migration was edited, and one that stopped half-way', async () => {
  await expect(migrate(database.ownerUrl, migrations.slice(0, -1))).rejects.toThrow(/newer than this program/)
  await expect(migrate(database.ownerUrl, migrations.map((migration, index) => (index ? migration : { ...migration, checksum: 'x' })))).rejects.toThrow(/was edited after/)
  await database.asOwner(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1`, [migrations[0]!.name])
  await expect(migrate(database.ownerUrl)).rejects.toThrow(/failed half-way/)
  await database.asOwner(`UPDATE _prisma_migrations SET finished_at = now()`)
})

it('says what to do when the user may not change the database', async () => {
  const url = await emptyDatabase('foreign')
  const { username, password } = new URL(database.servingUrl)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`GRANT CREATE ON SCHEMA public TO ${username}`)
  await client.end()
  await expect(migrate(Object.assign(new URL(url), { username, password }).href)).rejects.toThrow(/may not set up this database/)
})
