import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../server/migrate.ts'
import { startPostgres } from '../../server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../server/serving-role.ts'
import type { TestServer } from './test-server.ts'

/**
 * Once for a run of tests on the database: a PostgreSQL in a folder of its own (or the one in DATABASE_URL, whose user may
 * then create databases and roles) with one migrated template, which each test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await start()
  project.provide('testServer', server.provided)
  return server.stop
}

async function start(): Promise<{ provided: TestServer; stop(): Promise<void> }> {
  const name = `sic_test_${randomBytes(4).toString('hex')}`
  const given = process.env.DATABASE_URL
  let adminUrl: string
  let stopServer: () => Promise<void> = async () => {}
  if (given) adminUrl = given
  else {
    const folder = mkdtempSync(join(tmpdir(), 'sic-test-'))
    chmodSync(folder, 0o755)
    const postgres = await startPostgres(folder, { throwaway: true })
    adminUrl = postgres.ownerUrl
    stopServer = async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
      // As root the database may lie elsewhere.
      rmSync(postgres.folder, { recursive: true, force: true })
    }
  }
  const template = `${name}_template`
  const ownerUrl = withDatabase(adminUrl, template)
  const role = `${name}_serving`
  await run(adminUrl, `CREATE DATABASE ${template} TEMPLATE template0`)
  await migrate(ownerUrl)
  const { url } = await prepareServingRole({ ownerUrl, secret: 'for tests only', role })
  return {
    provided: { name, template, adminUrl, servingUrl: unnamed(url) },
    async stop() {
      if (given) {
        const left = await run(adminUrl, `SELECT datname FROM pg_database WHERE datname LIKE '${name}\\_%'`)
        for (const { datname } of left as { datname: string }[]) await run(adminUrl, `DROP DATABASE ${datname} WITH (FORCE)`)
        await run(adminUrl, `DROP ROLE ${role}`)
      }
      await stopServer()
    },
  }
}

function withDatabase(url: string, database: string): string {
  const at = new URL(url)
  at.pathname = `/${database}`
  return at.href
}

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as unknown[]
  } finally {
    await client.end()
  }
}

/** Without the name by which instances see one another's secret: tests start the program beside their own connections. */
function unnamed(url: string): string {
  const plain = new URL(url)
  plain.searchParams.delete('application_name')
  return plain.href
}
