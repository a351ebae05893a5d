import { EnvProblem } from '../env.ts'
import { noSpace } from './no-space.ts'
import { PlainProblem } from './plain-problem.ts'

/** What the failure happened on, so that the sentence can name it. */
export interface FailureContext {
  dataFolder: string
  port: number
  /** Undefined: the program's own. */
  databaseUrl?: string
}

/**
 * One plain sentence for a failure that the person at the console can put right: what is wrong and what to do.
 * Undefined for any other; that one is a mistake in the program, and its stack trace is of use.
 */
export function explainFailure(error: unknown, context: FailureContext): string | undefined {
  const { dataFolder, port, databaseUrl } = context
  if (error instanceof PlainProblem) return error.message
  if (error instanceof EnvProblem) return `The settings cannot be used: ${error.message}`
  const codes = codesOf(error)
  const has = (...some: string[]) => some.some((code) => codes.has(code))
  if (has('EADDRINUSE')) return `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`
  if (has('EACCES') && syscallOf(error) === 'listen') return `This account may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start.`
  if (has('EADDRNOTAVAIL')) return `HOST is not an address of this machine: leave it out, or set it to one that is.`

  const where = databaseUrl ? `the database at ${placeOf(databaseUrl)}` : `the program's own database in ${dataFolder}`
  if (noSpace(error)) return databaseUrl && has('53100') ? `The disk of ${where} is full: make room there and start again.` : noSpace.sentence(dataFolder)
  if (has('28P01', '28000')) return `${capital(where)} refuses the user or the password in DATABASE_URL: correct them and start again.`
  if (has('3D000')) return `${capital(where)} has no database of that name: create it, or correct the name in DATABASE_URL.`
  if (has('42501')) return `The user in DATABASE_URL may not do what is needed in ${where} (${messageOf(error)}): let it own the database and create roles, or ask "npm run -s sic -- doctor" what is missing.`
  if (has('53300')) return `${capital(where)} takes no more connections: raise its max_connections, or end some.`
  if (has('57P03')) return `${capital(where)} is starting up or shutting down: try again in a moment.`
  if (has('ENOTFOUND', 'EAI_AGAIN')) return `The machine named in DATABASE_URL cannot be found (${placeOf(databaseUrl)}): correct the name, or check the network.`
  if (has('ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT') && isConnecting(error)) {
    return `${capital(where)} does not answer: start it, or correct DATABASE_URL.`
  }
  if (/timeout|terminated unexpectedly/i.test(messageOf(error)) && isFromDriver(error)) return `${capital(where)} does not answer: start it, or correct DATABASE_URL.`
  if (/does not support SSL|SSL|certificate/i.test(messageOf(error)) && databaseUrl && isFromDriver(error)) {
    return `${capital(where)} could not be reached over TLS (${messageOf(error)}): correct sslmode in DATABASE_URL.`
  }
  return undefined
}

/** Without the password. */
export function placeOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return 'DATABASE_URL'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'this machine'}:${port || 5432}${pathname}`
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const syscallOf = (error: unknown) => (error as { syscall?: string }).syscall

/** An attempt on several addresses of one name fails with an error for each. */
function* allOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return
  yield error
  if (error instanceof AggregateError) for (const one of error.errors) yield* allOf(one)
  if (error.cause) yield* allOf(error.cause)
}

function codesOf(error: unknown): Set<string> {
  return new Set([...allOf(error)].map((one) => (one as { code?: unknown }).code).filter((code) => typeof code === 'string'))
}

const isConnecting = (error: unknown) => [...allOf(error)].some((one) => ['connect', 'getaddrinfo', 'read'].includes(syscallOf(one) ?? ''))
const isFromDriver = (error: unknown) => /[\\/]node_modules[\\/]pg/.test((error as Error).stack ?? '')
