import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { PlainProblem } from './plain-problem.ts'

const prefix = 'sic-et-non '

/** What an installation's secret is recognised by, without telling it: 32 bits of a keyed hash, in hex. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('one installation').digest('hex').slice(0, 8)
}

/** The connection under a name by which the other instances see whether they have the same secret. */
export function nameConnection(url: string, secret: string): string {
  const named = new URL(url)
  named.searchParams.set('application_name', prefix + fingerprintOf(secret))
  return named.href
}

/**
 * Refuses to serve a database that another instance serves with another secret: people would be signed out whenever they
 * come to the other, and the serving role's password, which is derived from it, would change under the other.
 * @throws PlainProblem
 */
export async function refuseOtherSecret(owner: pg.Client, role: string, secret: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE datname = current_database() AND usename = $1 AND application_name ~ ('^' || $2 || '[0-9a-f]{8}$')`,
    [role, prefix],
  )
  if (rows.every(({ name }) => name === prefix + fingerprintOf(secret))) return
  throw new PlainProblem(
    'Another instance of the program uses this database with another AUTH_SECRET: give all of them the same (where none was set, it is in the file auth-secret in that instance’s data folder), or stop the other first.',
  )
}
