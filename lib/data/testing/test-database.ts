import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, disconnect } from '../database.ts'
import './test-server.ts'

export interface TestDatabase {
  ownerUrl: string
  servingUrl: string
  /** SQL as the owner, whom row-level security does not bind: to look at what really lies there. */
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>
  /** SQL on a connection of the serving role that has said nothing of who asks. */
  asNobody<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>
}

/**
 * Call at the top of a `*.db.test.ts` file: gives it a fresh migrated database, connected as the program's own for the
 * whole file. Read its fields inside tests only.
 */
export function testDatabase(): TestDatabase {
  const database = {} as TestDatabase
  let owner: pg.Pool
  let nobody: pg.Pool
  let name: string

  beforeAll(async () => {
    const server = inject('testServer')
    name = `${server.name}_${randomBytes(5).toString('hex')}`
    await administer(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`)
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
    owner = poolAt(at(server.adminUrl))
    nobody = poolAt(at(server.servingUrl))
    Object.assign(database, {
      ownerUrl: at(server.adminUrl),
      servingUrl: at(server.servingUrl),
      asOwner: async (sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows,
      asNobody: async (sql: string, values?: unknown[]) => (await nobody.query(sql, values)).rows,
    })
    connect({ url: database.servingUrl, poolSize: 10 })
  })

  afterAll(async () => {
    await disconnect()
    await Promise.all([owner?.end(), nobody?.end()])
    if (name) await administer(inject('testServer').adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return database
}

/** A connection that has said goodbye may still be cut off when the database is dropped: that is no fault of a test. */
function poolAt(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two files may copy the template at once, and CREATE DATABASE does not wait for another that does.
    await client.query('SELECT pg_advisory_lock(5021)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
