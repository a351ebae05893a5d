import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import pg from 'pg'
import { PlainProblem } from './plain-problem.ts'
import { nameConnection, refuseOtherSecret } from './shared-secret.ts'

/**
 * The role that serves: it owns nothing and bypasses nothing, so that row-level security holds for all it does. Given
 * `servingUrl` (an administrator made the role), that role gets its rights; else one is made, with a password derived from
 * the secret, and refreshed at each start. Call it after `migrate`.
 * @returns the connection to serve from
 * @throws PlainProblem when no safe role can be had, with what to do
 */
export async function prepareServingRole(options: { ownerUrl: string; servingUrl?: string; secret: string; role?: string }): Promise<{ url: string }> {
  const { ownerUrl, servingUrl, secret } = options
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'sic-et-non setting up' })
  owner.on('error', () => {})
  await owner.connect()
  try {
    const { database, oid } = await whereAndWho(owner)
    const given = servingUrl ? await behind(servingUrl) : null
    if (given && (given.oid !== oid || given.database !== database)) {
      throw new PlainProblem(`DATABASE_SERVING_URL leads to the database "${given.database}" and DATABASE_URL to another, "${database}": let both name the same one.`)
    }
    // Before its rights are touched: were it the owner, taking some away would lock the program out of its own tables.
    if (servingUrl) await checkServingRole(servingUrl)
    const name = given?.role ?? options.role ?? servingRoleName(database)
    const password = createHmac('sha256', secret).update(`serving role ${name}`).digest('base64url')
    // Several servers may start at once.
    await owner.query('BEGIN')
    await owner.query(`SELECT pg_advisory_xact_lock(hashtextextended('sic serving role', 0))`)
    await refuseOtherSecret(owner, name, secret)
    if (!servingUrl) await makeRole(owner, name, password)
    await grant(owner, database, name)
    await owner.query('COMMIT')

    const url = nameConnection(servingUrl ?? withUser(ownerUrl, name, password), secret)
    await checkServingRole(url)
    return { url }
  } finally {
    await owner.end()
  }
}

export function servingRoleName(database: string): string {
  return `sic_serving_${database}`.slice(0, 63)
}

/**
 * Refuses a connection to which row-level security might not apply.
 * @throws PlainProblem that says why and how to make a role that will do
 */
export async function checkServingRole(servingUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: servingUrl, application_name: 'sic-et-non checking' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ role: string; superuser: boolean; bypasses: boolean; owns: string | null; open: string | null }>(`
      SELECT current_user::text AS role,
        EXISTS (SELECT FROM pg_roles r WHERE r.rolsuper AND pg_has_role(current_user, r.oid, 'MEMBER')) AS superuser,
        EXISTS (SELECT FROM pg_roles r WHERE r.rolbypassrls AND pg_has_role(current_user, r.oid, 'MEMBER')) AS bypasses,
        (SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND pg_has_role(current_user, c.relowner, 'MEMBER') ORDER BY 1 LIMIT 1) AS owns,
        (SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND NOT c.relrowsecurity AND has_table_privilege(current_user, c.oid, 'SELECT') ORDER BY 1 LIMIT 1) AS open`)
    const { role, superuser, bypasses, owns, open } = rows[0]!
    const why = superuser
      ? 'it is a superuser (or a member of one)'
      : bypasses
        ? 'it bypasses row-level security (BYPASSRLS, or a member of a role that does)'
        : owns
          ? `it owns tables, such as "${owns}" (or is a member of the role that does)`
          : open
            ? `the table "${open}" has no row-level security`
            : null
    if (why) {
      throw new PlainProblem(`The program will not serve as the database role "${role}", because ${why} and one group could see another's texts: ${howTo}`)
    }
  } finally {
    await client.end()
  }
}

const howTo = `make a role of its own with CREATE ROLE sic_serving LOGIN PASSWORD '…' and set DATABASE_SERVING_URL to a connection with it.`

async function makeRole(owner: pg.Client, name: string, password: string): Promise<void> {
  const { rows } = await owner.query<{ there: boolean; may: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there, (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may`,
    [name],
  )
  const { there, may } = rows[0]!
  if (!may) {
    throw new PlainProblem(`The user of DATABASE_URL may not make the role that the program serves as: let it, with ALTER ROLE … CREATEROLE, or ${howTo}`)
  }
  const settings = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${pg.escapeLiteral(verifierFor(password))}`
  try {
    // Only a superuser may name the attributes that it could give; a role that is not one cannot give them anyway.
    const { rows: self } = await owner.query<{ superuser: boolean }>('SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user')
    const allowed = self[0]!.superuser ? settings : settings.replace('NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION ', '')
    await owner.query(`${there ? 'ALTER' : 'CREATE'} ROLE ${pg.escapeIdentifier(name)} WITH ${allowed}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new PlainProblem(`The role "${name}" exists and the user of DATABASE_URL may not change it: drop it, or ${howTo}`, { cause: error })
  }
}

/**
 * The password as PostgreSQL would keep it (SCRAM-SHA-256, RFC 5802 and 7677), so that no log of statements shows it. The
 * salt comes from the password, which is random already, so that every start writes the same.
 */
function verifierFor(password: string): string {
  return scram(password, createHmac('sha256', password).update('salt').digest().subarray(0, 16), 4096)
}

function scram(password: string, salt: Buffer, iterations: number): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

async function grant(owner: pg.Client, database: string, name: string): Promise<void> {
  const role = pg.escapeIdentifier(name)
  await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}`)
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${role}`)
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`)
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`)
  await owner.query(`REVOKE ALL ON _prisma_migrations FROM ${role}`)
  // What never changes cannot be changed by mistake either.
  await owner.query(`REVOKE UPDATE ON revisions, map_updates, map_history FROM ${role}`)
}

async function behind(url: string): Promise<Whereabouts> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await whereAndWho(client)
  } finally {
    await client.end()
  }
}

interface Whereabouts {
  role: string
  database: string
  /** Tells apart two servers' databases of one name, nearly always. */
  oid: string
}

async function whereAndWho(client: pg.Client): Promise<Whereabouts> {
  const { rows } = await client.query<Whereabouts>(
    'SELECT current_user::text AS role, current_database()::text AS database, (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS oid',
  )
  return rows[0]!
}

function withUser(url: string, user: string, password: string): string {
  const at = new URL(url)
  at.username = encodeURIComponent(user)
  at.password = encodeURIComponent(password)
  return at.href
}
