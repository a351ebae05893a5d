import { resolve } from 'node:path'
import { z } from 'zod'

/** Everything that can be set from outside, read once, with its defaults. Nothing else in the program knows a variable's default. */
export interface Env {
  /** Where the program keeps what it makes: the embedded database, its secrets, its logs. Absolute. */
  dataFolder: string
  port: number
  /** The address to listen on. Undefined: all, so that the others at the table can join; `127.0.0.1` keeps it to this machine. */
  host?: string
  /** The owner's connection: it migrates. Undefined: the program runs its own PostgreSQL. */
  databaseUrl?: string
  /** The serving role's connection, when an administrator made that role; else the program makes one. */
  databaseServingUrl?: string
  /** The address that people use, when it is not the one they ask for (behind a proxy). No trailing slash. */
  publicUrl?: string
  /** Where the live maps' sockets are, when not where the pages are: `wss://live.example.org`. No trailing slash. */
  collaborationUrl?: string
  /** Carries hints and presence between instances; without it they hear of each other through the database alone. */
  redisUrl?: string
  /** What this process answers: pages and API, live maps' sockets, or both. */
  serve: 'all' | 'pages' | 'sockets'
  /** Signs sessions and derives the serving role's password. Undefined: generated into the data folder. */
  authSecret?: string
  smtpUrl?: string
  mailFrom: string
  /** The demo group's sign-in, printed on the console. */
  demo: boolean
  /** Suggestions by meaning, with the sentence encoder; without it they go by wording alone. */
  encoder: boolean
}

/** A variable that is set to nothing counts as not set: that is what people mean by `DATABASE_URL= npm start`. */
const set = (schema: z.ZodType<string>) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const postgresUrl = z.string().refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), 'must look like postgresql://user:password@host:5432/database')
const webUrl = z.string().refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be an address such as https://maps.example.org')
const socketUrl = z.string().refine((url) => /^wss?:\/\//.test(url) && URL.canParse(url), 'must be an address such as wss://live.example.org')
const redisUrl = z.string().refine((url) => /^rediss?:\/\//.test(url) && URL.canParse(url), 'must look like redis://user:password@host:6379/0, or rediss://… for TLS')
const mailUrl = z.string().refine((url) => /^smtps?:\/\//.test(url) && URL.canParse(url), 'must look like smtp://user:password@host:587')
const portNumber = z.string().refine((port) => /^\d+$/.test(port) && Number(port) <= 65535, 'must be a number from 0 to 65535')

const schema = z.object({
  SIC_DATA: set(z.string()),
  PORT: set(portNumber),
  HOST: set(z.string()),
  DATABASE_URL: set(postgresUrl),
  DATABASE_SERVING_URL: set(postgresUrl),
  PUBLIC_URL: set(webUrl),
  COLLABORATION_URL: set(socketUrl),
  REDIS_URL: set(redisUrl),
  SIC_SERVE: set(z.string().refine((part) => part === 'all' || part === 'pages' || part === 'sockets', 'must be all, pages or sockets')),
  AUTH_SECRET: set(z.string().refine((secret) => secret.length >= 32, 'must have at least 32 characters')),
  SMTP_URL: set(mailUrl),
  MAIL_FROM: set(z.string()),
  SIC_DEMO: set(z.string().refine((demo) => demo === 'on' || demo === 'off', 'must be on or off')),
  SIC_ENCODER: set(z.string().refine((encoder) => encoder === 'on' || encoder === 'off', 'must be on or off')),
  NODE_ENV: set(z.string()),
})

/** One sentence for each variable that cannot be used as it is set. */
export class EnvProblem extends Error {
  override name = 'EnvProblem'
}

/**
 * Reads the environment.
 * @param variables usually `process.env`
 * @param projectFolder what a relative SIC_DATA is relative to; absolute
 * @throws EnvProblem when a variable is set to something that cannot work
 */
export function readEnv(variables: Record<string, string | undefined>, projectFolder: string): Env {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    // The value is not repeated: it may be a password.
    throw new EnvProblem(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join(' '))
  }
  const v = parsed.data
  if (v.DATABASE_SERVING_URL && !v.DATABASE_URL) throw new EnvProblem('DATABASE_SERVING_URL needs DATABASE_URL beside it.')
  if ((v.REDIS_URL || v.COLLABORATION_URL || (v.SIC_SERVE ?? 'all') !== 'all') && !v.DATABASE_URL) {
    throw new EnvProblem('Several instances need one database for all: set DATABASE_URL, or leave REDIS_URL, COLLABORATION_URL and SIC_SERVE out.')
  }
  return {
    dataFolder: resolve(projectFolder, v.SIC_DATA ?? '.data'),
    port: Number(v.PORT ?? 3000),
    host: v.HOST,
    databaseUrl: v.DATABASE_URL,
    databaseServingUrl: v.DATABASE_SERVING_URL,
    publicUrl: v.PUBLIC_URL?.replace(/\/+$/, ''),
    collaborationUrl: v.COLLABORATION_URL?.replace(/\/+$/, ''),
    redisUrl: v.REDIS_URL,
    serve: (v.SIC_SERVE as Env['serve'] | undefined) ?? 'all',
    authSecret: v.AUTH_SECRET,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM ?? 'Sic et Non <no-reply@localhost>',
    // A database of one's own in production is a real installation: nobody wants an account there whose password is printed.
    demo: v.SIC_DEMO ? v.SIC_DEMO === 'on' : !(v.NODE_ENV === 'production' && v.DATABASE_URL),
    encoder: v.SIC_ENCODER !== 'off',
  }
}
