import { readEnv } from '../env.ts'

export interface AuthSettings {
  /** The address the program is known by, without a slash at the end; undefined when it answers to whatever host it is asked by. */
  publicUrl: string | undefined
  /** Where the live maps' sockets are, when they are served apart. */
  collaborationUrl: string | undefined
  secret: string
  /** `__Host-` and `__Secure-` cookies need https: Safari refuses them on http://localhost, and a laptop on a LAN could not sign in. */
  secureCookies: boolean
  /** Whether anyone may sign in as the demo reader. */
  demo: boolean
  port: number
  mail: { smtpUrl: string | undefined; from: string }
}

/** What signing in needs to know of the environment. The server has put the generated secret there before the first request comes. */
export function authSettings(): AuthSettings {
  const { publicUrl, collaborationUrl, authSecret, demo, port, smtpUrl, mailFrom } = readEnv(process.env, process.cwd())
  if (!authSecret) throw new Error('AUTH_SECRET is not set, and the server did not set it.')
  return { publicUrl, collaborationUrl, secret: authSecret, secureCookies: publicUrl?.startsWith('https://') ?? false, demo, port, mail: { smtpUrl, from: mailFrom } }
}
