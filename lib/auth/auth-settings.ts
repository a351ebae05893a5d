export interface AuthSettings {
  /** The address the program is known by, without a slash at the end; undefined when it answers to whatever host it is asked by. */
  publicUrl: string | undefined
  secret: string
  /** `__Host-` and `__Secure-` cookies need https: Safari refuses them on http://localhost, and a laptop on a LAN could not sign in. */
  secureCookies: boolean
}

/** What signing in needs to know of the environment. */
export function authSettings(): AuthSettings {
  const publicUrl = process.env.PUBLIC_URL?.replace(/\/+$/, '') || undefined
  return { publicUrl, secret: process.env.AUTH_SECRET ?? '', secureCookies: publicUrl?.startsWith('https://') ?? false }
}
