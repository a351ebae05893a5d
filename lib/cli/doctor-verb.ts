import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { readEnv, type Env } from '../env.ts'
import { explainFailure } from '../server/explain-failure.ts'
import { migrationStatus } from '../server/migrate.ts'
import { openDatabase } from '../server/open-database.ts'
import { authSecret } from '../server/secrets.ts'
import { prepareServingRole } from '../server/serving-role.ts'
import type { VerbOutput } from './verb-output.ts'

interface Check {
  name: string
  ok: boolean
  message: string
}

/** `sic doctor`: looks at all that the program stands on, and says what is wrong and what to do. Exit 3 where anything is. */
export async function doctorVerb(): Promise<VerbOutput> {
  const checks: Check[] = [checkNode()]
  let env: Env | undefined
  try {
    env = readEnv(process.env, process.cwd())
    checks.push({ name: 'settings', ok: true, message: 'The settings can be used.' }, checkFolder(env), ...(await checkDatabase(env)))
  } catch (error) {
    checks.push({ name: env ? 'database' : 'settings', ok: false, message: explainFailure(error, env ?? { dataFolder: '.data', port: 3000 }) ?? String(error) })
  }
  const well = checks.every(({ ok }) => ok)
  return {
    json: { format: 'sic/doctor@1', ok: well, checks },
    text: checks.map(({ ok, name, message }) => `${ok ? 'ok ' : 'NOT'}  ${name.padEnd(13)} ${message}\n`).join(''),
    exitCode: well ? 0 : 3,
  }
}

function checkNode(): Check {
  const major = Number(process.versions.node.split('.')[0])
  return { name: 'node', ok: major >= 22, message: major >= 22 ? `Node ${process.versions.node}.` : `This is Node ${process.versions.node}; run the command through npm, which brings its own: npm run -s sic -- doctor` }
}

function checkFolder({ dataFolder }: Env): Check {
  let at = dataFolder
  while (!existsSync(at)) at = dirname(at)
  try {
    accessSync(at, constants.W_OK)
    const { bavail, bsize } = statfsSync(at)
    const free = Math.floor((bavail * bsize) / 1_000_000)
    return free < 200
      ? { name: 'data folder', ok: false, message: `Only ${free} MB are free where ${dataFolder} lies: make room there.` }
      : { name: 'data folder', ok: true, message: `${dataFolder} can be written; ${free.toLocaleString('en')} MB are free.` }
  } catch {
    return { name: 'data folder', ok: false, message: `${dataFolder} cannot be written: give this account the right, or choose another with SIC_DATA.` }
  }
}

async function checkDatabase(env: Env): Promise<Check[]> {
  const database = await openDatabase(env, { join: true })
  try {
    const { pending } = await migrationStatus(database.ownerUrl)
    return [
      { name: 'database', ok: true, message: await versionOf(database.ownerUrl) },
      { name: 'migrations', ok: pending.length === 0, message: pending.length === 0 ? 'Up to date.' : `Lacks ${pending.join(', ')}: sic db migrate` },
      ...(pending.length === 0 ? [await checkServing(env, database.ownerUrl), await checkPassages(database.ownerUrl)] : []),
    ]
  } finally {
    await database.close()
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
    return `PostgreSQL ${rows[0]!.version} answers.`
  } finally {
    await client.end()
  }
}

/** [RV5] Every passage has been looked for on its document's current text. */
async function checkPassages(url: string): Promise<Check> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ title: string; count: number }>(`
      SELECT d.title, count(*)::int AS count FROM passages p JOIN documents d ON d.id = p.document_id
      LEFT JOIN passage_anchors a ON a.passage_id = p.id AND a.revision_id = d.current_revision_id
      WHERE a.passage_id IS NULL GROUP BY d.id, d.title ORDER BY d.title`)
    const lost = rows.reduce((sum, { count }) => sum + count, 0)
    return lost === 0
      ? { name: 'passages', ok: true, message: 'Every passage has been looked for on its document’s current text.' }
      : { name: 'passages', ok: false, message: `${lost} of ${rows.map(({ title }) => `‘${title}’`).join(', ')} ${lost === 1 ? 'has' : 'have'} not been looked for on the current text: correct those texts, or import them again with --document.` }
  } finally {
    await client.end()
  }
}

/** Whether the role that serves is one that row-level security holds for. */
async function checkServing(env: Env, ownerUrl: string): Promise<Check> {
  try {
    await prepareServingRole({ ownerUrl, servingUrl: env.databaseServingUrl, secret: authSecret(env) })
    return { name: 'serving role', ok: true, message: 'The role that serves owns nothing and bypasses nothing.' }
  } catch (error) {
    return { name: 'serving role', ok: false, message: explainFailure(error, env) ?? String(error) }
  }
}
