import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { PlainProblem } from './plain-problem.ts'

const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** Any number that nothing else in the database uses for an advisory lock. */
const lock = 7_212_390_581

export interface Migration {
  name: string
  sql: string
  /** Lower-case hex SHA-256 of the file, as Prisma keeps it. */
  checksum: string
}

/** prisma/migrations/NAME/migration.sql, in the order of their names. */
export function readMigrations(from = folder): Migration[] {
  return readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const bytes = readFileSync(join(from, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export interface MigrationStatus {
  applied: readonly string[]
  pending: readonly string[]
}

/**
 * Brings a database to this program's schema. Each migration is one transaction with its line in `_prisma_migrations`
 * (which is as `prisma migrate deploy` keeps it), so that one that fails leaves nothing behind. Several servers may start
 * at once: an advisory lock lets one migrate while the others wait.
 * @throws PlainProblem when the database is newer than the program, or a migration failed or was edited
 */
export async function migrate(ownerUrl: string, migrations = readMigrations()): Promise<{ applied: string[] }> {
  return withOwner(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
      logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const { pending } = await compare(client, migrations)
    const applied: string[] = []
    for (const name of pending) {
      await apply(client, migrations.find((migration) => migration.name === name)!)
      applied.push(name)
    }
    return { applied }
  })
}

/** What a database has and lacks of this program's migrations; changes nothing. Throws as `migrate` does. */
export async function migrationStatus(ownerUrl: string, migrations = readMigrations()): Promise<MigrationStatus> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`)
    return rows[0]!.there ? compare(client, migrations) : { applied: [], pending: migrations.map(({ name }) => name) }
  })
}

async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sic-et-non migrating' })
  client.on('error', () => {})
  await client.connect()
  try {
    // The migrations name their tables without a schema.
    await client.query('SET search_path = public')
    return await work(client)
  } finally {
    await client.end()
  }
}

async function compare(client: pg.Client, migrations: readonly Migration[]): Promise<MigrationStatus> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  for (const row of rows) {
    const migration = migrations.find(({ name }) => name === row.name)
    if (!migration) {
      throw new PlainProblem(`The database is newer than this program (it has the migration ${row.name}, which this program does not know): start the newer program, or use another database.`)
    }
    if (!row.finished) {
      throw new PlainProblem(`The migration ${row.name} failed half-way in this database: restore it from a back-up made before, or put it right by hand and mark the migration with "prisma migrate resolve".`)
    }
    if (row.checksum !== migration.checksum) {
      throw new PlainProblem(`The migration ${row.name} was edited after it had been applied to this database: put prisma/migrations/${row.name}/migration.sql back as it was.`)
    }
  }
  const applied = rows.map(({ name }) => name)
  return { applied, pending: migrations.map(({ name }) => name).filter((name) => !applied.includes(name)) }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)', [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const { code, message } = error as { code?: string; message: string }
    if (code === '42501') {
      throw new PlainProblem(`The user of DATABASE_URL may not set up this database (${message}): make it the database's owner, with "ALTER DATABASE … OWNER TO …".`, { cause: error })
    }
    if (code === '58P01' || code === '0A000') {
      throw new PlainProblem(`This PostgreSQL lacks an extension that the program needs (${message}): install its "contrib" package, which has btree_gin, pg_trgm and unaccent.`, { cause: error })
    }
    // A disk that is full, a connection that broke: the caller has sentences for those.
    if (!code || /^(08|53|57|58)/.test(code)) throw error
    throw new PlainProblem(`The migration ${name} failed and nothing of it was applied: ${message}.`, { cause: error })
  }
}
