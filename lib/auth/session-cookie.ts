/** The name under which next-auth keeps the token; the prefix makes browsers insist on https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
