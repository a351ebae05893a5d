import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { createSession, getSession, revokeSession } from '../data/sessions.ts'
import { findUserForSignIn } from '../data/users.ts'
import { routes } from '../routes.ts'
import { authSettings } from './auth-settings.ts'
import { checkSignIn } from './check-sign-in.ts'
import { DEMO_EMAIL } from './demo-account.ts'
import { requestAddress } from './request-address.ts'
import { SESSION_SECONDS } from './session-lifetime.ts'
import { mayEnterDemo } from './sign-in-attempts.ts'

/**
 * next-auth as it is used here: passwords are checked by us, and its token holds only who signed in and the row of that sign-in
 * (`sub`, `sid`), so that a session can be ended from any device. `headers` are those of the request at hand.
 */
export function authOptions(headers: Headers): NextAuthOptions {
  const { secret, secureCookies, demo } = authSettings()
  return {
    secret,
    useSecureCookies: secureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: routes.signIn(), signOut: routes.home(), error: routes.signIn() },
    logger: quietLogger,
    providers: [
      CredentialsProvider({
        id: 'credentials',
        name: 'E-mail and password',
        credentials: { email: {}, password: {} },
        async authorize(given) {
          const { email, password } = given ?? {}
          if (typeof email !== 'string' || typeof password !== 'string' || email.length > 254 || password.length > 200) return null
          const verdict = await checkSignIn({ email, password, headers })
          if (verdict.kind === 'too-many') throw new Error('TooManyAttempts')
          return verdict.kind === 'welcome' ? verdict.user : null
        },
      }),
      CredentialsProvider({
        id: 'demo',
        name: 'Demo',
        credentials: {},
        async authorize() {
          if (demo && !(await mayEnterDemo(requestAddress(headers)))) throw new Error('TooManyAttempts')
          const account = demo ? await findUserForSignIn(DEMO_EMAIL) : null
          if (!account) throw new Error('DemoOff')
          return { id: account.id }
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) {
          const session = await createSession({ userId: user.id, userAgent: headers.get('user-agent') ?? '', days: SESSION_SECONDS / 86_400 })
          return { sub: user.id, sid: session.id }
        }
        // Thrown, next-auth takes the cookie back and answers as to a visitor.
        if (typeof token.sid !== 'string' || !(await getSession(token.sid))) throw new Error('The session has ended.')
        return { sub: token.sub, sid: token.sid }
      },
      async session({ session, token }) {
        const live = await getSession(String(token.sid))
        return { expires: session.expires, user: { name: live?.user.name, email: live?.user.email } }
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sub && typeof token.sid === 'string') await revokeSession({ kind: 'user', userId: token.sub }, token.sid)
      },
    },
  }
}

/** Codes only: what comes with them may quote a request. A cookie that has run out or was signed with another secret is no error. */
const quietLogger: NextAuthOptions['logger'] = {
  error(code) {
    if (code !== 'JWT_SESSION_ERROR' && code !== 'SIGNOUT_ERROR') console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), what: 'next-auth', code }))
  },
  warn() {},
  debug() {},
}
