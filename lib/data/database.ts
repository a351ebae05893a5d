import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { tokenOf, type Actor } from './actor.ts'
import { Conflict, DataError, Forbidden, Invalid } from './data-errors.ts'
import { PrismaClient } from './generated/client.ts'
import type { Prisma } from './generated/client.ts'
import { sqlStateOf } from './sql-state.ts'

/** Prisma inside a transaction that has said who asks. Raw SQL by tx.$queryRaw`…` and tx.$executeRaw`…`. */
export type Tx = Prisma.TransactionClient
/** A plain connection inside such a transaction, for the hot paths. */
export type SqlClient = pg.PoolClient

interface Database {
  pool: pg.Pool
  prisma: PrismaClient
}

// Next bundles modules apart from the server that runs it, so module state would exist twice; this symbol exists once.
const key = Symbol.for('sic.database')
const holder = globalThis as unknown as { [key]?: Database }

/**
 * Opens the pool of the serving role. Once per process, before anything is read; `url` is DATABASE_SERVING_URL or what
 * `prepareServingRole` returned, never the owner's.
 */
export function connect({ url, poolSize = 20 }: { url: string; poolSize?: number }): void {
  if (holder[key]) throw new Error('The database is already connected.')
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000, application_name: 'sic-et-non' })
  // An idle connection that breaks (the database restarts) is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => {})
  // Nor may one that breaks while a transaction holds it: that transaction's next query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => {}))
  holder[key] = {
    pool,
    prisma: new PrismaClient({
      adapter: new PrismaPg(pool),
      transactionOptions: { maxWait: 10_000, timeout: 60_000 },
    }),
  }
}

export async function disconnect(): Promise<void> {
  const database = holder[key]
  delete holder[key]
  await database?.prisma.$disconnect()
  await database?.pool.end()
}

function database(): Database {
  const database = holder[key]
  if (!database) throw new Error('The database is not connected: call connect() first.')
  return database
}

/** Answers when the database does; for /readyz. */
export async function pingDatabase(): Promise<void> {
  await database().pool.query('SELECT 1')
}

/** A connection of its own, outside any pool, for LISTEN. The caller ends it. */
export async function openListeningConnection(): Promise<pg.Client> {
  const client = new pg.Client({ ...database().pool.options, application_name: 'sic-et-non listening' })
  await client.connect()
  return client
}

/** The transaction that what is asked meanwhile, as the same actor, belongs to. */
const whole = new AsyncLocalStorage<{ actor: Actor; tx: Tx } | null>()
/** Milliseconds; a library's worth of texts is kept in less. */
const wholeTimeout = 300_000

/**
 * Everything that `work` does as this actor through this layer, one after another, is one transaction: all of it is kept or nothing. What
 * fails in between and is caught leaves no trace. `apart` runs something outside of it, which does not see what is not yet kept.
 */
export async function allOrNothing<T>(actor: Actor, work: (apart: <A>(other: () => Promise<A>) => Promise<A>) => Promise<T>): Promise<T> {
  return withActor(actor, (tx) => whole.run({ actor, tx }, () => work((other) => whole.run(null, other))), wholeTimeout)
}

/** A part of a transaction that can fail by itself. */
async function withinWhole<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    const value = await work(tx)
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return value
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`
    // Parts lie within parts under the one name: the next to end must not find this one.
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    throw inWords(error)
  }
}

/** One transaction as this actor. What it throws rolls everything back; DataErrors pass through. */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>, timeout?: number): Promise<T> {
  const outer = whole.getStore()
  if (outer && outer.actor === actor) return withinWhole(outer.tx, work)
  const s = settingsOf(actor)
  try {
    return await database().prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.user', ${s.user}, true), set_config('app.session', ${s.session}, true),
        set_config('app.visitor', ${s.visitor}, true), set_config('app.link', ${s.link}, true), set_config('app.system', ${s.system}, true), set_config('app.token', ${s.token}, true)`
      return work(tx)
    }, timeout === undefined ? undefined : { timeout })
  } catch (error) {
    throw inWords(error)
  }
}

/**
 * The same on a plain connection: fewer round trips and no Prisma, for the update log. `snapshot`: reads only, and all of
 * it sees one moment of the database.
 */
export async function withActorClient<T>(actor: Actor, work: (client: SqlClient) => Promise<T>, { snapshot = false }: { snapshot?: boolean } = {}): Promise<T> {
  const client = await database().pool.connect()
  let broken: Error | undefined
  try {
    await client.query(snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN')
    await actAs(client, actor)
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure))
    throw inWords(error)
  } finally {
    client.release(broken)
  }
}

/** Says who asks from here to the end of the transaction. */
export async function actAs(client: SqlClient, actor: Actor): Promise<void> {
  const s = settingsOf(actor)
  await client.query({
    name: 'act-as',
    text: `SELECT set_config('app.user', $1, true), set_config('app.session', $2, true), set_config('app.visitor', $3, true),
      set_config('app.link', $4, true), set_config('app.system', $5, true), set_config('app.token', $6, true)`,
    values: [s.user, s.session, s.visitor, s.link, s.system, s.token],
  })
}

function settingsOf(actor: Actor) {
  return {
    user: actor.kind === 'user' ? actor.userId : '',
    session: actor.kind === 'user' ? (actor.sessionId ?? '') : '',
    visitor: actor.kind === 'visitor' ? 'on' : '',
    link: actor.kind === 'link' ? actor.linkId : '',
    system: actor.kind === 'system' ? 'on' : '',
    token: tokenOf(actor)?.id ?? '',
  }
}

/** Errors of the database that say something about the request rather than about the program. */
function inWords(error: unknown): unknown {
  if (error instanceof DataError) return error
  switch (sqlStateOf(error)) {
    case '42501': // row-level security
      return new Forbidden('forbidden', 'You may not do this here.')
    case '22021': // a character that the database cannot keep
    case '22P05':
      return new Invalid('unstorable-text', 'The text holds a character that cannot be stored (a zero byte).')
    case '23505':
      return new Conflict('already-exists', 'This is already there.')
    case '40P01':
    case '40001':
      return new Conflict('try-again', 'Someone else changed the same thing at the same moment. Try again.')
    default:
      return error
  }
}
