import pg from 'pg'
import { expect, it } from 'vitest'
import { datamodelSql } from './testing/datamodel-sql.ts'
import { testDatabase } from './testing/test-database.ts'

const database = testDatabase()

const columns = `SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || COALESCE(column_default, '') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`
const indexes = `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

/** A change of one without the other would be found by whoever starts the program, and not before. */
it('the migrations make the very tables and indexes that schema.prisma describes', async () => {
  const name = `${new URL(database.ownerUrl).pathname.slice(1)}_model`
  await database.asOwner(`CREATE DATABASE ${name} TEMPLATE template0`)
  const url = Object.assign(new URL(database.ownerUrl), { pathname: `/${name}` }).href
  const model = new pg.Client({ connectionString: url })
  await model.connect()
  await model.query('CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin')
  await model.query(await datamodelSql(url))
  const inModel = async (sql: string) => (await model.query<{ line: string }>(sql)).rows.map(({ line }) => line)
  const inFact = async (sql: string) => (await database.asOwner<{ line: string }>(sql)).map(({ line }) => line)
  expect(await inFact(columns)).toEqual(await inModel(columns))
  // Beside them the migrations make the keys that say the group too, and say how indexes are kept, for which the schema has no words.
  expect((await inFact(indexes)).filter((line) => !/_group_key ON/.test(line)).map((line) => line.replace(/ WITH \(gin_pending_list_limit='\d+'\)$/, ''))).toEqual(await inModel(indexes))
  await model.end()
})
